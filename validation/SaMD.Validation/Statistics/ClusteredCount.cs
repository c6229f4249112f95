namespace SaMD.Validation.Statistics;

/// <summary>What one recording, or one person, gives to a rate. Several entries of one cluster are added up.</summary>
/// <param name="Cluster">The person (or the recording where persons are unknown).</param>
/// <param name="Successes">Numerator, 0 to <paramref name="Trials"/>. A count, or a duration.</param>
/// <param name="Trials">Denominator, 0 or more. A cluster without trials says nothing and is left out.</param>
public sealed record ClusteredCount(string Cluster, double Successes, double Trials);
