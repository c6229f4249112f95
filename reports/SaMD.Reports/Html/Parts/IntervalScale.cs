using System.Globalization;
using SaMD.Validation.Evidence;

namespace SaMD.Reports.Html.Parts;

/// <summary>The axis of an interval figure: from a figure to a place on the page.</summary>
/// <param name="Low">Figure at the left end.</param>
/// <param name="High">Figure at the right end; above <paramref name="Low"/>.</param>
public sealed record IntervalScale(double Low, double High)
{
    /// <summary>Width of a figure in its own units.</summary>
    public const double Width = 160;

    private const double Inset = 6;
    private const double RoomBeyond = 0.12;

    /// <summary>The axis that shows all of a row's figures and limits; <see langword="null"/> where there is no estimate to draw.</summary>
    /// <param name="row">The row.</param>
    public static IntervalScale? Of(ResultRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        if (row.Estimate.Value is not { } value) return null;
        var estimate = row.Estimate;
        double[] shown =
        [
            value,
            .. new[] { estimate.Lower, estimate.Upper, estimate.BootstrapLower, estimate.BootstrapUpper }.OfType<double>(),
            .. new[] { row.Criterion?.Value, row.Criterion?.LowerBound, row.Criterion?.UpperBound }.OfType<double>(),
        ];
        return Around(shown.Min(), shown.Max(), row.Unit == "1");
    }

    /// <summary>Place of a figure, from the left end of the drawing.</summary>
    /// <param name="figure">The figure.</param>
    public double Place(double figure) => Inset + ((figure - Low) / (High - Low) * (Width - (2 * Inset)));

    /// <summary>Place of a figure as an attribute states it.</summary>
    /// <param name="figure">The figure.</param>
    public string X(double figure) => Coordinate(Place(figure));

    /// <summary>A coordinate as an attribute states it: the same under every culture.</summary>
    /// <param name="coordinate">The coordinate.</param>
    public static string Coordinate(double coordinate) => coordinate.ToString("0.##", CultureInfo.InvariantCulture);

    private static IntervalScale Around(double low, double high, bool proportion)
    {
        var span = high > low ? high - low : Math.Max(Math.Abs(high) * 0.01, 1e-6);
        var left = low - (span * RoomBeyond);
        var right = high + (span * RoomBeyond);
        return proportion ? new IntervalScale(Math.Max(0, left), Math.Min(1, right)) : new IntervalScale(left, right);
    }
}
