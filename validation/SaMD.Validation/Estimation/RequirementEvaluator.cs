using SaMD.Requirements;
using SaMD.Validation.Acceptance;
using SaMD.Validation.Evidence;

namespace SaMD.Validation.Estimation;

/// <summary>Gives each requirement the worst verdict of its gating rows.</summary>
public static class RequirementEvaluator
{
    /// <summary>The requirement's result.</summary>
    /// <param name="requirement">The requirement.</param>
    /// <param name="rows">Result rows of the run.</param>
    /// <param name="leftOut">Rows that the gate does not select.</param>
    public static RequirementResult Evaluate(Requirement requirement, IReadOnlyList<ResultRow> rows, IReadOnlyList<LeftOutRow> leftOut)
    {
        ArgumentNullException.ThrowIfNull(requirement);
        var gating = rows.Where(row => row.Requirement == requirement.Id && row.Gating).ToList();
        var role = requirement.Role.ToString().ToLowerInvariant();
        if (gating.Count > 0)
        {
            var verdict = Verdicts.Worst(gating.Select(row => row.Verdict ?? Verdict.NotRun));
            var deciding = gating.First(row => (row.Verdict ?? Verdict.NotRun) == verdict);
            return Result(verdict, deciding.ReasonCode, deciding.Reason);
        }
        if (leftOut.Any(row => row.Requirement == requirement.Id && requirement.Verify.Any(requirement.Gates)))
            return Result(Verdict.NotRun, ReasonCodes.OutOfGate, "the gate that was run leaves its rows out");
        return requirement.VerifiedByTests
            ? Result(null, "tests", "verified by tests; judged by the trace")
            : Result(null, "report-only", "nothing of it gates");

        RequirementResult Result(Verdict? verdict, string? code, string? reason) =>
            new(requirement.Id, requirement.Revision, role, requirement.Title, requirement.Text, verdict, code, reason);
    }
}
