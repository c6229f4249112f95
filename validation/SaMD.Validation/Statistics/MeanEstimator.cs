namespace SaMD.Validation.Statistics;

/// <summary>Estimates means over clustered data: mean error, mean absolute error, means of per-person statistics.</summary>
public static class MeanEstimator
{
    /// <summary>A mean with its interval.</summary>
    /// <param name="sums">Entries; those of one cluster are added up, clusters without values left out. Their order has no influence.</param>
    /// <param name="options">How the interval is made.</param>
    /// <returns>The estimate. Undefined, with the reason: the mean where there is no value; the interval where there are fewer than two
    /// clusters (ten for the bootstrap), or no variation between them.</returns>
    /// <exception cref="ArgumentException">An entry is not a sum of finite values, or the method is not one for means.</exception>
    public static Estimate Estimate(IReadOnlyList<ClusteredSum> sums, MeanIntervalOptions options)
    {
        ArgumentNullException.ThrowIfNull(sums);
        ArgumentNullException.ThrowIfNull(options);
        if (!IntervalMethods.ForMeans(options.Method))
            throw new ArgumentException($"'{IntervalMethods.Name(options.Method)}' gives intervals for rates, not for means.", nameof(options));
        var table = SumTable.Of(sums);
        if (table.Clusters == 0) return ByStudentT(null, options) with { UndefinedReason = "0/0: there is no value" };
        var ratio = RatioEstimator.OfTable(table);
        if (IntervalMethods.IsBootstrap(options.Method)) return Bootstrap(table, ratio, options.Method, options);
        return ByStudentT(ratio, options) with { Beside = options.BootstrapBeside ? Bootstrap(table, ratio, IntervalMethod.SubjectBootstrap, options) : null };
    }

    private static Estimate ByStudentT(RatioEstimate? ratio, MeanIntervalOptions options)
    {
        Interval? interval = null;
        if (ratio?.Variance is { } variance and > 0)
        {
            var half = Quantile.StudentT(options.Confidence.Tail, ratio.Clusters - 1) * Math.Sqrt(variance);
            interval = new Interval(ratio.Value - half, ratio.Value + half);
        }
        return new Estimate
        {
            Value = ratio?.Value,
            Interval = interval,
            Method = "ratio estimator, Student's t",
            RequestedMethod = options.Method,
            Confidence = options.Confidence,
            Details = Details(ratio, options),
            UndefinedReason = interval is null ? WhyUndefined(ratio, options) : null,
            Remarks = options.ClusterUnit == ClusterUnit.Recording ? [RateWording.PersonsUnknown] : [],
        };
    }

    // An interval of no width would claim certainty that a handful of equal figures (all zero, say) does not give.
    private static string WhyUndefined(RatioEstimate? ratio, MeanIntervalOptions options)
    {
        var unit = options.ClusterUnit == ClusterUnit.Person ? "person" : "recording";
        return ratio is null or { Clusters: < 2 }
            ? $"one {unit} only: nothing is known of the variation between {unit}s"
            : $"no variation between {unit}s: the interval would have no width";
    }

    private static Estimate Bootstrap(SumTable table, RatioEstimate ratio, IntervalMethod method, MeanIntervalOptions options) => BootstrapEstimate.OfRatio(
        ratio.Value, table.Sums, table.Counts, method, Details(ratio, options), options.Confidence, options.Seed, options.Replicates);

    private static IntervalDetails Details(RatioEstimate? ratio, MeanIntervalOptions options) => new()
    {
        ClusterUnit = options.ClusterUnit,
        Clusters = ratio?.Clusters ?? 0,
        Total = ratio?.Total ?? 0,
        StandardError = ratio?.Variance is { } variance ? Math.Sqrt(variance) : null,
    };
}
