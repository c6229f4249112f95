namespace SaMD.Contracts;

/// <summary>A peripheral oxygen saturation, or the statement that there is no reading.</summary>
/// <param name="AtSeconds">End of the window that the value speaks of.</param>
/// <param name="ReportedAtSeconds">When it was decided.</param>
/// <param name="Spo2Percent">SpO2 in percent, 0 to 100; <see langword="null"/> for "no reading".</param>
/// <param name="PerfusionIndexPercent">Pulsatile over steady part of the light in percent; <see langword="null"/> where not measured.</param>
/// <param name="Confidence">0 (none) to 1; <see langword="null"/> where the algorithm gives none.</param>
public sealed record OxygenSaturationOutput(
    double AtSeconds, double ReportedAtSeconds, double? Spo2Percent, double? PerfusionIndexPercent, double? Confidence)
    : OutputItem(AtSeconds, ReportedAtSeconds);
