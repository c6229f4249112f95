namespace SaMD.Validation.Comparison.Classification;

/// <summary>A score of one recording, and whether the reference is the positive class: what an AUC and a calibration are made of.</summary>
/// <param name="Record">Name of the recording.</param>
/// <param name="Score">The score, finite; for calibration a probability, 0 to 1.</param>
/// <param name="IsPositive">Whether the reference is the positive class.</param>
public readonly record struct ScoredItem(string Record, double Score, bool IsPositive);
