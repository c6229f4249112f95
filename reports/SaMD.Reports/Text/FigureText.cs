using System.Globalization;

namespace SaMD.Reports.Text;

/// <summary>
/// Numbers as reports print them, the same under every culture. Proportions are percentages. Two decimals, and more where two
/// would show a figure on another side of a limit than it is: 0.997996 against 0.998 is never printed as "99.80 %".
/// </summary>
public static class FigureText
{
    /// <summary>What stands where there is no figure.</summary>
    public const string Undefined = "-";

    /// <summary>Narrow blank between thousands and before a unit; lines do not break at it.</summary>
    public const char Thin = '\u202F';

    private const int LeastDecimals = 2;
    private const int MostDecimals = 17;
    private const double LargestPrintedInFull = 1e12;
    private static readonly double[] EndsOfProportion = [0, 1];
    private static readonly double[] NoEnds = [];

    /// <summary>A figure with its unit, or <see cref="Undefined"/>.</summary>
    /// <param name="value">The figure, finite.</param>
    /// <param name="unit">Its unit; <c>1</c> for a proportion, which is printed as a percentage.</param>
    /// <param name="limits">Limits that the printed figure must stand on the right side of.</param>
    public static string Value(double? value, string unit, IReadOnlyCollection<double> limits) =>
        value is { } number ? Number(number, unit, limits) + Suffix(unit) : Undefined;

    /// <summary>A figure with its unit, or <see cref="Undefined"/>, where no limit is set.</summary>
    /// <param name="value">The figure, finite.</param>
    /// <param name="unit">Its unit.</param>
    public static string Value(double? value, string unit) => Value(value, unit, []);

    /// <summary>Both ends of an interval and the unit, <c>[99.71, 99.91] %</c>; one end where only one is given.</summary>
    /// <param name="lower">Lower end.</param>
    /// <param name="upper">Upper end.</param>
    /// <param name="unit">Unit.</param>
    /// <param name="limits">Limits that the printed ends must stand on the right side of.</param>
    public static string Interval(double? lower, double? upper, string unit, IReadOnlyCollection<double> limits) => (lower, upper) switch
    {
        ({ } low, { } high) => $"[{End(low, unit, limits, inwards: 1)}, {End(high, unit, limits, inwards: 0)}]{Suffix(unit)}",
        ({ } low, null) => $"from {End(low, unit, limits, inwards: 1)}{Suffix(unit)}",
        (null, { } high) => $"up to {End(high, unit, limits, inwards: 0)}{Suffix(unit)}",
        _ => Undefined,
    };

    /// <summary>A margin with its sign; of proportions in percentage points. Only a margin of exactly 0 is printed as 0.</summary>
    /// <param name="margin">The margin, finite.</param>
    /// <param name="unit">Unit of the figure that it belongs to.</param>
    public static string Margin(double? margin, string unit)
    {
        if (margin is not { } number) return Undefined;
        var sign = number > 0 ? "+" : "";
        return sign + Number(number, unit, [0.0]) + (unit == "1" ? $"{Thin}pp" : Suffix(unit));
    }

    /// <summary>A whole number with narrow blanks between thousands.</summary>
    /// <param name="count">The number.</param>
    public static string Count(long count) => Grouped(count.ToString(CultureInfo.InvariantCulture));

    /// <summary>A count or a sum: whole numbers without decimals, others with two, or <see cref="Undefined"/>.</summary>
    /// <param name="amount">The amount, finite.</param>
    public static string Amount(double? amount) =>
        amount is { } number ? Decimals(number, Math.Floor(number) == number ? 0 : LeastDecimals) : Undefined;

    /// <summary>A confidence or share as a short percentage: 0.95 is <c>95 %</c>.</summary>
    /// <param name="share">The share, 0 to 1.</param>
    public static string Percent(double share) => ((decimal)share * 100).ToString("0.####", CultureInfo.InvariantCulture) + $"{Thin}%";

    /// <summary>A length of time as <c>h:mm:ss</c> or <c>m:ss</c>, rounded to the second; under a minute in seconds with one decimal.</summary>
    /// <param name="seconds">The length, 0 or more.</param>
    public static string Duration(double seconds)
    {
        if (seconds < 60) return seconds.ToString("0.0", CultureInfo.InvariantCulture) + $"{Thin}s";
        var span = TimeSpan.FromSeconds(Math.Round(seconds));
        return span.TotalHours < 1
            ? span.ToString(@"m\:ss", CultureInfo.InvariantCulture)
            : $"{(long)span.TotalHours}:{span.ToString(@"mm\:ss", CultureInfo.InvariantCulture)}";
    }

    /// <summary>The number alone, in the scale of its unit.</summary>
    /// <param name="value">The figure, finite.</param>
    /// <param name="unit">Its unit.</param>
    /// <param name="limits">Limits that the printed figure must stand on the right side of.</param>
    /// <exception cref="ArgumentOutOfRangeException">The figure is not finite: undefined figures are <see langword="null"/>.</exception>
    public static string Number(double value, string unit, IReadOnlyCollection<double> limits) =>
        Number(value, unit, limits, unit == "1" ? EndsOfProportion : NoEnds);

    // An interval may be rounded outwards to 0 or 100 %, which claims less; inwards it would claim certainty.
    private static string End(double value, string unit, IReadOnlyCollection<double> limits, double inwards) =>
        Number(value, unit, limits, unit == "1" ? [inwards] : NoEnds);

    private static string Number(double value, string unit, IReadOnlyCollection<double> limits, double[] ends)
    {
        if (!double.IsFinite(value)) throw new ArgumentOutOfRangeException(nameof(value), value, "A printed figure is finite; undefined ones are null.");
        var scale = unit == "1" ? 100 : 1;
        if (Math.Abs(value) >= LargestPrintedInFull) return Typeset((value * scale).ToString("0.000E+0", CultureInfo.InvariantCulture));
        return Decimals(Exact(value) * scale, DecimalsThatShowTheSide(value, scale, [.. limits, .. ends]));
    }

    private static int DecimalsThatShowTheSide(double value, int scale, double[] limits)
    {
        var decimals = LeastDecimals;
        while (decimals < MostDecimals && limits.Any(limit => !ShowsTheSide(value, limit, scale, decimals))) decimals++;
        return decimals;
    }

    private static bool ShowsTheSide(double value, double limit, int scale, int decimals)
    {
        if (Math.Abs(limit) >= LargestPrintedInFull) return true;
        var printed = Rounded(Exact(value) * scale, decimals);
        return Math.Sign(printed - (Exact(limit) * scale)) == value.CompareTo(limit);
    }

    // A cast keeps 15 digits, which two neighbouring numbers can share; the shortest text that reads back tells them apart.
    private static decimal Exact(double number) =>
        decimal.Parse(number.ToString("R", CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture);

    private static string Decimals(double number, int decimals) => Math.Abs(number) >= LargestPrintedInFull
        ? Typeset(number.ToString("0.000E+0", CultureInfo.InvariantCulture))
        : Decimals(Exact(number), decimals);

    private static string Decimals(decimal number, int decimals) =>
        Typeset(Rounded(number, decimals).ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture));

    private static decimal Rounded(decimal number, int decimals) => Math.Round(number, decimals, MidpointRounding.AwayFromZero);

    private static string Typeset(string number)
    {
        var point = number.IndexOf('.', StringComparison.Ordinal);
        return point < 0 ? Grouped(number) : Grouped(number[..point]) + number[point..];
    }

    // A hyphen is not a minus: the sign is as wide as a plus, and a line never breaks after it.
    private static string Grouped(string integer)
    {
        var negative = integer.StartsWith('-');
        var digits = negative ? integer[1..] : integer;
        for (var place = digits.Length - 3; place > 0; place -= 3) digits = digits.Insert(place, Thin.ToString());
        return negative ? "\u2212" + digits : digits;
    }

    private static string Suffix(string unit) => unit switch { "1" => $"{Thin}%", "" => "", _ => Thin + unit };
}
