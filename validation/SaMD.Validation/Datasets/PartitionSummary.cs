namespace SaMD.Validation.Datasets;

/// <summary>A partition in numbers, excluded records left out.</summary>
/// <param name="Name">The partition.</param>
/// <param name="Records">Its records.</param>
/// <param name="Persons">Whose they are; <see langword="null"/> where persons are unknown.</param>
/// <param name="Present">How many of the records are there.</param>
/// <param name="Strata">Its strata, in the order of the manifest, each value once, ordered by value.</param>
public sealed record PartitionSummary(string Name, int Records, int? Persons, int Present, IReadOnlyList<StratumSummary> Strata);
