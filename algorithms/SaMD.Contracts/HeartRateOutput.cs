namespace SaMD.Contracts;

/// <summary>A heart rate, or the statement that there is no reading.</summary>
/// <param name="AtSeconds">End of the window that the rate speaks of.</param>
/// <param name="ReportedAtSeconds">When it was decided.</param>
/// <param name="HeartRateBpm">Beats per minute, above 0; <see langword="null"/> for "no reading".</param>
/// <param name="Confidence">0 (none) to 1; <see langword="null"/> where the algorithm gives none.</param>
public sealed record HeartRateOutput(double AtSeconds, double ReportedAtSeconds, double? HeartRateBpm, double? Confidence)
    : OutputItem(AtSeconds, ReportedAtSeconds);
