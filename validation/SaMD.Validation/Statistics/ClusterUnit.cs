namespace SaMD.Validation.Statistics;

/// <summary>What one cluster is: what is drawn independently of the others.</summary>
public enum ClusterUnit
{
    /// <summary>A person, with all recordings of that person.</summary>
    Person,

    /// <summary>A recording, because persons are unknown: printed "persons unknown; interval may be too narrow".</summary>
    Recording,
}
