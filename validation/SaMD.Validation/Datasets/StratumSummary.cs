namespace SaMD.Validation.Datasets;

/// <summary>A stratum of a partition in numbers.</summary>
/// <param name="Stratum">Name of the stratum.</param>
/// <param name="Value">One of its values.</param>
/// <param name="Records">Records that have it.</param>
/// <param name="Persons">Whose they are; <see langword="null"/> where persons are unknown.</param>
public sealed record StratumSummary(string Stratum, string Value, int Records, int? Persons);
