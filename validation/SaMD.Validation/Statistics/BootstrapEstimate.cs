namespace SaMD.Validation.Statistics;

/// <summary>Wraps the subject bootstrap into an estimate that says what it may be used for.</summary>
internal static class BootstrapEstimate
{
    internal static Estimate Of(
        double value, double[] numerators, double[] denominators, IntervalDetails details, Confidence confidence, ulong seed, int replicates)
    {
        var computed = SubjectBootstrap.OfRatio(numerators, denominators, confidence, seed, replicates);
        // Percentiles without width claim certainty: that is what a bootstrap says of data in which persons do not differ.
        var interval = computed is { } bounds && bounds.Lower < bounds.Upper ? computed : null;
        var mayGate = details.Clusters >= SubjectBootstrap.FewestClustersToGate;
        return new Estimate
        {
            Value = value,
            Interval = interval,
            Method = "subject bootstrap (percentile)",
            RequestedMethod = IntervalMethod.SubjectBootstrap,
            Confidence = confidence,
            Details = details with { Seed = seed, Replicates = replicates },
            UndefinedReason = interval is null ? WhyUndefined(computed, details) : null,
            Remarks = Remarks(details, interval, mayGate),
            MayPass = mayGate,
            MayFail = mayGate,
        };
    }

    private static string WhyUndefined(Interval? computed, IntervalDetails details) => computed is null
        ? $"the subject bootstrap is not computed below {SubjectBootstrap.FewestClusters} {Units(details)} (there are {details.Clusters})"
        : $"no variation between {Units(details)}: the interval would have no width";

    private static List<string> Remarks(IntervalDetails details, Interval? interval, bool mayGate)
    {
        var remarks = new List<string>();
        if (details.ClusterUnit == ClusterUnit.Recording) remarks.Add(RateWording.PersonsUnknown);
        if (interval is not null && !mayGate)
            remarks.Add($"the subject bootstrap never gates below {SubjectBootstrap.FewestClustersToGate} {Units(details)} (there are {details.Clusters})");
        return remarks;
    }

    private static string Units(IntervalDetails details) => details.ClusterUnit == ClusterUnit.Person ? "persons" : "recordings";
}
