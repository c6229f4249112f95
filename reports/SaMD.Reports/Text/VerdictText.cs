using SaMD.Validation.Acceptance;

namespace SaMD.Reports.Text;

/// <summary>Verdicts in words. Every page shows the word; colour and symbol only stand beside it.</summary>
public static class VerdictText
{
    /// <summary>The word as tables print it; "descriptive" where nothing is judged.</summary>
    /// <param name="verdict">The verdict.</param>
    public static string Word(Verdict? verdict) => verdict switch
    {
        Verdict.Pass => "PASS",
        Verdict.Fail => "FAIL",
        Verdict.Inconclusive => "INCONCLUSIVE",
        Verdict.NotRun => "NOT RUN",
        _ => "descriptive",
    };

    /// <summary>The spelling of files and style classes.</summary>
    /// <param name="verdict">The verdict.</param>
    public static string Key(Verdict? verdict) => verdict switch
    {
        Verdict.Pass => "pass",
        Verdict.Fail => "fail",
        Verdict.Inconclusive => "inconclusive",
        Verdict.NotRun => "not-run",
        _ => "descriptive",
    };

    /// <summary>A symbol for plain text, told apart by shape.</summary>
    /// <param name="verdict">The verdict.</param>
    public static string Symbol(Verdict? verdict) => verdict switch
    {
        Verdict.Pass => "\u2714",
        Verdict.Fail => "\u2718",
        Verdict.Inconclusive => "\u25D0",
        Verdict.NotRun => "\u25CB",
        _ => "\u2022",
    };

    /// <summary>How bad a verdict is, for the worst of several: fail, not run, inconclusive, pass.</summary>
    /// <param name="verdict">The verdict.</param>
    public static int Rank(Verdict verdict) => verdict switch { Verdict.Fail => 3, Verdict.NotRun => 2, Verdict.Inconclusive => 1, _ => 0 };
}
