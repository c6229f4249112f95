namespace SaMD.Validation.Statistics;

/// <summary>What is said of an interval that there is none of, and beside one.</summary>
internal static class Wording
{
    /// <summary>A standard error below this share of the figure is rounding, not variation.</summary>
    internal const double NoWidth = 1e-13;

    internal static string Unit(ClusterUnit unit) => unit == ClusterUnit.Person ? "person" : "recording";

    internal static string OnlyOne(ClusterUnit unit) => $"one {Unit(unit)} only: nothing is known of the variation between {Unit(unit)}s";

    // An interval of no width would claim certainty that a handful of equal figures does not give.
    internal static string NoVariation(ClusterUnit unit) => $"no variation between {Unit(unit)}s: the interval would have no width";

    internal static string NeverGates(ClusterUnit unit, int persons) =>
        $"the subject bootstrap never gates below {SubjectBootstrap.FewestClustersToGate} {Unit(unit)}s (there are {persons})";

    internal static IReadOnlyList<string> PersonRemarks(ClusterUnit unit) => unit == ClusterUnit.Recording ? [RateWording.PersonsUnknown] : [];
}
