namespace SaMD.Validation.Comparison.Events;

/// <summary>One event of a comparison: a matched pair, a missed reference event, or an extra detection.</summary>
/// <param name="Reference">The reference event; <see langword="null"/> for an extra detection.</param>
/// <param name="Detection">The detection, fragments merged; <see langword="null"/> for a missed event.</param>
/// <param name="ReferenceScored">
/// Whether the reference event is counted; not where it lies outside of the usable time (for onsets: its onset does), or is too short.
/// </param>
/// <param name="DetectionScored">Whether the detection is counted; not where it lies outside of the usable time.</param>
/// <param name="IsFragment">Whether an extra detection could have been that of a reference event that has another one.</param>
/// <param name="OnsetUsable">Whether the onset of the reference event lies in usable time: only then is its latency counted.</param>
public readonly record struct EventItem(
    EventSpan? Reference, DetectedEvent? Detection, bool ReferenceScored, bool DetectionScored, bool IsFragment, bool OnsetUsable)
{
    /// <summary>Whether both sides have an event.</summary>
    public bool IsMatched => Reference is not null && Detection is not null;

    /// <summary>Onset of the detection minus that of the reference; <see langword="null"/> unless a counted pair whose onset is usable.</summary>
    public double? OnsetErrorSeconds => Latency(static detection => detection.Span.StartSeconds);

    /// <summary>Time of the report minus onset of the reference; <see langword="null"/> unless a counted pair whose onset is usable.</summary>
    public double? ReportDelaySeconds => Latency(static detection => detection.ReportedAtSeconds);

    private double? Latency(Func<DetectedEvent, double> time) =>
        Reference is { } reference && Detection is { } detection && ReferenceScored && OnsetUsable ? time(detection) - reference.StartSeconds : null;
}
