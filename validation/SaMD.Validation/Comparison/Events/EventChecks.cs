namespace SaMD.Validation.Comparison.Events;

/// <summary>Refuses what cannot be compared, at the boundary and in one place.</summary>
internal static class EventChecks
{
    // About 31 years: beyond it a time in seconds is none of a recording, and microseconds are no longer exact sums.
    private const double FarthestSeconds = 1e9;

    public static void Check(
        IReadOnlyList<EventSpan> reference, IReadOnlyList<DetectedEvent> detections, IReadOnlyList<EventSpan> unusable, EventSettings settings)
    {
        CheckSettings(settings);
        for (var i = 0; i < reference.Count; i++) CheckSpan(reference[i], "Reference event", i);
        for (var i = 0; i < unusable.Count; i++) CheckSpan(unusable[i], "Unusable span", i);
        for (var i = 0; i < detections.Count; i++)
        {
            CheckSpan(detections[i].Span, "Detection", i);
            CheckTime(detections[i].ReportedAtSeconds, "Detection", i, "was reported at");
        }

        if (settings.Rule.Kind is not (EventMatchKind.OverlapOfReference or EventMatchKind.OverlapOfBoth)) return;
        for (var i = 0; i < reference.Count; i++)
            if (reference[i].IsInstant)
                throw new ArgumentException(FormattableString.Invariant(
                    $"Reference event {i} at {reference[i].StartSeconds} s is an instant and has no share to overlap: match by onsets or any overlap."));
    }

    private static void CheckSettings(EventSettings settings)
    {
        var (start, end) = (settings.StartSeconds, settings.EndSeconds);
        if (!(start >= 0 && end >= start && end <= FarthestSeconds))
            throw new ArgumentException(FormattableString.Invariant(
                $"The scored period from {start} s to {end} s is none: start at 0 or later, and end not before the start and by 1e9 s."));
        foreach (var (name, seconds) in new[]
        {
            ("gap that detections are merged over", settings.MergeGapsShorterThanSeconds), ("refractory time", settings.RefractorySeconds),
            ("shortest reference event", settings.MinimumReferenceSeconds), ("shortest detection", settings.MinimumDetectionSeconds),
        })
            Finite.Require(seconds, seconds >= 0, $"The {name} is at least 0 s and finite");
    }

    private static void CheckSpan(EventSpan span, string what, int index)
    {
        CheckTime(span.StartSeconds, what, index, "starts at");
        CheckTime(span.EndSeconds, what, index, "ends at");
        if (span.EndSeconds < span.StartSeconds)
            throw new ArgumentException(FormattableString.Invariant(
                $"{what} {index} ends at {span.EndSeconds} s, before its start at {span.StartSeconds} s."));
    }

    private static void CheckTime(double seconds, string what, int index, string verb)
    {
        if (!(Math.Abs(seconds) <= FarthestSeconds))
            throw new ArgumentException(FormattableString.Invariant($"{what} {index} {verb} {seconds} s: a time is finite and within 1e9 s."));
    }
}
