namespace SaMD.Validation.Comparison.Events;

/// <summary>
/// The scored period without the spans in which the reference is unusable: disjoint pieces in order. An unusable span holds its start and
/// not its end; the scored period holds both of its ends.
/// </summary>
internal sealed class UsableTime
{
    private readonly List<EventSpan> _pieces;
    private readonly double _end;

    private UsableTime(List<EventSpan> pieces, double end) => (_pieces, _end) = (pieces, end);

    public double Seconds => _pieces.Sum(static piece => piece.Seconds);

    /// <summary>Cuts the unusable spans out of the scored period.</summary>
    public static UsableTime Of(double start, double end, IReadOnlyList<EventSpan> unusable)
    {
        var pieces = new List<EventSpan>();
        var from = start;
        foreach (var span in unusable.Where(static span => !span.IsInstant).OrderBy(static span => span.StartSeconds))
        {
            if (span.StartSeconds > from && from <= end) pieces.Add(new EventSpan(from, Math.Min(span.StartSeconds, end)));
            from = Math.Max(from, span.EndSeconds);
        }

        if (from <= end) pieces.Add(new EventSpan(from, end));
        pieces.RemoveAll(static piece => piece.EndSeconds < piece.StartSeconds);
        return new UsableTime(pieces, end);
    }

    /// <summary>Whether an instant is usable.</summary>
    public bool Contains(double seconds)
    {
        var index = FirstEndingAtOrAfter(seconds);
        if (index < _pieces.Count && _pieces[index].EndSeconds == seconds && seconds != _end) index++;
        return index < _pieces.Count && _pieces[index].StartSeconds <= seconds;
    }

    /// <summary>Usable time within a span.</summary>
    public double Within(double start, double end)
    {
        var sum = 0.0;
        for (var i = FirstEndingAtOrAfter(start); i < _pieces.Count && _pieces[i].StartSeconds < end; i++)
            sum += Math.Max(0, Math.Min(end, _pieces[i].EndSeconds) - Math.Max(start, _pieces[i].StartSeconds));
        return sum;
    }

    /// <summary>Whether an event has some usable time, or for an instant lies in it.</summary>
    public bool Holds(EventSpan span) => span.IsInstant ? Contains(span.StartSeconds) : Within(span.StartSeconds, span.EndSeconds) > EventTime.SlackSeconds;

    private int FirstEndingAtOrAfter(double seconds)
    {
        var (low, high) = (0, _pieces.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_pieces[middle].EndSeconds < seconds) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
