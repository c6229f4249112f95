using System.Globalization;
using System.Numerics;

namespace SaMD.Validation.Comparison.Beats;

/// <summary>
/// Numbers as the C library prints them: the exact binary value, a tie rounded to even. (.NET rounds 3.125 to "3.13", C to "3.12".)
/// </summary>
internal static class PrintfNumber
{
    /// <summary>A value with a fixed number of decimals, right-aligned.</summary>
    public static string Fixed(double value, int width, int decimals)
    {
        var digits = Scaled(Math.Abs(value), decimals).ToString(CultureInfo.InvariantCulture).PadLeft(decimals + 1, '0');
        var text = decimals == 0 ? digits : digits[..^decimals] + "." + digits[^decimals..];
        return (double.IsNegative(value) ? "-" + text : text).PadLeft(width);
    }

    /// <summary>A value with six significant digits, zeros behind the point left out (<c>%g</c>).</summary>
    public static string General(double value)
    {
        const int Digits = 6;
        if (value == 0) return double.IsNegative(value) ? "-0" : "0";
        var exponent = (int)Math.Floor(Math.Log10(Math.Abs(value)));
        // Rounding may carry into another digit; the logarithm may be off by one next to a power of ten.
        while (Scaled(Math.Abs(value), Digits - 1 - exponent) >= BigInteger.Pow(10, Digits)) exponent++;
        while (Scaled(Math.Abs(value), Digits - 1 - exponent) < BigInteger.Pow(10, Digits - 1)) exponent--;
        if (exponent is >= -4 and < Digits) return WithoutZeros(Fixed(value, 0, Digits - 1 - exponent));
        var digits = Scaled(Math.Abs(value), Digits - 1 - exponent).ToString(CultureInfo.InvariantCulture);
        var mantissa = WithoutZeros($"{digits[0]}.{digits[1..]}");
        return $"{(value < 0 ? "-" : "")}{mantissa}e{(exponent < 0 ? '-' : '+')}{Math.Abs(exponent).ToString("00", CultureInfo.InvariantCulture)}";
    }

    private static string WithoutZeros(string number) => number.Contains('.', StringComparison.Ordinal) ? number.TrimEnd('0').TrimEnd('.') : number;

    // value times 10^decimals as an integer: value is mantissa times 2^exponent exactly.
    private static BigInteger Scaled(double value, int decimals)
    {
        var bits = BitConverter.DoubleToInt64Bits(value);
        var biased = (int)(bits >> 52);
        var fraction = bits & ((1L << 52) - 1);
        var (mantissa, exponent) = biased == 0 ? (fraction, -1074) : (fraction | (1L << 52), biased - 1075);
        var (numerator, denominator) = decimals >= 0 ? (mantissa * BigInteger.Pow(10, decimals), BigInteger.One) : (mantissa, BigInteger.Pow(10, -decimals));
        return exponent >= 0 ? HalfEven(numerator << exponent, denominator) : HalfEven(numerator, denominator << -exponent);
    }

    private static BigInteger HalfEven(BigInteger numerator, BigInteger denominator)
    {
        var quotient = BigInteger.DivRem(numerator, denominator, out var remainder);
        var side = (remainder << 1).CompareTo(denominator);
        return side > 0 || (side == 0 && !quotient.IsEven) ? quotient + 1 : quotient;
    }
}
