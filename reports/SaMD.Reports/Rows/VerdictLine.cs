using SaMD.Validation.Acceptance;
using SaMD.Validation.Evidence;

namespace SaMD.Reports.Rows;

/// <summary>A line of the verdict table.</summary>
/// <param name="Requirement">The requirement.</param>
/// <param name="Row">The judged row; <see langword="null"/> where the requirement has a verdict without one.</param>
/// <param name="Verdict">Verdict of the row, or of the requirement where it has no row.</param>
/// <param name="Reason">Reason of that verdict.</param>
public sealed record VerdictLine(RequirementResult Requirement, ResultRow? Row, Verdict? Verdict, string? Reason)
{
    /// <summary>One line per judged row; a requirement whose verdict rests on no row has one of its own. In the order of the requirements.</summary>
    /// <param name="results">The results.</param>
    public static IReadOnlyList<VerdictLine> Of(ResultsFile results)
    {
        var judged = results.Rows.Where(row => row.Gating || row.Verdict is not null).ToLookup(row => row.Requirement, StringComparer.Ordinal);
        var outside = CoverStatus.NotJudged(results);
        return [.. results.Requirements.SelectMany(requirement => Lines(requirement, [.. judged[requirement.Id]], outside.Contains(requirement)))];
    }

    private static IEnumerable<VerdictLine> Lines(RequirementResult requirement, ResultRow[] rows, bool outside)
    {
        if (rows.Length == 0) return outside ? [] : [new VerdictLine(requirement, null, requirement.Verdict, null)];
        return rows.Select(row => new VerdictLine(requirement, row, row.Verdict ?? Validation.Acceptance.Verdict.NotRun, row.Reason));
    }
}
