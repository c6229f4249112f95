namespace SaMD.Validation.Datasets.References;

/// <summary>A measurement of a reference.</summary>
/// <param name="AtSeconds">When, in seconds from the start of the recording, as the source has it: a declared lag is not taken off.</param>
/// <param name="Value">What, in the unit of the reference; <see langword="null"/> where the source has no valid value.</param>
public readonly record struct ReferenceSample(double AtSeconds, double? Value);
