namespace SaMD.Validation.Datasets.Synthetic.V1;

/// <summary>A stretch of a recording. Its ends are moved to the middle between two beats, so that it cuts none in half.</summary>
/// <param name="FromSeconds">Where it starts, at least 0.</param>
/// <param name="DurationSeconds">How long it is, more than 0.</param>
public sealed record Stretch(double FromSeconds, double DurationSeconds);
