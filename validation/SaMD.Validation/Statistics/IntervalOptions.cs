namespace SaMD.Validation.Statistics;

/// <summary>How the interval of a figure other than a rate or a plain mean is made.</summary>
public sealed record IntervalOptions
{
    /// <summary>How sure. Default: 0.95, two-sided.</summary>
    public Confidence Confidence { get; init; } = Confidence.Default;

    /// <summary>The method. Default (<see langword="null"/>): that of the kind, <see cref="IntervalMethods.Default"/>.</summary>
    public IntervalMethod? Method { get; init; }

    /// <summary>What a cluster is. Default: a person.</summary>
    public ClusterUnit ClusterUnit { get; init; }

    /// <summary>Whether the bootstrap (percentile, and beside that BCa) is shown beside another method. Default: yes.</summary>
    public bool BootstrapBeside { get; init; } = true;

    /// <summary>Seed of the bootstrap.</summary>
    public ulong Seed { get; init; } = SubjectBootstrap.DefaultSeed;

    /// <summary>Replicates of the bootstrap, 1 or more. Default: 10,000.</summary>
    public int Replicates { get; init; } = SubjectBootstrap.DefaultReplicates;
}
