namespace SaMD.Validation.Comparison.Events;

/// <summary>
/// Compares the events that an algorithm reports with those of the reference, one to one. See <see cref="Compare"/> for the order of
/// the steps.
/// </summary>
public static class EventComparer
{
    /// <summary>
    /// Compares the events of one recording, of one kind of event.
    /// <list type="number">
    /// <item>Either side may come in any order. Events of one side that overlap (or are the same instant, or an instant within a span) are one.</item>
    /// <item>Detections: merged over short gaps, then thinned by the refractory time, then those that are too short are dropped.</item>
    /// <item>
    /// Events outside of the usable time (the scored period without the unusable spans), and reference events that are too short, are not
    /// counted, but may be matched: a detection is not called false because the event that it found was left out.
    /// </item>
    /// <item>
    /// One-to-one matching: as many counted events as can be are matched. Of several such matchings the one with the least sum of distances
    /// from onset to onset is taken, and of several such the one that pairs earlier events first.
    /// </item>
    /// </list>
    /// Time past the end of the recording is outside of the scored period, and so is not counted.
    /// </summary>
    /// <param name="reference">The reference events; none is fine.</param>
    /// <param name="detections">What the algorithm reported; nothing where it failed, and then every event is missed.</param>
    /// <param name="unusable">Spans in which the reference is unusable, start included and end not; in any order, and they may overlap.</param>
    /// <param name="settings">How to compare.</param>
    /// <exception cref="ArgumentException">
    /// A time is not finite, or beyond 1e9 s; an event ends before it starts; a setting is out of range; a reference instant is to be matched
    /// by its share of overlap.
    /// </exception>
    public static EventComparison Compare(
        IReadOnlyList<EventSpan> reference, IReadOnlyList<DetectedEvent> detections, IReadOnlyList<EventSpan> unusable, EventSettings settings)
    {
        ArgumentNullException.ThrowIfNull(reference);
        ArgumentNullException.ThrowIfNull(detections);
        ArgumentNullException.ThrowIfNull(unusable);
        ArgumentNullException.ThrowIfNull(settings);
        EventChecks.Check(reference, detections, unusable, settings);
        var usable = UsableTime.Of(settings.StartSeconds, settings.EndSeconds, unusable);
        var matching = new EventMatching(EventPreparation.References(reference), EventPreparation.Detections(detections, settings), usable, settings);
        return EventSummation.Of(matching, settings);
    }
}
