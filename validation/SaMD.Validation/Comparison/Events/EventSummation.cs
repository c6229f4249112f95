namespace SaMD.Validation.Comparison.Events;

/// <summary>Makes items and sums of a matching.</summary>
internal static class EventSummation
{
    public static EventComparison Of(EventMatching matching, EventSettings settings)
    {
        var items = Items(matching).OrderBy(static item => (item.Reference ?? item.Detection!.Value.Span).StartSeconds).ToList();
        return new EventComparison(settings, [.. items], Counts(items, matching));
    }

    private static IEnumerable<EventItem> Items(EventMatching matching)
    {
        for (var r = 0; r < matching.References.Count; r++)
        {
            var (reference, detection) = (matching.References[r], matching.DetectionOf[r]);
            yield return new EventItem(
                reference, detection is { } found ? matching.Detections[found] : null, matching.ReferenceScored[r],
                detection is { } paired && matching.DetectionScored[paired], false, matching.Usable.Contains(reference.StartSeconds));
        }

        for (var d = 0; d < matching.Detections.Count; d++)
            if (matching.ReferenceOf[d] is null)
                yield return new EventItem(null, matching.Detections[d], false, matching.DetectionScored[d], matching.HasCandidate[d], false);
    }

    private static EventCounts Counts(List<EventItem> items, EventMatching matching)
    {
        var onsets = items.Select(static item => item.OnsetErrorSeconds).OfType<double>().ToList();
        return new EventCounts(
            items.Count(static item => item.ReferenceScored),
            items.Count(static item => item is { ReferenceScored: true, IsMatched: true }),
            items.Count(static item => item.DetectionScored),
            items.Count(static item => item is { DetectionScored: true, IsMatched: true }),
            items.Count(static item => item is { DetectionScored: true, IsFragment: true }),
            matching.Usable.Seconds,
            matching.References.Sum(span => matching.Usable.Within(span.StartSeconds, span.EndSeconds)),
            matching.Detections.Sum(detection => matching.Usable.Within(detection.Span.StartSeconds, detection.Span.EndSeconds)),
            Overlap(matching), onsets.Count, onsets.Sum(), items.Sum(static item => item.ReportDelaySeconds ?? 0));
    }

    // Both sides are disjoint and in order: step on whichever ends first.
    private static double Overlap(EventMatching matching)
    {
        var (r, d, sum) = (0, 0, 0.0);
        while (r < matching.References.Count && d < matching.Detections.Count)
        {
            var (reference, detection) = (matching.References[r], matching.Detections[d].Span);
            sum += matching.Usable.Within(
                Math.Max(reference.StartSeconds, detection.StartSeconds), Math.Min(reference.EndSeconds, detection.EndSeconds));
            if (reference.EndSeconds < detection.EndSeconds) r++;
            else d++;
        }

        return sum;
    }
}
