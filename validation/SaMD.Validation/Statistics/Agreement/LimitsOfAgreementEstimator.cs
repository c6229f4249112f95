namespace SaMD.Validation.Statistics.Agreement;

/// <summary>Estimates bias and limits of agreement from repeated pairs of persons, their intervals, and the trend of the difference with the level.</summary>
/// <remarks>
/// Default interval of a limit: <c>mover</c>, the method of variance estimates recovery (Zou, Stat Methods Med Res 2013,
/// doi 10.1177/0962280211402548); the subject bootstrap beside it. The balanced limits are Zou's own for unequal numbers of pairs. Those over
/// all pairs take the mean square between for the variance of the persons' means and m₀ for m_h, the ratio estimator's variance of the bias, and
/// (Σm)² / Σm² − 1 degrees of freedom between persons (undefined below 1): where all persons have the same number of pairs both are the same.
/// </remarks>
public static class LimitsOfAgreementEstimator
{
    /// <summary>The limits.</summary>
    /// <param name="pairs">Sums per recording or person; entries of one cluster are added up, clusters without pairs left out. Their order has no influence.</param>
    /// <param name="options">How the intervals of the limits are made.</param>
    /// <returns>The estimates. Undefined, with the reason: all without a pair; the limits below two persons.</returns>
    /// <exception cref="ArgumentException">An entry is not a set of sums of finite pairs, or the method does not fit.</exception>
    public static LimitsOfAgreement Estimate(IReadOnlyList<ClusteredPairs> pairs, IntervalOptions options)
    {
        ArgumentNullException.ThrowIfNull(pairs);
        ArgumentNullException.ThrowIfNull(options);
        return new AgreementEstimation(PairTable.Of(pairs), options).Result();
    }
}
