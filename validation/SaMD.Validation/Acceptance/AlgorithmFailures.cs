namespace SaMD.Validation.Acceptance;

/// <summary>Recordings on which the algorithm failed: crash, timeout, invalid output. Never missing data.</summary>
/// <param name="Recordings">How many, 0 or more.</param>
/// <param name="CountedAsErrors">Whether the estimate counts them (all beats and events missed, the class wrong). Paired measurements
/// cannot: their estimate is "of the rest", and the criterion fails.</param>
public sealed record AlgorithmFailures(int Recordings, bool CountedAsErrors)
{
    /// <summary>The algorithm gave a valid output for every recording.</summary>
    public static AlgorithmFailures None { get; } = new(0, true);
}
