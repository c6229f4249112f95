namespace SaMD.Validation.Statistics.Agreement;

/// <summary>
/// Zou's analysis, in which each person counts once, as a function of sums over persons: those of <see cref="AgreementVariance"/>, and then
/// Σ1/m, Σ(S/m), Σ(S/m)².
/// </summary>
/// <param name="Bias">Mean of the persons' means.</param>
/// <param name="OfMeans">Variance of the persons' means.</param>
/// <param name="Within">Mean square within.</param>
/// <param name="WithinFreedom">Its degrees of freedom, N − k.</param>
/// <param name="WithinShare">1 − 1/m_h, m_h the harmonic mean of the numbers of pairs.</param>
internal sealed record BalancedVariance(double Bias, double OfMeans, double Within, double WithinFreedom, double WithinShare)
{
    internal const int Columns = 3;

    internal double StandardDeviation => Math.Sqrt(OfMeans + WithinShare * Within);

    internal double Limit(int sign) => Bias + sign * AgreementVariance.Reach * StandardDeviation;

    /// <summary>The further terms of one person.</summary>
    internal static double[] Terms(double count, double sum) => [1 / count, sum / count, sum / count * (sum / count)];

    /// <summary><see langword="null"/> below two persons.</summary>
    internal static BalancedVariance? Of(ReadOnlySpan<double> sums)
    {
        if (AgreementVariance.Of(sums) is not { } pooled) return null;
        var (k, inverse, means, squaredMeans) = (sums[0], sums[6], sums[7], sums[8]);
        var ofMeans = Math.Max(0, squaredMeans - means * means / k) / (k - 1);
        return new BalancedVariance(means / k, ofMeans, pooled.Within, pooled.WithinFreedom, 1 - inverse / k);
    }
}
