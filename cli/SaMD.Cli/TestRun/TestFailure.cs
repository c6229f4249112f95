namespace SaMD.Cli.TestRun;

/// <summary>One test that failed, or one fault outside any test (a fixture, a crash).</summary>
/// <param name="Name">Full name of the test, or what went wrong where no test is to blame.</param>
/// <param name="Message">What was expected and found; empty where the runner gave none.</param>
/// <param name="StackTrace">Where; empty where the runner gave none.</param>
/// <param name="Output">What the test wrote itself; empty where it wrote nothing.</param>
public sealed record TestFailure(string Name, string Message, string StackTrace = "", string Output = "");
