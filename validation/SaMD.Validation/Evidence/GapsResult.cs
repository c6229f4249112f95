namespace SaMD.Validation.Evidence;

/// <summary>Gaps between strata of a row.</summary>
/// <param name="Confidence">How sure that all intervals hold at once.</param>
/// <param name="FewestPersons">Fewest persons of a stratum that is compared.</param>
/// <param name="Compared">The gaps, in the order in which they are listed.</param>
/// <param name="NotCompared">Strata that are listed and not compared, with the reason.</param>
public sealed record GapsResult(double Confidence, int FewestPersons, IReadOnlyList<GapResult> Compared, IReadOnlyList<UncomparedStratum> NotCompared);
