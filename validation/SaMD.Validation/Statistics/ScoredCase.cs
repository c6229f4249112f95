namespace SaMD.Validation.Statistics;

/// <summary>One classified recording (or strip) with its score.</summary>
/// <param name="Cluster">The person (or the recording where persons are unknown).</param>
/// <param name="IsPositive">Whether the reference has the condition.</param>
/// <param name="Score">The algorithm's score, finite; higher says positive.</param>
public sealed record ScoredCase(string Cluster, bool IsPositive, double Score);
