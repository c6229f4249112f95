namespace SaMD.Validation.Statistics;

/// <summary>One figure of a requirement: terms per recording or person, the function of their sums, and how its interval is made.</summary>
/// <param name="Terms">Entries; those of one cluster are added up, clusters whose terms are all 0 left out.</param>
/// <param name="Function">The function.</param>
/// <param name="Options">How the interval is made.</param>
public sealed record SumEndpoint(IReadOnlyList<ClusteredTerms> Terms, SumFunction Function, IntervalOptions Options);
