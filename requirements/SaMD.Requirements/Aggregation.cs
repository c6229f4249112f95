namespace SaMD.Requirements;

/// <summary>How the recordings' figures become one (EC57 asks for both).</summary>
public enum Aggregation
{
    /// <summary>Counts are pooled over the recordings.</summary>
    Gross,

    /// <summary>The unweighted mean of the recordings' own figures, over those that are defined.</summary>
    Average,
}
