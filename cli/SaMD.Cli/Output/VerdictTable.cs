using SaMD.Files;
using SaMD.Reports.Text;
using SaMD.Validation.Acceptance;
using SaMD.Validation.Evidence;

namespace SaMD.Cli.Output;

/// <summary>The table of verdicts at the end of a run.</summary>
internal static class VerdictTable
{
    public static void Write(Terminal terminal, ResultsFile results)
    {
        var rows = results.Rows.Where(row => row.Aggregation == "gross" && row.Stratum is null).ToList();
        terminal.Table(
            ["row", "endpoint", "data", "estimate", "interval", "n (persons/recordings/events)", "criterion", "verdict"],
            [.. rows.Select(row => (IReadOnlyList<string>)[
                row.Row, row.Endpoint, $"{row.Dataset} {string.Join("+", row.Partition)} {row.Binding}", Plain(RowText.Value(row)),
                Plain(RowText.Interval(row)), Figures.Count(row.Estimate), row.Criterion?.Text ?? "-", Word(row)])],
            number => Colour(rows[number]));
        // A stratum that gates can be what decides.
        foreach (var row in results.Rows.Where(row => row.Aggregation == "gross" && (row.Stratum is null || row.Gating)).Where(row => row.Verdict is Verdict.Fail or Verdict.Inconclusive or Verdict.NotRun || (row.Verdict is null && row.ReasonCode is not null)))
            terminal.Out.WriteLine($"{row.Row}: {Word(row)}: {row.Reason} ({row.Source.File}:{row.Source.Line})");
    }

    // The narrow blanks of a page are blanks on a terminal.
    private static string Plain(string text) => text.Replace('\u202F', ' ').Replace('\u2009', ' ').Replace('\u00A0', ' ');

    private static string Word(ResultRow row) => row.Verdict is { } verdict
        ? Kebab.Case(verdict.ToString()).ToUpperInvariant()
        : row.Independence == "NOT INDEPENDENT" ? "report only, NOT INDEPENDENT" : row.ReasonCode is null ? "report only" : "report only, not run";

    private static string? Colour(ResultRow row) => row.Verdict switch
    {
        Verdict.Pass => "green",
        Verdict.Fail => "red",
        Verdict.Inconclusive or Verdict.NotRun => "yellow",
        _ => "grey",
    };
}
