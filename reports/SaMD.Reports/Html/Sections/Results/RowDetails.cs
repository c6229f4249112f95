using System.Globalization;
using SaMD.Reports.Rows;
using SaMD.Reports.Text;
using SaMD.Validation.Evidence;

namespace SaMD.Reports.Html.Sections.Results;

/// <summary>What is told of a row beneath its figures.</summary>
public static class RowDetails
{
    /// <summary>Names and texts in the order of the page; what a row does not state is left out.</summary>
    /// <param name="pair">The row and its average.</param>
    public static IReadOnlyList<(string Name, string Text)> Of(RowPair pair)
    {
        ArgumentNullException.ThrowIfNull(pair);
        var row = pair.Main;
        (string Name, string? Text)[] all =
        [
            ("row", row.Row),
            ("", Joined(RowText.Particulars(row))),
            ("comparator", $"{row.Comparator.Name}, mode {row.Comparator.Mode}"),
            ("undefined:", row.Estimate.Undefined),
            ("average undefined:", pair.Average?.Estimate.Undefined),
            ("criterion", row.Criterion is null ? null : RowText.Criterion(row.Criterion)),
            ("margin", row.Margin is null ? null : RowText.Margin(row)),
            ("reason", row.Reason),
            ("size", Joined(RowText.Size(row.Estimate))),
            ("average over", AverageOver(pair)),
            .. IntervalDetails(row.Estimate),
            ("deviations", Joined(row.Deviations)),
            ("independence", row.Independence),
            ("warnings", Joined(row.Estimate.Warnings.Where(warning => !IsInReason(row, warning)))),
            ("stated in", $"{row.Source.File}:{row.Source.Line.ToString(CultureInfo.InvariantCulture)}"),
        ];
        return [.. all.Where(item => !string.IsNullOrEmpty(item.Text)).Select(item => (item.Name, item.Text!))];
    }

    private static string? AverageOver(RowPair pair) =>
        pair.Average is { Estimate.Value: not null } average ? $"{FigureText.Count(average.Estimate.Recordings)} recordings" : null;

    private static bool IsInReason(ResultRow row, string warning) => row.Reason?.Contains(warning, StringComparison.Ordinal) == true;

    private static (string Name, string? Text)[] IntervalDetails(EstimateResult estimate) =>
    [
        ("interval", RowText.IntervalKind(estimate)),
        ("cluster", estimate.Cluster),
        ("design effect", estimate.DesignEffect is { } effect ? FigureText.Value(effect, "") : null),
        ("effective size", estimate.EffectiveSize is { } size ? FigureText.Amount(Math.Round(size)) : null),
        ("bootstrap seed", estimate.BootstrapLower is null ? null : estimate.Seed),
    ];

    private static string Joined(IEnumerable<string> parts) => string.Join("; ", parts);
}
