namespace SaMD.Validation.Comparison.Events;

/// <summary>An event that an algorithm reports.</summary>
/// <param name="Span">The time that it speaks of; its start is the onset that it claims.</param>
/// <param name="ReportedAtSeconds">
/// The input time at which it was decided, finite. For an output that is decided at the end of an episode the delay from the onset holds
/// the length of the episode.
/// </param>
public readonly record struct DetectedEvent(EventSpan Span, double ReportedAtSeconds);
