using System.Globalization;
using System.Text;
using SaMD.Files;
using SaMD.Requirements;
using SaMD.Validation.Comparison.Events;
using SaMD.Validation.Endpoints;
using SaMD.Validation.Planning;

namespace SaMD.Validation.Execution;

/// <summary>Compares the events of one label over a recording with those of the reference, for the endpoints <c>events.*</c>.</summary>
internal static class EventsOfRecording
{
    public static RecordingComparison Compare(ComparisonInput input, ReferenceData data, ComparisonSettings settings)
    {
        var (frequency, label, options) = (input.Record.SamplingFrequencyHz, settings.Options.Class!, settings.Options);
        var end = Math.Min(settings.EndSeconds ?? double.MaxValue, input.Record.Frames / frequency);
        var detections = (input.Output.Episodes ?? []).Where(episode => episode.Label == label)
            .Select(episode => new DetectedEvent(new EventSpan(episode.StartSeconds, episode.AtSeconds), episode.ReportedAtSeconds)).ToList();
        var reference = ReferenceEvents.Of(data.Annotations, label, frequency, input.Record.Frames);
        RequireSpans(input, reference, options);
        var comparison = EventComparer.Compare(reference, detections, ReferenceEvents.Unusable(data.Annotations, frequency, input.Record.Frames), new EventSettings(settings.StartSeconds, end, Rule(options))
        {
            MergeGapsShorterThanSeconds = options.MergeGapsSeconds ?? 0,
            MinimumReferenceSeconds = options.ShortestSeconds ?? 0,
            MinimumDetectionSeconds = options.ShortestSeconds ?? 0,
        });
        var contributions = EventEndpoints.Measures.Select(each => new Contribution(each.Endpoint, null, each.Measure.Terms(comparison.Counts))).ToList();
        return new RecordingComparison(settings, contributions, null, Details(comparison), []);
    }

    private static void RequireSpans(ComparisonInput input, IReadOnlyList<EventSpan> reference, RowOptions options)
    {
        if (options.Match is not (EventMatch.OverlapOfReference or EventMatch.OverlapOfBoth)) return;
        foreach (var instant in reference.Where(static span => span.IsInstant).Take(1))
            throw new InputFaultException(
                FaultKind.Configuration, new SourcePlace(input.Planned.Key.Record),
                FormattableString.Invariant($"The reference event {Shown.Quoted(options.Class!)} at {instant.StartSeconds} s is an instant and has no share to overlap: match by 'onsets' or by any overlap in the row's options."));
    }

    private static EventMatchRule Rule(RowOptions options) => options.Match switch
    {
        EventMatch.OverlapOfReference => EventMatchRule.OverlapOfReference(options.Overlap!.Value),
        EventMatch.OverlapOfBoth => EventMatchRule.OverlapOfBoth(options.Overlap!.Value),
        EventMatch.Onsets => EventMatchRule.Onsets(options.EarlySeconds ?? 0, options.LateSeconds ?? 0),
        _ => EventMatchRule.AnyOverlap(options.EarlySeconds ?? 0, options.LateSeconds ?? 0),
    };

    private static string Details(EventComparison comparison)
    {
        var text = new StringBuilder("event,reference_start_seconds,reference_end_seconds,detection_start_seconds,detection_end_seconds,reported_at_seconds,scored\n");
        foreach (var item in comparison.Items)
            text.Append(CultureInfo.InvariantCulture, $"{Event(item)},{item.Reference?.StartSeconds},{item.Reference?.EndSeconds},{item.Detection?.Span.StartSeconds},{item.Detection?.Span.EndSeconds},{item.Detection?.ReportedAtSeconds},{(item.ReferenceScored || item.DetectionScored ? "yes" : "no")}\n");
        return text.ToString();
    }

    private static string Event(EventItem item) => item.IsMatched ? "matched" : item.Detection is null ? "missed" : "extra";
}
