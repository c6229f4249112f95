using SaMD.Requirements;
using SaMD.Validation.Acceptance;

namespace SaMD.Traceability;

/// <summary>A requirement that tests verify, and what they say of it.</summary>
/// <param name="Requirement">The requirement.</param>
/// <param name="Verdict">Fail if a test failed; inconclusive if none passed or some were skipped; not run without tests; else pass.</param>
/// <param name="Passed">Tests that passed.</param>
/// <param name="Failed">Tests that failed.</param>
/// <param name="Skipped">Tests that were skipped or not run.</param>
public sealed record TestTrace(Requirement Requirement, Verdict Verdict, int Passed, int Failed, int Skipped)
{
    /// <summary>Judges every requirement that is verified by tests.</summary>
    /// <param name="set">The requirements.</param>
    /// <param name="tests">Tests that verify requirements.</param>
    public static IReadOnlyList<TestTrace> Judge(RequirementSet set, IReadOnlyList<TestResult> tests)
    {
        ArgumentNullException.ThrowIfNull(set);
        return [.. set.Requirements.Where(requirement => requirement.VerifiedByTests).Select(requirement => Judge(requirement, [.. tests.Where(test => test.Verifies.Contains(requirement.Id))]))];
    }

    /// <summary>Tests that name a requirement which does not exist or is not verified by tests.</summary>
    /// <param name="set">The requirements.</param>
    /// <param name="tests">Tests that verify requirements.</param>
    public static IReadOnlyList<TraceFinding> Orphans(RequirementSet set, IReadOnlyList<TestResult> tests)
    {
        ArgumentNullException.ThrowIfNull(set);
        var known = set.Requirements.Where(requirement => requirement.VerifiedByTests).Select(requirement => requirement.Id).ToHashSet(StringComparer.Ordinal);
        return [.. tests.SelectMany(test => test.Verifies.Where(id => !known.Contains(id)).Select(id => new TraceFinding(
            "test-of-unknown-requirement", id, $"{test.Name} verifies '{id}', which is no requirement that tests verify; correct the id, or add '- tests: true' to the requirement.", null, 0)))];
    }

    private static TestTrace Judge(Requirement requirement, List<TestResult> tests)
    {
        var (passed, failed) = (tests.Count(test => test.Outcome == "Pass"), tests.Count(test => test.Outcome == "Fail"));
        var skipped = tests.Count - passed - failed;
        var verdict = failed > 0 ? Verdict.Fail : tests.Count == 0 ? Verdict.NotRun : passed == 0 || skipped > 0 ? Verdict.Inconclusive : Verdict.Pass;
        return new TestTrace(requirement, verdict, passed, failed, skipped);
    }
}
