namespace SaMD.Validation.Statistics;

/// <summary>Wraps the subject bootstrap into an estimate that says what it may be used for.</summary>
internal static class BootstrapEstimate
{
    /// <summary>Of a ratio of totals.</summary>
    internal static Estimate OfRatio(
        double value, double[] numerators, double[] denominators, IntervalMethod method, IntervalDetails details, Confidence confidence, ulong seed, int replicates)
    {
        var sample = numerators.Length < SubjectBootstrap.FewestClusters ? null : SubjectBootstrap.Sample(value, numerators, denominators, seed, replicates);
        return Of(value, sample, method, details with { Seed = seed, Replicates = replicates }, confidence);
    }

    /// <summary>Percentiles, and BCa beside them.</summary>
    internal static Estimate Both(double value, BootstrapSample? sample, IntervalDetails details, Confidence confidence) =>
        Of(value, sample, IntervalMethod.SubjectBootstrap, details, confidence) with
        {
            Beside = Of(value, sample, IntervalMethod.SubjectBootstrapBca, details, confidence),
        };

    /// <summary>Of any figure.</summary>
    /// <param name="value">The figure of all persons.</param>
    /// <param name="sample">Its values over resamples; <see langword="null"/> where persons are too few to compute them.</param>
    /// <param name="method">Which of the two bootstraps.</param>
    /// <param name="details">With seed and replicates.</param>
    /// <param name="confidence">How sure.</param>
    internal static Estimate Of(double value, BootstrapSample? sample, IntervalMethod method, IntervalDetails details, Confidence confidence)
    {
        var bca = sample is not null && method == IntervalMethod.SubjectBootstrapBca ? BcaBounds.Of(sample, confidence, details.ClusterUnit) : null;
        var (interval, why) = sample is null ? (null, TooFew(details)) : bca is not null ? (bca.Interval, bca.WhyUndefined) : Percentiles(sample, confidence);
        // Percentiles without width claim certainty: that is what a bootstrap says of data in which persons do not differ.
        if (interval is not null && interval.Lower >= interval.Upper) (interval, why) = (null, Wording.NoVariation(details.ClusterUnit));
        var mayGate = details.Clusters >= SubjectBootstrap.FewestClustersToGate;
        return new Estimate
        {
            Value = value,
            Interval = interval,
            Method = method == IntervalMethod.SubjectBootstrapBca ? "subject bootstrap (BCa)" : "subject bootstrap (percentile)",
            RequestedMethod = method,
            Confidence = confidence,
            Details = details with { UndefinedReplicates = sample?.Undefined, BiasCorrection = bca?.BiasCorrection, Acceleration = bca?.Acceleration },
            UndefinedReason = interval is null ? why : null,
            Remarks = Remarks(details, interval, sample, mayGate),
            MayPass = mayGate,
            MayFail = mayGate,
        };
    }

    private static (Interval?, string?) Percentiles(BootstrapSample sample, Confidence confidence)
    {
        var (lower, upper) = (sample.Percentile(confidence.Tail), sample.Percentile(1 - confidence.Tail));
        return lower is null || upper is null || upper < lower
            ? (null, $"the figure is undefined in {sample.Undefined} of {sample.Replicates} resamples")
            : (new Interval(lower.Value, upper.Value), null);
    }

    private static string TooFew(IntervalDetails details) =>
        $"the subject bootstrap is not computed below {SubjectBootstrap.FewestClusters} {Wording.Unit(details.ClusterUnit)}s (there are {details.Clusters})";

    private static List<string> Remarks(IntervalDetails details, Interval? interval, BootstrapSample? sample, bool mayGate)
    {
        var remarks = new List<string>();
        if (details.ClusterUnit == ClusterUnit.Recording) remarks.Add(RateWording.PersonsUnknown);
        if (interval is not null && sample!.Undefined > 0)
            remarks.Add($"the figure is undefined in {sample.Undefined} of {sample.Replicates} resamples: each counts as one beyond both bounds");
        if (interval is not null && !mayGate)
            remarks.Add(Wording.NeverGates(details.ClusterUnit, details.Clusters));
        return remarks;
    }
}
