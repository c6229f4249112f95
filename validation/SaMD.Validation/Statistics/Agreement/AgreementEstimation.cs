namespace SaMD.Validation.Statistics.Agreement;

/// <summary>The making of limits of agreement.</summary>
internal sealed class AgreementEstimation
{
    private const string NoPair = "0/0: there is no pair";
    private const string Uneven = "one person gives so many of the pairs that they are worth fewer than two persons; see the limits in which each person counts once";

    private readonly PairTable pairs;
    private readonly IntervalOptions options;
    private readonly IntervalMethod method;
    private readonly TermTable table;
    private readonly AgreementVariance? variance;
    private readonly BalancedVariance? balanced;
    private readonly Lazy<ResampledSums?> resamples;

    internal AgreementEstimation(PairTable pairs, IntervalOptions options)
    {
        (this.pairs, this.options) = (pairs, options);
        method = IntervalMethods.Chosen(EstimateKind.LimitOfAgreement, options);
        // Both sets of terms in one table: each resample is drawn once for all four limits.
        var rows = pairs.Persons.SelectMany(Row).ToArray();
        table = new TermTable([.. pairs.Persons.Select(person => person.Cluster)], rows, AgreementVariance.Columns + BalancedVariance.Columns);
        variance = AgreementVariance.Of(table.Totals);
        balanced = BalancedVariance.Of(table.Totals);
        resamples = new(() => pairs.Clusters < SubjectBootstrap.FewestClusters ? null : ResampledSums.Draw(rows, table.Columns, options.Seed, options.Replicates));
    }

    internal LimitsOfAgreement Result() => new()
    {
        Bias = MeanEstimator.Estimate(pairs.Differences, BiasOptions()),
        BalancedBias = PersonEstimator.Mean(pairs.Differences, options with { Method = IntervalMethod.RatioT }),
        Lower = Limit(-1, variance?.Limit(-1), Pooled(), sums => AgreementVariance.Of(sums)?.Limit(-1)),
        Upper = Limit(+1, variance?.Limit(+1), Pooled(), sums => AgreementVariance.Of(sums)?.Limit(+1)),
        BalancedLower = Limit(-1, balanced?.Limit(-1), Balanced(), sums => BalancedVariance.Of(sums)?.Limit(-1)),
        BalancedUpper = Limit(+1, balanced?.Limit(+1), Balanced(), sums => BalancedVariance.Of(sums)?.Limit(+1)),
        StandardDeviation = variance?.StandardDeviation,
        WithinPersons = variance is { WithinFreedom: > 0 } ? Math.Sqrt(variance.Within) : null,
        BetweenPersons = variance is { WithinFreedom: > 0 } ? Math.Sqrt(variance.BetweenPersons) : null,
        EffectivePairsPerPerson = variance?.PairsPerPerson,
        Trend = TrendEstimation.Of(pairs, options),
    };

    private static IEnumerable<double> Row(ClusteredPairs person) =>
        [.. AgreementVariance.Terms(person.Count, person.Differences, person.SquaredDifferences), .. BalancedVariance.Terms(person.Count, person.Differences)];

    private MeanIntervalOptions BiasOptions() => new()
    {
        Confidence = options.Confidence,
        ClusterUnit = options.ClusterUnit,
        BootstrapBeside = options.BootstrapBeside,
        Seed = options.Seed,
        Replicates = options.Replicates,
    };

    private Mover? Pooled()
    {
        if (variance is null) return null;
        var counts = pairs.Total * pairs.Total / pairs.Persons.Sum(person => person.Count * person.Count);
        return new Mover(
            variance.Bias, RatioEstimator.OfTable(SumTable.Of(pairs.Differences)).Variance!.Value, variance.StandardDeviation,
            variance.Between / variance.PairsPerPerson, counts - 1, (1 - 1 / variance.PairsPerPerson) * variance.Within, variance.WithinFreedom);
    }

    private Mover? Balanced() => balanced is null ? null : new Mover(
        balanced.Bias, balanced.OfMeans / pairs.Clusters, balanced.StandardDeviation,
        balanced.OfMeans, pairs.Clusters - 1, balanced.WithinShare * balanced.Within, balanced.WithinFreedom);

    private Estimate Limit(int sign, double? value, Mover? mover, FunctionOfSums function)
    {
        var isBootstrap = IntervalMethods.IsBootstrap(method);
        if (value is null || mover is null) return Undefined();
        if (isBootstrap) return BootstrapEstimate.Of(value.Value, Sample(value.Value, function), method, BootstrapDetails(), options.Confidence);
        // Equal differences in every person: rounding, no spread.
        var isEven = mover.BetweenFreedom >= 1;
        var hasWidth = isEven && mover.Deviation > 1e-7 * Math.Abs(mover.Mean) && mover.Deviation > 0;
        return new Estimate
        {
            Value = value,
            Interval = hasWidth ? mover.Of(sign, options.Confidence.Tail) : null,
            Method = "MOVER (Zou 2013)",
            RequestedMethod = method,
            Confidence = options.Confidence,
            Details = Details(),
            UndefinedReason = hasWidth ? null : isEven ? Wording.NoVariation(options.ClusterUnit) : Uneven,
            Remarks = Wording.PersonRemarks(options.ClusterUnit),
            Beside = options.BootstrapBeside ? BootstrapEstimate.Both(value.Value, Sample(value.Value, function), BootstrapDetails(), options.Confidence) : null,
        };
    }

    private BootstrapSample? Sample(double value, FunctionOfSums function) =>
        resamples.Value is { } sums ? BootstrapSample.Of(value, table, function, sums) : null;

    private Estimate Undefined() => new()
    {
        Value = null,
        Interval = null,
        Method = IntervalMethods.Name(method),
        RequestedMethod = method,
        Confidence = options.Confidence,
        Details = Details(),
        UndefinedReason = pairs.Clusters == 0 ? NoPair : Wording.OnlyOne(options.ClusterUnit),
        Remarks = Wording.PersonRemarks(options.ClusterUnit),
    };

    private IntervalDetails Details() => new() { ClusterUnit = options.ClusterUnit, Clusters = pairs.Clusters, Total = pairs.Total };

    private IntervalDetails BootstrapDetails() => Details() with { Seed = options.Seed, Replicates = options.Replicates };
}
