namespace SaMD.Validation.Statistics;

/// <summary>What the recordings of one stratum give to a figure.</summary>
/// <param name="Name">The stratum, for example "sex: female" or "SaO2 70–80 %".</param>
/// <param name="Terms">Entries; those of one cluster are added up. A person may be in several strata (ranges of the reference), or in one (sex).</param>
public sealed record Stratum(string Name, IReadOnlyList<ClusteredTerms> Terms);
