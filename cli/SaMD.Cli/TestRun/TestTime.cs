namespace SaMD.Cli.TestRun;

/// <summary>How long one test took.</summary>
/// <param name="Name">Full name of the test, with its arguments.</param>
/// <param name="Seconds">Wall-clock time, at least 0.</param>
public sealed record TestTime(string Name, double Seconds);
