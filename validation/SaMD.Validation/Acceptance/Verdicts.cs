namespace SaMD.Validation.Acceptance;

/// <summary>Names and the order of verdicts.</summary>
public static class Verdicts
{
    /// <summary>From the worst to the best: fail, not-run, inconclusive, pass (specs/statistics.md).</summary>
    public static IReadOnlyList<Verdict> FromTheWorst { get; } = [Verdict.Fail, Verdict.NotRun, Verdict.Inconclusive, Verdict.Pass];

    /// <summary>The worst of several, which is the verdict of a requirement over its gating rows. Of none: not run.</summary>
    /// <param name="verdicts">Verdicts of the gating rows alone; report-only and exploratory rows have no influence.</param>
    public static Verdict Worst(IEnumerable<Verdict> verdicts)
    {
        ArgumentNullException.ThrowIfNull(verdicts);
        var found = verdicts.ToHashSet();
        return FromTheWorst.FirstOrDefault(found.Contains, Verdict.NotRun);
    }

    /// <summary>The name as files and pages write it: <c>pass</c>, <c>fail</c>, <c>inconclusive</c>, <c>not-run</c>.</summary>
    /// <param name="verdict">The verdict.</param>
    public static string Name(Verdict verdict) => verdict switch
    {
        Verdict.Pass => "pass",
        Verdict.Fail => "fail",
        Verdict.Inconclusive => "inconclusive",
        Verdict.NotRun => "not-run",
        _ => throw new ArgumentOutOfRangeException(nameof(verdict), verdict, "There are four verdicts."),
    };
}
