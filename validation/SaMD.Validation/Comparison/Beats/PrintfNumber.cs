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

    // value times 10^decimals as an integer: value is mantissa times 2^exponent exactly.
    private static BigInteger Scaled(double value, int decimals)
    {
        var bits = BitConverter.DoubleToInt64Bits(value);
        var biased = (int)(bits >> 52);
        var fraction = bits & ((1L << 52) - 1);
        var (mantissa, exponent) = biased == 0 ? (fraction, -1074) : (fraction | (1L << 52), biased - 1075);
        var scaled = mantissa * BigInteger.Pow(10, decimals);
        return exponent >= 0 ? scaled << exponent : HalfEven(scaled, BigInteger.One << -exponent);
    }

    private static BigInteger HalfEven(BigInteger numerator, BigInteger denominator)
    {
        var quotient = BigInteger.DivRem(numerator, denominator, out var remainder);
        var side = (remainder << 1).CompareTo(denominator);
        return side > 0 || (side == 0 && !quotient.IsEven) ? quotient + 1 : quotient;
    }
}
