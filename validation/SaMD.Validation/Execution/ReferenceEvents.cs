using SaMD.Contracts;
using SaMD.Signals;
using SaMD.Validation.Comparison.Beats;
using SaMD.Validation.Comparison.Events;

namespace SaMD.Validation.Execution;

/// <summary>
/// The events of a label in an annotation file. Well-known rhythms are read from rhythm annotations: an episode lasts until the next one
/// that names another rhythm. Fibrillation of the ventricles lasts from <c>[</c> to <c>]</c>. Any other label is read from notes: <c>(name</c>
/// begins an event and <c>name)</c> ends it; <c>name</c> alone is an instant. An episode that does not end lasts to the end of the recording.
/// </summary>
internal static class ReferenceEvents
{
    public static IReadOnlyList<EventSpan> Of(IReadOnlyList<Annotation> annotations, string label, double samplingFrequencyHz, long frames)
    {
        var (events, start) = (new List<EventSpan>(), (long?)null);
        foreach (var annotation in annotations.OrderBy(annotation => annotation.Sample))
            switch (Mark(annotation, label, start is not null))
            {
                case EventMark.Start when start is null:
                    start = annotation.Sample;
                    break;
                case EventMark.End when start is { } from:
                    events.Add(Span(from, annotation.Sample));
                    start = null;
                    break;
                case EventMark.Instant:
                    events.Add(Span(annotation.Sample, annotation.Sample));
                    break;
            }
        if (start is { } open && open < frames) events.Add(Span(open, frames));
        return events;

        EventSpan Span(long from, long to) => new(from / samplingFrequencyHz, to / samplingFrequencyHz);
    }

    /// <summary>Spans that the reference marks unreadable.</summary>
    public static IReadOnlyList<EventSpan> Unusable(IReadOnlyList<Annotation> annotations, double samplingFrequencyHz, long frames) =>
        [.. BeatTrack.Read(annotations, 0).Shutdowns
            .Select(shutdown => new EventSpan(shutdown.Start / samplingFrequencyHz, Math.Min(shutdown.End, Math.Max(frames, shutdown.Start)) / samplingFrequencyHz))];

    private enum EventMark
    {
        None,
        Start,
        End,
        Instant,
    }

    private static EventMark Mark(Annotation annotation, string label, bool isInside) => label switch
    {
        EpisodeLabels.VentricularFibrillation when annotation.Code == AnnotationCode.VentricularFibrillationStart => EventMark.Start,
        EpisodeLabels.VentricularFibrillation when annotation.Code == AnnotationCode.VentricularFibrillationEnd => EventMark.End,
        EpisodeLabels.AtrialFibrillation => Rhythm(annotation, "(AFIB", isInside),
        EpisodeLabels.AtrialFlutter => Rhythm(annotation, "(AFL", isInside),
        _ => annotation.Code == AnnotationCode.Note ? Note(annotation.Auxiliary, label) : EventMark.None,
    };

    private static EventMark Rhythm(Annotation annotation, string prefix, bool isInside)
    {
        if (annotation.Code != AnnotationCode.Rhythm || annotation.Auxiliary is not { } rhythm) return EventMark.None;
        var isIt = rhythm.StartsWith(prefix, StringComparison.Ordinal);
        return isIt == isInside ? EventMark.None : isIt ? EventMark.Start : EventMark.End;
    }

    private static EventMark Note(string? text, string label) =>
        text == $"({label}" ? EventMark.Start : text == $"{label})" ? EventMark.End : text == label ? EventMark.Instant : EventMark.None;
}
