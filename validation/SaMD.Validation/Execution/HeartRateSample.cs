namespace SaMD.Validation.Execution;

/// <summary>A heart rate as <c>outputs/</c> holds it.</summary>
/// <param name="AtSeconds">End of the window that it speaks of.</param>
/// <param name="ReportedAtSeconds">Input time at which it was decided.</param>
/// <param name="HeartRateBpm">Beats per minute; <see langword="null"/> for "no reading".</param>
/// <param name="Confidence">0 to 1; <see langword="null"/> where the algorithm gives none.</param>
public readonly record struct HeartRateSample(double AtSeconds, double ReportedAtSeconds, double? HeartRateBpm, double? Confidence);
