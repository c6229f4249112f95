using System.Text;
using SaMD.Reports.Rows;
using SaMD.Reports.Text;
using SaMD.Validation.Evidence;

namespace SaMD.Reports.Summary;

/// <summary>The outcome on one page of GitHub-flavoured Markdown, for the summary of a CI job.</summary>
public static class SummaryReport
{
    /// <summary>Renders the page. Texts of others are escaped: they make no markup, links or mentions.</summary>
    /// <param name="model">What the report says.</param>
    public static string Render(ReportModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        var page = new StringBuilder();
        Head(page, model);
        Verdicts(page, model);
        OtherFigures(page, model);
        Tail(page, model);
        return page.ToString();
    }

    private static void Head(StringBuilder page, ReportModel model)
    {
        var status = CoverStatus.Of(model);
        var symbol = status.SelfCheckOnly ? "" : VerdictText.Symbol(status.Outcome) + " ";
        Line(page, $"# {symbol}{status.Title}: {Markdown.Escape(model.AlgorithmLabel)}");
        Line(page, "");
        if (status.Detail is { } detail) Line(page, $"**{detail}.**");
        Line(page, status.Sentence);
        Line(page, "");
        Line(page, model.SyntheticOnly
            ? "> **Synthetic recordings:** every figure here rests on signals made by a program."
            : "> **Non-clinical evidence only:** performance on adjudicated public recordings; it does not replace a clinical study.");
        Line(page, "");
        var bundle = $"evidence bundle `{Markdown.Code(model.BundleId)}`, core digest `{Markdown.Code(model.CoreDigest)}`";
        Line(page, $"Gate {Markdown.Escape(model.Results.Gate)}, {bundle}, first run {DateText.Minute(model.FirstRun.Started)}.");
        Line(page, "");
    }

    private static void Verdicts(StringBuilder page, ReportModel model)
    {
        Line(page, "## Verdicts");
        Line(page, "");
        var lines = VerdictLine.Of(model.Results);
        if (lines.Count == 0)
        {
            Line(page, "No row was judged in this run.");
            Line(page, "");
            return;
        }
        Row(page, ["Requirement", "Data", "Estimate", "Interval", "Criterion", "Margin", "Size", "Verdict"]);
        Row(page, ["---", "---", "---:", "---", "---", "---:", "---", "---"]);
        foreach (var line in lines) Row(page, [.. Cells(model, line)]);
        Line(page, "");
    }

    private static IEnumerable<string> Cells(ReportModel model, VerdictLine line)
    {
        var requirement = line.Requirement;
        var (title, role) = (Markdown.Escape(requirement.Title), Markdown.Escape(line.Row?.Role ?? requirement.Role));
        yield return $"**{Markdown.Escape(requirement.Id)}** rev {FigureText.Count(requirement.Revision)}, {title} ({role})";
        foreach (var cell in line.Row is { } row ? Figures(model, row) : Enumerable.Repeat(FigureText.Undefined, 6)) yield return cell;
        var reason = line.Reason ?? requirement.Reason;
        yield return $"{VerdictText.Symbol(line.Verdict)} {VerdictText.Word(line.Verdict)}{(reason is null ? "" : $": {Markdown.Escape(reason)}")}";
    }

    private static IEnumerable<string> Figures(ReportModel model, ResultRow row) =>
    [
        Markdown.Escape(Data(model, row)), Estimate(row), Interval(row),
        Markdown.Escape(RowText.Criterion(row.Criterion)), RowText.Margin(row), Size(row),
    ];

    private static void OtherFigures(StringBuilder page, ReportModel model)
    {
        var others = RowPair.Of(model.Results.Rows.Where(row => row.Stratum is null))
            .Where(pair => !pair.Main.Gating && pair.Main.Verdict is null).ToArray();
        if (others.Length == 0) return;
        Line(page, "## Figures without a verdict");
        Line(page, "");
        Row(page, ["Endpoint", "Data", "Gross", "Average", "Interval", "Size", "Mark"]);
        Row(page, ["---", "---", "---:", "---:", "---", "---", "---"]);
        foreach (var pair in others) Row(page, [.. Cells(model, pair)]);
        Line(page, "");
    }

    private static IEnumerable<string> Cells(ReportModel model, RowPair pair)
    {
        var row = pair.Main;
        var averageAlone = row.Aggregation == "average";
        return
        [
            Markdown.Escape(row.EndpointTitle), Markdown.Escape(Data(model, row)), averageAlone ? FigureText.Undefined : Estimate(row),
            averageAlone ? Estimate(row) : pair.Average is { } average ? Estimate(average) : FigureText.Undefined,
            Interval(row), Size(row),
            IndependenceText.IsNotIndependent(row.Independence) ? "NOT INDEPENDENT" : Markdown.Escape(row.Role),
        ];
    }

    private static void Tail(StringBuilder page, ReportModel model)
    {
        if (NotJudgedText.Of(model.Results) is { } notJudged) Line(page, notJudged);
        var trace = $"Open findings of the trace: {FigureText.Count(model.Trace.Findings.Count)}.";
        Line(page, $"Rows left out by this gate: {FigureText.Count(model.Results.LeftOut.Count)}. {trace} Runs of this bundle: {FigureText.Count(model.Runs.Count)}.");
    }

    private static string Estimate(ResultRow row) =>
        RowText.Value(row) + (row.Estimate.Undefined is { } reason ? $" ({Markdown.Escape(reason)})" : "");

    private static string Interval(ResultRow row) => Markdown.Escape($"{RowText.Interval(row)} {RowText.IntervalKind(row.Estimate)}".Trim());

    private static string Size(ResultRow row) => Markdown.Escape(string.Join(", ", RowText.Size(row.Estimate)));

    private static string Data(ReportModel model, ResultRow row) =>
        string.Join(", ", [RowText.Data(row), .. RowText.Particulars(row)]) + (model.IsSynthetic(row.Dataset) ? ", SYNTHETIC" : "");

    private static void Row(StringBuilder page, IReadOnlyList<string> cells) => Line(page, $"| {string.Join(" | ", cells)} |");

    private static void Line(StringBuilder page, string text) => page.Append(text).Append('\n');
}
