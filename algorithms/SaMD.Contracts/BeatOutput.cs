namespace SaMD.Contracts;

/// <summary>A heart beat.</summary>
/// <param name="AtSeconds">Time of the fiducial point (for ECG, within the QRS complex), a multiple of the sample period.</param>
/// <param name="ReportedAtSeconds">When it was decided.</param>
/// <param name="Class">EC57 class; <see cref="BeatClass.Normal"/> for a detector that does not classify.</param>
public sealed record BeatOutput(double AtSeconds, double ReportedAtSeconds, BeatClass Class) : OutputItem(AtSeconds, ReportedAtSeconds);
