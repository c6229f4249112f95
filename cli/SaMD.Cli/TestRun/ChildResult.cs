namespace SaMD.Cli.TestRun;

/// <summary>How a child process ended.</summary>
/// <param name="ExitCode">Its exit code; <see langword="null"/> where it was ended at its time limit.</param>
/// <param name="Output">What it wrote to both of its streams, line by line as it came.</param>
internal sealed record ChildResult(int? ExitCode, string Output);
