using SaMD.Validation.Comparison.Events;

namespace SaMD.Validation.Tests.Comparison.Events;

/// <summary>
/// An independent judge of matchings: the rules on sets of half-second cells, maximum matching by augmenting paths (Kuhn), and the best
/// matching by trying all of them.
/// </summary>
internal sealed class MatchingOracle(RandomEvents events, EventMatchRule rule, double minimumReferenceSeconds)
{
    private readonly HashSet<int> _usable =
    [
        .. Cells(new EventSpan(events.StartSeconds, Math.Min(events.EndSeconds, 2000))).Except(events.Unusable.SelectMany(Cells)),
    ];

    internal double UsableSeconds => _usable.Count * RandomEvents.Step;

    internal double Overlap => _usable.Count(cell => events.Reference.Any(span => Cells(span).Contains(cell)) && events.Detections.Any(d => Cells(d.Span).Contains(cell))) * RandomEvents.Step;

    internal bool ReferenceCounts(EventSpan span) => Counts(span) && span.Seconds >= minimumReferenceSeconds;

    internal bool Counts(EventSpan span) =>
        rule.Kind == EventMatchKind.Onsets ? IsUsable(span.StartSeconds) : span.IsInstant ? IsUsable(span.StartSeconds) : Cells(span).Any(_usable.Contains);

    internal bool Allows(EventSpan reference, EventSpan detection)
    {
        var common = Cells(reference).Intersect(Cells(detection)).Count(_usable.Contains);
        int Own(EventSpan span) => Cells(span).Count(_usable.Contains);
        return rule.Kind switch
        {
            EventMatchKind.Onsets => detection.StartSeconds >= reference.StartSeconds - rule.EarlySeconds && detection.StartSeconds <= reference.StartSeconds + rule.LateSeconds,
            EventMatchKind.OverlapOfReference => common > 0 && common >= rule.Share * Own(reference),
            EventMatchKind.OverlapOfBoth => common > 0 && common >= rule.Share * (Own(reference) + Own(detection) - common),
            _ => Overlaps(reference, new EventSpan(reference.StartSeconds - rule.EarlySeconds, reference.EndSeconds + rule.LateSeconds), detection),
        };
    }

    /// <summary>Size of a maximum matching.</summary>
    internal int Largest()
    {
        var (taken, size) = (new int?[events.Detections.Count], 0);
        for (var r = 0; r < events.Reference.Count; r++)
            if (Augment(r, taken, new bool[events.Detections.Count])) size++;
        return size;
    }

    /// <summary>Most counted events in pairs, and the least sum of onset distances of all that reach it.</summary>
    internal (int Counted, double Distance) Best(int reference = 0, int takenMask = 0)
    {
        if (reference == events.Reference.Count) return (0, 0);
        var best = Best(reference + 1, takenMask);
        var span = events.Reference[reference];
        for (var d = 0; d < events.Detections.Count; d++)
        {
            var detection = events.Detections[d].Span;
            if ((takenMask & (1 << d)) != 0 || !Allows(span, detection)) continue;
            var rest = Best(reference + 1, takenMask | (1 << d));
            var with = (
                Counted: rest.Counted + (ReferenceCounts(span) ? 1 : 0) + (Counts(detection) ? 1 : 0),
                Distance: rest.Distance + Math.Abs(span.StartSeconds - detection.StartSeconds));
            if (with.Counted > best.Counted || (with.Counted == best.Counted && with.Distance < best.Distance)) best = with;
        }

        return best;
    }

    private bool Augment(int reference, int?[] taken, bool[] seen)
    {
        for (var d = 0; d < taken.Length; d++)
        {
            if (seen[d] || !Allows(events.Reference[reference], events.Detections[d].Span)) continue;
            seen[d] = true;
            if (taken[d] is { } other && !Augment(other, taken, seen)) continue;
            taken[d] = reference;
            return true;
        }

        return false;
    }

    private bool Overlaps(EventSpan reference, EventSpan reach, EventSpan detection)
    {
        if (detection.IsInstant) return IsUsable(detection.StartSeconds) && detection.StartSeconds >= reach.StartSeconds && detection.StartSeconds <= reach.EndSeconds;
        if (!Cells(detection).Any(_usable.Contains)) return false;
        if (reference.IsInstant && IsUsable(reference.StartSeconds) && reference.StartSeconds >= detection.StartSeconds && reference.StartSeconds <= detection.EndSeconds) return true;
        return Cells(reach).Intersect(Cells(detection)).Any(_usable.Contains);
    }

    private bool IsUsable(double at) => at >= events.StartSeconds && at <= events.EndSeconds
        && !events.Unusable.Any(span => at >= span.StartSeconds && at < span.EndSeconds);

    private static IEnumerable<int> Cells(EventSpan span)
    {
        for (var cell = (int)(span.StartSeconds / RandomEvents.Step); cell < (int)(span.EndSeconds / RandomEvents.Step); cell++) yield return cell;
    }
}
