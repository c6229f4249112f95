namespace SaMD.Validation.Statistics;

/// <summary>Estimates rates over clustered data: beats in recordings, recordings in persons (specs/statistics.md, "Intervals for rates").</summary>
public static class RateEstimator
{
    /// <summary>A rate with its interval.</summary>
    /// <param name="counts">Entries; those of one cluster are added up, clusters without trials left out. Their order has no influence.</param>
    /// <param name="options">How the interval is made.</param>
    /// <returns>The estimate; undefined, with the reason, where there is no trial.</returns>
    /// <exception cref="ArgumentException">An entry is not a count, or the method is not one for rates.</exception>
    public static Estimate Estimate(IReadOnlyList<ClusteredCount> counts, RateIntervalOptions options)
    {
        ArgumentNullException.ThrowIfNull(counts);
        ArgumentNullException.ThrowIfNull(options);
        if (!IntervalMethods.ForRates(options.Method))
            throw new ArgumentException($"'{IntervalMethods.Name(options.Method)}' gives intervals for means, not for rates.", nameof(options));
        var table = ErrorTable.Of(counts, options.Better);
        if (table.Clusters == 0) return Undefined(options);
        if (IntervalMethods.IsBootstrap(options.Method)) return HeldBootstrap.Of(Bootstrap(table, options.Method, options), table, options);
        return ByEffectiveSize(table, options) with { Beside = options.BootstrapBeside ? Bootstrap(table, IntervalMethod.SubjectBootstrap, options) : null };
    }

    private static Estimate Undefined(RateIntervalOptions options) => new()
    {
        Value = null,
        Interval = null,
        Method = IntervalMethods.Name(options.Method),
        RequestedMethod = options.Method,
        Confidence = options.Confidence,
        Details = new IntervalDetails { ClusterUnit = options.ClusterUnit, Clusters = 0, Total = 0 },
        UndefinedReason = "0/0: there is no trial",
    };

    private static Estimate ByEffectiveSize(ErrorTable table, RateIntervalOptions options)
    {
        var size = options.Method == IntervalMethod.OnePerPerson
            ? EffectiveSize.OneTrialPerPerson(table)
            : EffectiveSize.Of(table, options.Confidence.Tail, options.DeclaredDesignEffect?.Value);
        var bounds = EffectiveBounds.Of(table, size, options);
        return new Estimate
        {
            Value = Rate(table, options),
            Interval = options.Better == Better.Higher
                ? new Interval(bounds.HeldLower, bounds.Upper)
                : new Interval(1 - bounds.Upper, 1 - bounds.HeldLower),
            Method = RateWording.Method(size, options),
            RequestedMethod = options.Method,
            Confidence = options.Confidence,
            Details = Details(table, options) with
            {
                DesignEffect = size.DesignEffect,
                EffectiveTrials = size.Trials,
                BoundBeforeHolding = bounds.IsGuarded ? (options.Better == Better.Higher ? bounds.Lower : 1 - bounds.Lower) : null,
            },
            Remarks = RateWording.Remarks(table, size, bounds, options),
            MayFail = !IsLastResort(size, table, options),
        };
    }

    // "With none declared: one-per-person Clopper-Pearson, and at most inconclusive where that fails the limit."
    private static bool IsLastResort(EffectiveSize size, ErrorTable table, RateIntervalOptions options) =>
        options.Method != IntervalMethod.OnePerPerson && size.Kind == EffectiveSizeKind.OnePerPerson
        && table.ClustersWithError < EffectiveSize.FewestClustersWithError;

    private static Estimate Bootstrap(ErrorTable table, IntervalMethod method, RateIntervalOptions options)
    {
        var numerators = options.Better == Better.Higher ? table.Good : table.Errors;
        var trials = table.Good.Zip(table.Errors, (good, errors) => good + errors).ToArray();
        return BootstrapEstimate.OfRatio(
            Rate(table, options), numerators, trials, method, Details(table, options), options.Confidence, options.Seed, options.Replicates);
    }

    private static double Rate(ErrorTable table, RateIntervalOptions options) =>
        (options.Better == Better.Higher ? table.TotalGood : table.TotalErrors) / table.Trials;

    private static IntervalDetails Details(ErrorTable table, RateIntervalOptions options)
    {
        var ratio = RatioEstimator.OfTable(table);
        return new IntervalDetails
        {
            ClusterUnit = options.ClusterUnit,
            Clusters = table.Clusters,
            Total = table.Trials,
            ClustersWithError = table.ClustersWithError,
            StandardError = ratio.Variance is { } variance ? Math.Sqrt(variance) : null,
            EstimatedDesignEffect = ratio.DesignEffect,
            DeclaredDesignEffect = options.DeclaredDesignEffect,
        };
    }
}
