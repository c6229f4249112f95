using SaMD.Validation.Planning;

namespace SaMD.Validation.Execution;

/// <summary>An execution that ended, with its comparisons.</summary>
/// <param name="Planned">What was planned.</param>
/// <param name="Record">How it ended.</param>
/// <param name="Comparisons">Its comparisons in the plan's order; empty where it was not run.</param>
public sealed record ExecutionOutcome(PlannedExecution Planned, ExecutionRecord Record, IReadOnlyList<RecordingComparison> Comparisons)
{
    /// <summary>The comparison of some settings; <see langword="null"/> where there is none.</summary>
    /// <param name="settings">The settings.</param>
    public RecordingComparison? Find(ComparisonSettings settings) => Comparisons.FirstOrDefault(comparison => comparison.Settings == settings);
}
