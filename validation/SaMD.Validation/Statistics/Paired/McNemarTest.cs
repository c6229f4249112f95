using MathNet.Numerics.Distributions;

namespace SaMD.Validation.Statistics.Paired;

/// <summary>
/// McNemar's test that two versions are right equally often (Psychometrika 1947, doi 10.1007/BF02295996). That it finds no difference does
/// not show that there is none: for that, see <see cref="Margin"/>.
/// </summary>
/// <param name="Exact">Two-sided exact p; 1 without an item on which they differ.</param>
/// <param name="MidP">The exact p less half the probability of what was seen (Fagerland et al. 2013, doi 10.1186/1471-2288-13-91).</param>
/// <param name="ChiSquareCorrected">The statistic with Edwards' correction; <see langword="null"/> without an item on which they differ.</param>
public sealed record McNemarTest(double Exact, double MidP, double? ChiSquareCorrected)
{
    /// <summary>Tests.</summary>
    /// <param name="outcomes">The outcomes.</param>
    /// <exception cref="ArgumentOutOfRangeException">A count is below 0.</exception>
    public static McNemarTest Of(PairedOutcomes outcomes)
    {
        ArgumentNullException.ThrowIfNull(outcomes);
        outcomes.Check();
        var (b, c) = (outcomes.OnlyFirst, outcomes.OnlySecond);
        var (n, fewer) = (b + c, Math.Min(b, c));
        if (n == 0) return new McNemarTest(1, 1, null);
        var tail = 2 * Binomial.CDF(0.5, n, fewer);
        // With equal counts both tails hold the middle, and half of it is taken off once.
        var midP = b == c ? 1 - Binomial.PMF(0.5, n, fewer) : tail - Binomial.PMF(0.5, n, fewer);
        var distance = Math.Max(0, Math.Abs((double)b - c) - 1);
        return new McNemarTest(Math.Min(1, tail), midP, distance * distance / n);
    }
}
