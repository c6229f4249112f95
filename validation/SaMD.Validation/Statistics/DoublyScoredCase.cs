namespace SaMD.Validation.Statistics;

/// <summary>One classified recording (or strip) with the scores of two algorithms.</summary>
/// <param name="Cluster">The person (or the recording where persons are unknown).</param>
/// <param name="IsPositive">Whether the reference has the condition.</param>
/// <param name="First">The score of the first algorithm, finite; higher says positive.</param>
/// <param name="Second">The score of the second algorithm, finite; higher says positive.</param>
public sealed record DoublyScoredCase(string Cluster, bool IsPositive, double First, double Second);
