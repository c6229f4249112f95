namespace SaMD.Validation.Statistics;

/// <summary>Estimates over the figures of persons, each person counting once: the mean and the median over patients of the mean absolute error.</summary>
public static class PersonEstimator
{
    /// <summary>
    /// The unweighted mean of the persons' own means, with Student's t on k − 1 degrees of freedom; the subject bootstrap beside it.
    /// </summary>
    /// <param name="sums">Entries; those of one person are added up and divided, persons without values left out.</param>
    /// <param name="options">How the interval is made; methods as for means.</param>
    /// <returns>The estimate; undefined as for <see cref="MeanEstimator.Estimate"/>.</returns>
    /// <exception cref="ArgumentException">An entry is not a sum of finite values, or the method is not one for means.</exception>
    public static Estimate Mean(IReadOnlyList<ClusteredSum> sums, IntervalOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var ownMeans = OwnMeans(sums).Select((mean, person) => new ClusteredSum($"{person:D9}", mean, 1)).ToList();
        var estimate = MeanEstimator.Estimate(ownMeans, new MeanIntervalOptions
        {
            Confidence = options.Confidence,
            Method = IntervalMethods.Chosen(EstimateKind.Mean, options),
            ClusterUnit = options.ClusterUnit,
            BootstrapBeside = options.BootstrapBeside,
            Seed = options.Seed,
            Replicates = options.Replicates,
        });
        return estimate.Method == "ratio estimator, Student's t" ? estimate with { Method = $"mean over {Wording.Unit(options.ClusterUnit)}s, Student's t" } : estimate;
    }

    /// <summary>
    /// A quantile of the persons' own means (0.5: their median), between the two order statistics that hold the true one with at least
    /// the stated confidence whatever the distribution (David and Nagaraja, Order Statistics, 2003, 7.1). The percentile bootstrap beside it.
    /// </summary>
    /// <param name="sums">Entries; those of one person are added up and divided, persons without values left out.</param>
    /// <param name="probability">Which quantile, above 0 and below 1; type 7 of Hyndman and Fan, so that 0.5 is the median.</param>
    /// <param name="options">How the interval is made.</param>
    /// <returns>The estimate. Undefined, with the reason: the quantile where there is no value; the interval where persons are too few for it
    /// (a two-sided 95 % interval of the median needs six).</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="probability"/> is outside (0, 1) or not a number.</exception>
    /// <exception cref="ArgumentException">An entry is not a sum of finite values, or the method is not one for quantiles.</exception>
    public static Estimate Quantile(IReadOnlyList<ClusteredSum> sums, double probability, IntervalOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (!(probability > 0 && probability < 1))
            throw new ArgumentOutOfRangeException(nameof(probability), probability, "A quantile is asked for between 0 and 1 (0.5 is the median).");
        return new PersonQuantile(OwnMeans(sums), probability, options).Estimate();
    }

    private static double[] OwnMeans(IReadOnlyList<ClusteredSum> sums)
    {
        ArgumentNullException.ThrowIfNull(sums);
        var table = SumTable.Of(sums);
        return [.. table.Sums.Zip(table.Counts, (sum, count) => sum / count)];
    }
}
