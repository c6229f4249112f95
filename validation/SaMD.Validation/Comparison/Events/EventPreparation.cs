namespace SaMD.Validation.Comparison.Events;

/// <summary>Brings each side in order: what overlaps is one event, so that events of a side follow each other.</summary>
internal static class EventPreparation
{
    public static List<EventSpan> References(IReadOnlyList<EventSpan> reference) =>
        [.. United(reference.Select(static span => new DetectedEvent(span, 0)), 0).Select(static united => united.Span)];

    public static List<DetectedEvent> Detections(IReadOnlyList<DetectedEvent> detections, EventSettings settings)
    {
        var kept = new List<DetectedEvent>();
        foreach (var detection in United(detections, settings.MergeGapsShorterThanSeconds))
        {
            var isSameAlarm = kept.Count > 0 && detection.Span.StartSeconds - kept[^1].Span.StartSeconds < settings.RefractorySeconds - EventTime.SlackSeconds;
            if (!isSameAlarm) kept.Add(detection);
        }

        kept.RemoveAll(detection => detection.Span.Seconds < settings.MinimumDetectionSeconds - EventTime.SlackSeconds);
        return kept;
    }

    // Events that share more than an end, or lie less than a gap apart, become one that was reported when the first of them was.
    private static List<DetectedEvent> United(IEnumerable<DetectedEvent> events, double gapSeconds)
    {
        var united = new List<DetectedEvent>();
        foreach (var next in events.OrderBy(static e => e.Span.StartSeconds).ThenBy(static e => e.Span.EndSeconds).ThenBy(static e => e.ReportedAtSeconds))
        {
            if (united.Count > 0 && BelongTogether(united[^1].Span, next.Span, gapSeconds))
                united[^1] = new DetectedEvent(
                    new EventSpan(united[^1].Span.StartSeconds, Math.Max(united[^1].Span.EndSeconds, next.Span.EndSeconds)),
                    Math.Min(united[^1].ReportedAtSeconds, next.ReportedAtSeconds));
            else united.Add(next);
        }

        return united;
    }

    private static bool BelongTogether(EventSpan before, EventSpan next, double gapSeconds)
    {
        var gap = next.StartSeconds - before.EndSeconds;
        return gap < 0 || (gap == 0 && (before.IsInstant || next.IsInstant)) || gap < gapSeconds - EventTime.SlackSeconds;
    }
}
