using MathNet.Numerics.Distributions;

namespace SaMD.Validation.Statistics;

/// <summary>Quantiles, refined where MathNet's own are not near the last digits (the cases hold the intervals made from them against R).</summary>
internal static class Quantile
{
    // MathNet's inverse stops at about 1e-11; its distribution function is good to about 1e-14, so steps of Newton on that one,
    // kept inside a bracket, bring the rest.
    internal static double Beta(double probability, double a, double b)
    {
        var (low, high) = (0.0, 1.0);
        var x = a / (a + b);
        for (var step = 0; step < 200 && high > low; step++)
        {
            var excess = MathNet.Numerics.Distributions.Beta.CDF(a, b, x) - probability;
            if (excess == 0) break;
            if (excess > 0) high = x; else low = x;
            var next = x - excess / Math.Exp(MathNet.Numerics.Distributions.Beta.PDFLn(a, b, x));
            if (!(next > low && next < high)) next = low + (high - low) / 2;
            if (Math.Abs(next - x) <= 1e-16 * Math.Max(x, 1e-300)) break;
            x = next;
        }
        return x;
    }

    /// <summary>Upper quantile: the value that Student's t exceeds with probability <paramref name="tail"/>.</summary>
    internal static double StudentT(double tail, double freedom)
    {
        if (freedom > 2000) return StudentTOfManyDegrees(Normal(tail), freedom);
        var t = -MathNet.Numerics.Distributions.StudentT.InvCDF(0, 1, freedom, tail);
        for (var step = 0; step < 3; step++)
            t += (MathNet.Numerics.Distributions.StudentT.CDF(0, 1, freedom, -t) - tail)
                / MathNet.Numerics.Distributions.StudentT.PDF(0, 1, freedom, t);
        return t;
    }

    /// <summary>Upper quantile of the standard normal distribution.</summary>
    internal static double Normal(double tail) => -MathNet.Numerics.Distributions.Normal.InvCDF(0, 1, tail);

    /// <summary>Probability that a standard normal number exceeds <paramref name="z"/>.</summary>
    internal static double NormalTail(double z) => MathNet.Numerics.Distributions.Normal.CDF(0, 1, -z);

    /// <summary>The value that chi-square exceeds with probability <paramref name="tail"/>.</summary>
    internal static double ChiSquare(double tail, double freedom)
    {
        // Wilson and Hilferty's start; then Newton's steps inside a bracket.
        var z = Normal(tail);
        var start = 1 - 2 / (9 * freedom) + z * Math.Sqrt(2 / (9 * freedom));
        var x = freedom * Math.Max(start * start * start, 1e-3);
        var (low, high) = (0.0, double.PositiveInfinity);
        for (var step = 0; step < 200; step++)
        {
            var excess = MathNet.Numerics.SpecialFunctions.GammaLowerRegularized(freedom / 2, x / 2) - (1 - tail);
            if (excess == 0) break;
            if (excess > 0) high = x; else low = x;
            var next = x - excess / Math.Exp(ChiSquared.PDFLn(freedom, x));
            if (!(next > low && next < high)) next = double.IsFinite(high) ? low + (high - low) / 2 : 2 * x;
            if (Math.Abs(next - x) <= 1e-15 * x) break;
            x = next;
        }
        return x;
    }

    // Abramowitz and Stegun 26.7.5; the first omitted term is below 1e-13 for more than 2,000 degrees of freedom.
    private static double StudentTOfManyDegrees(double z, double freedom)
    {
        var z2 = z * z;
        var g1 = (z2 + 1) * z / 4;
        var g2 = ((5 * z2 + 16) * z2 + 3) * z / 96;
        var g3 = (((3 * z2 + 19) * z2 + 17) * z2 - 15) * z / 384;
        var g4 = ((((79 * z2 + 776) * z2 + 1482) * z2 - 1920) * z2 - 945) * z / 92160;
        return z + (g1 + (g2 + (g3 + g4 / freedom) / freedom) / freedom) / freedom;
    }
}
