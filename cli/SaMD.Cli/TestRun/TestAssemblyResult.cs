namespace SaMD.Cli.TestRun;

/// <summary>What one test program reported.</summary>
/// <param name="Name">Name of the test project.</param>
/// <param name="Passed">Tests that passed.</param>
/// <param name="Skipped">Reason of each test that was skipped.</param>
/// <param name="Failures">Each failure, faults outside any test included; never empty after a crash.</param>
/// <param name="Times">How long each test took.</param>
public sealed record TestAssemblyResult(
    string Name,
    int Passed,
    IReadOnlyList<string> Skipped,
    IReadOnlyList<TestFailure> Failures,
    IReadOnlyList<TestTime> Times)
{
    /// <summary>Wall-clock time of the whole program in seconds.</summary>
    public double Seconds { get; init; }

    /// <summary>Whether the runner refused its arguments, as it does for a filter that is no query.</summary>
    public bool RefusedArguments { get; init; }

    /// <summary>A program that left no readable results: counted as one failure, so that it is never green.</summary>
    /// <param name="name">Name of the test project.</param>
    /// <param name="what">What went wrong.</param>
    /// <param name="detail">What the program wrote, or the error met.</param>
    public static TestAssemblyResult Broken(string name, string what, string detail) =>
        new(name, 0, [], [new TestFailure($"{name}: {what}", detail)], []);
}
