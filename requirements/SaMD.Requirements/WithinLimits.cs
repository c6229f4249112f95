namespace SaMD.Requirements;

/// <summary>How far a value may lie from its reference: the larger of both where both are given. At least one is.</summary>
/// <param name="Absolute">In the unit of the value, above 0.</param>
/// <param name="Percent">In percent of the reference, above 0.</param>
public sealed record WithinLimits(double? Absolute, double? Percent);
