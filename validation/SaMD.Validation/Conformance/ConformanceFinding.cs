namespace SaMD.Validation.Conformance;

/// <summary>What the conformance kit found in one check.</summary>
/// <param name="Check">Name of the check, kebab-case.</param>
/// <param name="Outcome">Whether it held.</param>
/// <param name="Detail">What was seen, for the person who must mend it; never empty.</param>
public sealed record ConformanceFinding(string Check, ConformanceOutcome Outcome, string Detail);
