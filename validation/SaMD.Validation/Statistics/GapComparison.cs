namespace SaMD.Validation.Statistics;

/// <summary>The gaps between strata that were listed beforehand.</summary>
/// <param name="Gaps">Those compared, in the order listed; their intervals hold all at once.</param>
/// <param name="NotCompared">Strata that are named in a pair and not compared, with the reason, in the order of the strata.</param>
public sealed record GapComparison(IReadOnlyList<Gap> Gaps, IReadOnlyList<(string Stratum, string Reason)> NotCompared);
