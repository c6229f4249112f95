namespace SaMD.Validation.Statistics;

/// <summary>What an interval rests on, as far as its method uses it.</summary>
public sealed record IntervalDetails
{
    /// <summary>What a cluster is.</summary>
    public ClusterUnit ClusterUnit { get; init; }

    /// <summary>Number k of clusters with at least one trial or value.</summary>
    public required int Clusters { get; init; }

    /// <summary>Number M of trials or values.</summary>
    public required double Total { get; init; }

    /// <summary>Number of clusters with at least one error; <see langword="null"/> for means.</summary>
    public int? ClustersWithError { get; init; }

    /// <summary>Square root of the variance between clusters; <see langword="null"/> for a single cluster.</summary>
    public double? StandardError { get; init; }

    /// <summary>The design effect of these data, not clamped; <see langword="null"/> where undefined (rate 0 or 1, one cluster) and for means.</summary>
    public double? EstimatedDesignEffect { get; init; }

    /// <summary>What the manifest declares; <see langword="null"/> where nothing.</summary>
    public DeclaredDesignEffect? DeclaredDesignEffect { get; init; }

    /// <summary>The design effect that was used, 1 or more; <see langword="null"/> for one trial per person and for methods without one.</summary>
    public double? DesignEffect { get; init; }

    /// <summary>The effective number of trials, at most <see cref="Total"/>; <see langword="null"/> for methods without one.</summary>
    public double? EffectiveTrials { get; init; }

    /// <summary>
    /// The bound before it was held so that correcting an error never worsens it: the lower bound, or the upper where lower is better.
    /// <see langword="null"/> where the method needs no holding.
    /// </summary>
    public double? BoundBeforeHolding { get; init; }

    /// <summary>Seed of the bootstrap; <see langword="null"/> for other methods.</summary>
    public ulong? Seed { get; init; }

    /// <summary>Number of bootstrap replicates; <see langword="null"/> for other methods.</summary>
    public int? Replicates { get; init; }

    /// <summary>Number of replicates in which the figure is undefined (0/0); each counts as one beyond both bounds. <see langword="null"/> for other methods.</summary>
    public int? UndefinedReplicates { get; init; }

    /// <summary>Bias correction z₀ of the BCa bootstrap; <see langword="null"/> for other methods.</summary>
    public double? BiasCorrection { get; init; }

    /// <summary>Acceleration a of the BCa bootstrap; <see langword="null"/> for other methods.</summary>
    public double? Acceleration { get; init; }

    /// <summary>Degrees of freedom of chi-square; <see langword="null"/> for other methods.</summary>
    public double? DegreesOfFreedom { get; init; }
}
