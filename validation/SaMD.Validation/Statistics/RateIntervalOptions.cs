namespace SaMD.Validation.Statistics;

/// <summary>How the interval of a rate is made.</summary>
public sealed record RateIntervalOptions
{
    /// <summary>How sure. Default: 0.95, two-sided.</summary>
    public Confidence Confidence { get; init; } = Confidence.Default;

    /// <summary>The method. Default: Korn-Graubard.</summary>
    public IntervalMethod Method { get; init; } = IntervalMethod.KornGraubard;

    /// <summary>Which rates are better, which says what an error is. Default: higher.</summary>
    public Better Better { get; init; } = Better.Higher;

    /// <summary>What the dataset's manifest declares for the endpoint. Default: nothing.</summary>
    public DeclaredDesignEffect? DeclaredDesignEffect { get; init; }

    /// <summary>What a cluster is. Default: a person.</summary>
    public ClusterUnit ClusterUnit { get; init; }

    /// <summary>Whether the bootstrap is shown beside another method. Default: yes.</summary>
    public bool BootstrapBeside { get; init; } = true;

    /// <summary>Seed of the bootstrap.</summary>
    public ulong Seed { get; init; } = SubjectBootstrap.DefaultSeed;

    /// <summary>Replicates of the bootstrap, 1 or more. Default: 10,000.</summary>
    public int Replicates { get; init; } = SubjectBootstrap.DefaultReplicates;
}
