namespace SaMD.Validation.Datasets;

/// <summary>One value of a measured reference.</summary>
/// <param name="AtSeconds">When it was measured, from the start of the recording.</param>
/// <param name="Value">The value, in the unit of the reference; <see langword="null"/> where the instrument gave none.</param>
public readonly record struct ReferenceSample(double AtSeconds, double? Value);
