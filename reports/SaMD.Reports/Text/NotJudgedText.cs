using SaMD.Validation.Acceptance;
using SaMD.Validation.Evidence;

namespace SaMD.Reports.Text;

/// <summary>How many requirements a run gives no verdict on, and why.</summary>
public static class NotJudgedText
{
    private static readonly (string Code, string Words)[] Reasons =
        [(ReasonCodes.OutOfGate, "left to another gate"), ("tests", "verified by tests"), ("report-only", "reported only")];

    /// <summary>One sentence; <see langword="null"/> where every requirement is judged.</summary>
    /// <param name="results">The results.</param>
    public static string? Of(ResultsFile results)
    {
        var reasons = CoverStatus.NotJudged(results).Select(Words).ToArray();
        if (reasons.Length == 0) return null;
        var parts = reasons.CountBy(words => words).Select(part => $"{FigureText.Count(part.Value)} {part.Key}");
        return $"Requirements not judged in this run: {FigureText.Count(reasons.Length)}, of these {string.Join(", ", parts)}.";
    }

    private static string Words(RequirementResult requirement) =>
        Reasons.FirstOrDefault(reason => reason.Code == requirement.ReasonCode).Words ?? "without a gating row";
}
