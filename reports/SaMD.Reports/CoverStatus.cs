using SaMD.Reports.Text;
using SaMD.Validation.Acceptance;
using SaMD.Validation.Evidence;

namespace SaMD.Reports;

/// <summary>What the cover says. It is never greener than the worst primary or secondary verdict, and nothing judged is never a pass.</summary>
/// <param name="Outcome">The worst verdict; <see cref="Verdict.Inconclusive"/> where nothing was judged, not run, or stale.</param>
/// <param name="SelfCheckOnly">Whether the outcome says nothing of clinical performance, since all recordings are synthetic.</param>
/// <param name="Sentence">What the outcome rests on, in one or two sentences.</param>
public sealed record CoverStatus(Verdict Outcome, bool SelfCheckOnly, string Sentence)
{
    /// <summary>The status as the cover and every page print it.</summary>
    public string Title => SelfCheckOnly ? "SELF-CHECK ONLY" : VerdictText.Word(Outcome);

    /// <summary>What follows the title: for synthetic recordings, how the self-check ended.</summary>
    public string? Detail => SelfCheckOnly ? $"{SelfCheckOutcome}; synthetic recordings, no statement on clinical performance" : null;

    private string SelfCheckOutcome => Outcome switch
    {
        Verdict.Pass => "Self-check passed",
        Verdict.Fail => "Self-check failed",
        _ => "Self-check inconclusive",
    };

    /// <summary>Derives the status from the primary and secondary requirements, their gating rows, and the standing of these.</summary>
    /// <param name="model">What the report says.</param>
    public static CoverStatus Of(ReportModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        var stale = model.Trace.Rows.Count(row => row.Gating && row.Standing == "stale");
        return new CoverStatus(Worst(model.Results, stale), model.SyntheticOnly, Explain(Judged(model.Results), stale));
    }

    /// <summary>The primary and secondary requirements on which this gate gives a verdict.</summary>
    /// <param name="results">The results.</param>
    public static IReadOnlyList<RequirementResult> Judged(ResultsFile results) =>
        [.. results.Requirements.Where(requirement => Decides(requirement.Role) && requirement.Verdict is not null && !IsOutOfGate(requirement))];

    /// <summary>The requirements of any role on which this gate gives no verdict: their rows belong to another gate, or tests judge them.</summary>
    /// <param name="results">The results.</param>
    public static IReadOnlyList<RequirementResult> NotJudged(ResultsFile results) =>
        [.. results.Requirements.Where(requirement => requirement.Verdict is null || IsOutOfGate(requirement))];

    // The rows count beside their requirement: a requirement that were written greener than its rows would not make the cover green.
    private static Verdict Worst(ResultsFile results, int stale)
    {
        var ofRequirements = Judged(results).Select(requirement => requirement.Verdict!.Value);
        var ofRows = results.Rows.Where(row => row.Gating && Decides(row.Role)).Select(VerdictOf);
        var worst = ofRequirements.Concat(ofRows).DefaultIfEmpty(Verdict.Inconclusive).MaxBy(VerdictText.Rank);
        return worst == Verdict.Fail || (worst == Verdict.Pass && stale == 0) ? worst : Verdict.Inconclusive;
    }

    // A row that gates on data the algorithm was made on is refused before it is run; one that came here all the same shows nothing.
    private static Verdict VerdictOf(ResultRow row)
    {
        var verdict = row.Verdict ?? Verdict.NotRun;
        return row.Independence == "not independent" && verdict == Verdict.Pass ? Verdict.NotRun : verdict;
    }

    private static string Explain(IReadOnlyList<RequirementResult> judged, int stale)
    {
        if (judged.Count == 0) return "No primary or secondary requirement was judged.";
        var parts = Enum.GetValues<Verdict>().Select(verdict => (Verdict: verdict, Number: judged.Count(requirement => requirement.Verdict == verdict)))
            .Where(part => part.Number > 0).Select(part => $"{FigureText.Count(part.Number)} {VerdictText.Word(part.Verdict)}");
        var text = $"Primary and secondary requirements judged: {FigureText.Count(judged.Count)}, of these {string.Join(", ", parts)}.";
        return stale == 0 ? text : $"{text} Verdicts that are stale, because what they rest on has moved: {FigureText.Count(stale)}.";
    }

    private static bool Decides(string role) => role is "primary" or "secondary";

    private static bool IsOutOfGate(RequirementResult requirement) =>
        requirement is { Verdict: Verdict.NotRun, ReasonCode: ReportModel.OutOfGate };
}
