using System.Globalization;

namespace SaMD.Validation.Comparison.Beats;

/// <summary>The fields that reports of <c>bxb</c> and <c>sumstats</c> are made of.</summary>
internal static class BxbText
{
    /// <summary>A figure that is undefined, as wide as one that is not.</summary>
    public const string Dash = "     - ";

    /// <summary>An RR error that is undefined, in a line: one character less than one that is not.</summary>
    public const string RrErrorDash = "     -";

    public static string Count(long count, int width) => count.ToString(CultureInfo.InvariantCulture).PadLeft(width);

    /// <summary>A figure in a column: a blank and six characters.</summary>
    public static string Column(double? figure, int decimals = 2) =>
        figure is { } value ? " " + PrintfNumber.Fixed(value, 6, decimals) : "      -";
}
