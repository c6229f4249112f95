using SaMD.Validation.Evidence;

namespace SaMD.Reports.Text;

/// <summary>The parts of a result row as reports print them.</summary>
public static class RowText
{
    /// <summary>
    /// The limits of a criterion: printed figures stand on the right side of them. A limit of the estimate counts with either sign,
    /// since of an error that is good near zero it limits the size.
    /// </summary>
    /// <param name="criterion">The criterion.</param>
    public static IReadOnlyCollection<double> Limits(CriterionResult? criterion) =>
        [.. new[] { criterion?.Value, -criterion?.Value, criterion?.LowerBound, criterion?.UpperBound }.OfType<double>()];

    /// <summary>The estimate with its unit, or "-".</summary>
    /// <param name="row">The row.</param>
    public static string Value(ResultRow row) => FigureText.Value(row.Estimate.Value, row.Unit, Limits(row.Criterion));

    /// <summary>The interval with its unit, or "-".</summary>
    /// <param name="row">The row.</param>
    public static string Interval(ResultRow row) => FigureText.Interval(row.Estimate.Lower, row.Estimate.Upper, row.Unit, Limits(row.Criterion));

    /// <summary>Confidence, sides and method of the interval; empty where there is none.</summary>
    /// <param name="estimate">The estimate.</param>
    public static string IntervalKind(EstimateResult estimate)
    {
        if (estimate.Lower is null && estimate.Upper is null) return estimate.Method ?? "";
        var confidence = estimate.Confidence is { } share ? FigureText.Percent(share) : null;
        var sides = estimate.Sides is { } text ? text + "-sided" : null;
        return string.Join(", ", new[] { confidence, sides, estimate.Method }.OfType<string>());
    }

    /// <summary>The bootstrap interval that is shown beside the gate, or "-".</summary>
    /// <param name="row">The row.</param>
    public static string Bootstrap(ResultRow row) =>
        FigureText.Interval(row.Estimate.BootstrapLower, row.Estimate.BootstrapUpper, row.Unit, Limits(row.Criterion));

    /// <summary>Numerator over denominator, or "-".</summary>
    /// <param name="numerator">What is counted or summed.</param>
    /// <param name="denominator">Out of how much.</param>
    public static string Counts(double? numerator, double? denominator) =>
        numerator is null && denominator is null ? FigureText.Undefined : $"{FigureText.Amount(numerator)} / {FigureText.Amount(denominator)}";

    /// <summary>The criterion as it is printed, its limits kept on one line with their signs and units; "-" where there is none.</summary>
    /// <param name="criterion">The criterion.</param>
    public static string Criterion(CriterionResult? criterion) => criterion is null
        ? FigureText.Undefined
        : string.Concat(criterion.Text.Select((letter, place) => letter == ' ' && IsInside(criterion.Text, place) ? FigureText.Thin : letter));

    private static bool IsInside(string text, int place) =>
        (place > 0 && text[place - 1] is '\u2265' or '\u2264') || (place + 1 < text.Length && text[place + 1] == '%');

    /// <summary>Margin to the limit, or "-".</summary>
    /// <param name="row">The row.</param>
    public static string Margin(ResultRow row) => FigureText.Margin(row.Margin, row.Unit);

    /// <summary>Persons, recordings and events of an estimate, in words.</summary>
    /// <param name="estimate">The estimate.</param>
    public static IReadOnlyList<string> Size(EstimateResult estimate) =>
    [
        estimate.Cluster == "recording" ? "persons unknown" : Named(estimate.Subjects, "subject", "subjects"),
        Named(estimate.Recordings, "recording", "recordings"),
        $"{FigureText.Count(estimate.Events)} {estimate.EventsName}",
    ];

    /// <summary>Dataset and partitions: <c>mitdb · validation</c>.</summary>
    /// <param name="row">The row.</param>
    public static string Data(ResultRow row) => $"{row.Dataset}\u00A0\u00B7 {string.Join(" + ", row.Partition)}";

    /// <summary>What sets a row apart beyond its data: condition, binding, reference, stratum, average, profile.</summary>
    /// <param name="row">The row.</param>
    public static IReadOnlyList<string> Particulars(ResultRow row) => [.. new[]
    {
        row.Condition == "none" ? null : $"condition {row.Condition}",
        row.Binding.Length == 0 ? null : $"channel: {row.Binding}",
        row.Reference is null ? null : $"reference: {row.Reference}",
        row.Stratum is null ? null : $"stratum {row.Stratum}",
        row.Aggregation == "gross" ? null : row.Aggregation,
        row.Profile is null ? null : $"under profile {row.Profile}",
    }.OfType<string>()];

    private static string Named(long count, string one, string many) => $"{FigureText.Count(count)} {(count == 1 ? one : many)}";
}
