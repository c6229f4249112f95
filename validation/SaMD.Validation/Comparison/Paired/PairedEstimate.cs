namespace SaMD.Validation.Comparison.Paired;

/// <summary>An estimate of the algorithm under test.</summary>
/// <param name="AtSeconds">The time that it speaks of: the end of its window.</param>
/// <param name="Value">The value; <see langword="null"/> for "no reading".</param>
public readonly record struct PairedEstimate(double AtSeconds, double? Value);
