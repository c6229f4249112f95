namespace SaMD.Validation.Statistics;

/// <summary>How gaps between strata are compared.</summary>
public sealed record GapOptions
{
    /// <summary>How sure that all intervals hold at once. Default: 0.95, two-sided.</summary>
    public Confidence Confidence { get; init; } = Confidence.Default;

    /// <summary>The least number of persons of a stratum that is compared, 10 or more (below it the bootstrap is not computed). Default: 10.</summary>
    public int FewestPersons { get; init; } = SubjectBootstrap.FewestClusters;

    /// <summary>What a cluster is. Default: a person.</summary>
    public ClusterUnit ClusterUnit { get; init; }

    /// <summary>Seed of the bootstrap.</summary>
    public ulong Seed { get; init; } = SubjectBootstrap.DefaultSeed;

    /// <summary>Replicates of the bootstrap, 1 or more. Default: 10,000.</summary>
    public int Replicates { get; init; } = SubjectBootstrap.DefaultReplicates;
}
