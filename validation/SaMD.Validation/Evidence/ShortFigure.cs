using System.Globalization;

namespace SaMD.Validation.Evidence;

/// <summary>Figures as terminals and traces show them: proportions in percent, two decimals, "-" for undefined.</summary>
public static class ShortFigure
{
    /// <summary>A figure with its unit.</summary>
    /// <param name="unit"><c>1</c> for a proportion, which is shown in percent.</param>
    /// <param name="value">The figure; <see langword="null"/> where undefined.</param>
    public static string Of(string unit, double? value) => value is not { } number
        ? "-"
        : unit == "1" ? Rounded(number * 100) + " %" : Rounded(number) + " " + unit;

    /// <summary>The interval of an estimate in brackets; "-" where there is none.</summary>
    /// <param name="unit">Unit of the estimate.</param>
    /// <param name="estimate">The estimate.</param>
    public static string Interval(string unit, EstimateResult estimate)
    {
        ArgumentNullException.ThrowIfNull(estimate);
        return estimate is { Lower: { } lower, Upper: { } upper } ? $"[{Of(unit, lower)}, {Of(unit, upper)}]" : "-";
    }

    // Rounded first, so that what rounds to zero has no sign.
    private static string Rounded(double value) => (Math.Round(value, 2, MidpointRounding.AwayFromZero) + 0.0).ToString("0.00", CultureInfo.InvariantCulture);
}
