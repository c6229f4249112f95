namespace SaMD.Traceability;

/// <summary>A test that verifies requirements, as the runner's result file states it.</summary>
/// <param name="Name">Full name of the test.</param>
/// <param name="Outcome"><c>Pass</c>, <c>Fail</c>, <c>Skip</c> or <c>NotRun</c>.</param>
/// <param name="Verifies">Ids of the requirements.</param>
public sealed record TestResult(string Name, string Outcome, IReadOnlyList<string> Verifies);
