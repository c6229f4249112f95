namespace SaMD.Validation.Comparison.Paired;

/// <summary>One sample of a reference that comes as a series: a monitor's numeric, a blood draw.</summary>
/// <param name="AtSeconds">Its time as recorded, finite.</param>
/// <param name="Value">The value, finite, in the unit of what is compared; <see langword="null"/> where the reference has none.</param>
public readonly record struct ReferenceSample(double AtSeconds, double? Value);
