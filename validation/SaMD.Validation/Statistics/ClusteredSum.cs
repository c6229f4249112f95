namespace SaMD.Validation.Statistics;

/// <summary>What one recording, or one person, gives to a mean. Several entries of one cluster are added up.</summary>
/// <param name="Cluster">The person (or the recording where persons are unknown).</param>
/// <param name="Sum">Sum of the values, finite, in the unit of the endpoint.</param>
/// <param name="Count">Number of values, 0 or more (for a mean of per-person statistics: 1). A cluster without values is left out.</param>
public sealed record ClusteredSum(string Cluster, double Sum, double Count);
