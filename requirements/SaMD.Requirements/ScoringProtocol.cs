namespace SaMD.Requirements;

/// <summary>Named protocols of a comparison of beats.</summary>
public enum ScoringProtocol
{
    /// <summary>EC57: the first five minutes are the learning period.</summary>
    Ec57,

    /// <summary>Short strips: from the start on, the first and last 150 ms not scored. Not EC57, and printed so.</summary>
    Strip,
}
