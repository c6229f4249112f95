namespace SaMD.Validation.Statistics;

/// <summary>What one recording, or one person, gives to a figure that is a function of several sums. Several entries of one cluster are added up.</summary>
/// <param name="Cluster">The person (or the recording where persons are unknown).</param>
/// <param name="Terms">Additive sums (counts, durations, sums of values), finite, in the order that the function takes. A cluster whose
/// terms are all 0 says nothing and is left out.</param>
public sealed record ClusteredTerms(string Cluster, IReadOnlyList<double> Terms);
