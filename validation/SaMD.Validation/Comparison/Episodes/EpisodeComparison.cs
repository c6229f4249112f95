namespace SaMD.Validation.Comparison.Episodes;

/// <summary>Episode-by-episode comparison of one recording.</summary>
/// <param name="Settings">How it was compared.</param>
/// <param name="Mode">The mode.</param>
/// <param name="SamplingFrequencyHz">Samples per second of the recording.</param>
/// <param name="Sensitivity">The episodes of the reference.</param>
/// <param name="PositivePredictivity">The episodes of the test.</param>
public sealed record EpisodeComparison(
    EpisodeSettings Settings, ComparisonMode Mode, double SamplingFrequencyHz, EpisodePass Sensitivity, EpisodePass PositivePredictivity);
