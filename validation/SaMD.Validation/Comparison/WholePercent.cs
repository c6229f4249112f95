using System.Globalization;

namespace SaMD.Validation.Comparison;

/// <summary>Percentages as <c>rxr</c> and <c>epicmp</c> print them: whole, a half rounded up.</summary>
internal static class WholePercent
{
    /// <summary>The percentage; <see langword="null"/> where undefined.</summary>
    public static long? Of(double numerator, double denominator) => denominator > 0 ? (long)((100.0 * numerator / denominator) + 0.5) : null;

    /// <summary>Three characters; a dash where undefined.</summary>
    public static string Field(Ratio ratio) => Field(Of(ratio.Numerator, ratio.Denominator));

    /// <summary>Three characters; a dash where undefined.</summary>
    public static string Field(long? percent) => percent is { } value ? value.ToString(CultureInfo.InvariantCulture).PadLeft(3) : "  -";
}
