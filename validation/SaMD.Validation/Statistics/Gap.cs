namespace SaMD.Validation.Statistics;

/// <summary>One compared gap.</summary>
/// <param name="Pair">The two strata.</param>
/// <param name="Difference">Figure of the second minus that of the first, with its simultaneous interval.</param>
public sealed record Gap(StratumPair Pair, Estimate Difference);
