using SaMD.Reports.Rows;
using SaMD.Reports.Text;
using SaMD.Validation.Acceptance;
using SaMD.Validation.Evidence;

namespace SaMD.Reports.JUnit;

/// <summary>One test case.</summary>
/// <param name="Suite">Group of the requirement: its id without the number at the end.</param>
/// <param name="ClassName">Id and revision of the requirement.</param>
/// <param name="Name">The row with its title and data.</param>
/// <param name="Verdict">Its verdict.</param>
/// <param name="Outcome">How it is shown.</param>
/// <param name="Message">The reason.</param>
/// <param name="Figures">Estimate, interval, criterion and size, one per line; empty where there is no row.</param>
public sealed record JUnitCase(
    string Suite, string ClassName, string Name, Verdict? Verdict, JUnitOutcome Outcome, string Message, string Figures)
{
    /// <summary>All cases: the judged rows, then the requirements that the gate does not judge, as skipped.</summary>
    /// <param name="model">What the report says.</param>
    public static IReadOnlyList<JUnitCase> Of(ReportModel model) =>
    [
        .. VerdictLine.Of(model.Results).Select(line => OfLine(model, line)),
        .. CoverStatus.NotJudged(model.Results).Where(requirement => !HasJudgedRow(model, requirement)).Select(NotJudged),
    ];

    private static JUnitCase OfLine(ReportModel model, VerdictLine line)
    {
        var requirement = line.Requirement;
        var role = line.Row?.Role ?? requirement.Role;
        var message = $"{VerdictText.Word(line.Verdict)}: {line.Reason ?? requirement.Reason ?? "no reason stated"}";
        return new JUnitCase(
            Group(requirement.Id), Class(requirement), Title(model, line), line.Verdict, OutcomeOf(line.Verdict, role), $"{message} ({role})", Describe(line.Row));
    }

    private static JUnitCase NotJudged(RequirementResult requirement) => new(
        Group(requirement.Id), Class(requirement), $"{requirement.Id} {requirement.Title}", null, JUnitOutcome.Skipped,
        $"Not judged in this run: {requirement.Reason ?? "no gating row in this run"}", "");

    private static bool HasJudgedRow(ReportModel model, RequirementResult requirement) =>
        model.Results.Rows.Any(row => row.Requirement == requirement.Id && (row.Gating || row.Verdict is not null));

    private static JUnitOutcome OutcomeOf(Verdict? verdict, string role) => (verdict, role is "primary" or "secondary") switch
    {
        (Validation.Acceptance.Verdict.Pass, _) => JUnitOutcome.Passed,
        (_, false) => JUnitOutcome.Skipped,
        (Validation.Acceptance.Verdict.Fail, true) => JUnitOutcome.Failed,
        _ => JUnitOutcome.Error,
    };

    private static string Title(ReportModel model, VerdictLine line)
    {
        if (line.Row is not { } row) return $"{line.Requirement.Id} {line.Requirement.Title}";
        var synthetic = model.IsSynthetic(row.Dataset) ? ", synthetic" : "";
        var particulars = string.Join(", ", [RowText.Data(row), .. RowText.Particulars(row)]);
        return $"{row.Row} {line.Requirement.Title}: {row.Endpoint}, {particulars}{synthetic}";
    }

    private static string Describe(ResultRow? row) => row is null ? "" : string.Join('\n',
    [
        $"estimate: {RowText.Value(row)}{(row.Estimate.Undefined is { } reason ? $" ({reason})" : "")}",
        $"interval: {RowText.Interval(row)} {RowText.IntervalKind(row.Estimate)}".TrimEnd(),
        $"criterion: {RowText.Criterion(row.Criterion)}",
        $"margin: {RowText.Margin(row)}",
        $"size: {string.Join(", ", RowText.Size(row.Estimate))}",
    ]);

    private static string Class(RequirementResult requirement) => $"{requirement.Id} rev {FigureText.Count(requirement.Revision)}";

    private static string Group(string id)
    {
        var end = id.LastIndexOf('-');
        return end > 0 ? id[..end] : id;
    }
}
