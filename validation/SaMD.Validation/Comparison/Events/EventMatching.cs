namespace SaMD.Validation.Comparison.Events;

/// <summary>
/// One-to-one matching in order of time. Since the events of a side follow each other, two crossing pairs can always be uncrossed, and
/// uncrossing does not lengthen the sum of the distances of their onsets; so a best matching is among those that keep the order, and
/// dynamic programming over both sides finds it. A test holds this against augmenting paths on random cases.
/// </summary>
internal sealed class EventMatching
{
    private const double MicrosecondsPerSecond = 1e6;

    private readonly EventMatchTest _test;
    private readonly List<int> _rows = [];
    private readonly List<int> _first = [];
    private readonly List<int> _last = [];
    private readonly List<(int Counted, long Distance)[]> _best = [];

    public EventMatching(List<EventSpan> references, List<DetectedEvent> detections, UsableTime usable, EventSettings settings)
    {
        (References, Detections, Usable) = (references, detections, usable);
        _test = new EventMatchTest(usable, settings.Rule);
        ReferenceScored = [.. references.Select(span => _test.IsUsable(span) && span.Seconds >= settings.MinimumReferenceSeconds - EventTime.SlackSeconds)];
        DetectionScored = [.. detections.Select(detection => _test.IsUsable(detection.Span))];
        DetectionOf = new int?[references.Count];
        ReferenceOf = new int?[detections.Count];
        HasCandidate = new bool[detections.Count];
        FindBands();
        for (var row = _rows.Count - 1; row >= 0; row--) Fill(row);
        Trace();
    }

    public List<EventSpan> References { get; }

    public List<DetectedEvent> Detections { get; }

    public UsableTime Usable { get; }

    public bool[] ReferenceScored { get; }

    public bool[] DetectionScored { get; }

    public int?[] DetectionOf { get; }

    public int?[] ReferenceOf { get; }

    /// <summary>For each detection whether it could be that of some reference event.</summary>
    public bool[] HasCandidate { get; }

    // References that can be matched at all, and for each the detections between the first and the last that it can be matched with;
    // widened, where need be, so that both ends rise from row to row.
    private void FindBands()
    {
        var from = 0;
        for (var r = 0; r < References.Count; r++)
        {
            while (from < Detections.Count && _test.IsBefore(Detections[from].Span, References[r])) from++;
            var (first, last) = (-1, -1);
            for (var d = from; d < Detections.Count && !_test.IsAfter(Detections[d].Span, References[r]); d++)
            {
                if (!_test.Matches(References[r], Detections[d].Span)) continue;
                HasCandidate[d] = true;
                (first, last) = (first < 0 ? d : first, d);
            }

            if (first < 0) continue;
            _rows.Add(r);
            _first.Add(first);
            _last.Add(_last.Count > 0 ? Math.Max(_last[^1], last) : last);
            _best.Add([]);
        }

        for (var row = _rows.Count - 2; row >= 0; row--) _first[row] = Math.Min(_first[row], _first[row + 1]);
    }

    // Best of the rows from this one on and the detections from each one on: one place beyond the band for "none of it".
    private void Fill(int row)
    {
        var (first, last) = (_first[row], _last[row]);
        var best = new (int Counted, long Distance)[last - first + 2];
        best[^1] = Best(row + 1, last + 1);
        for (var d = last; d >= first; d--)
        {
            best[d - first] = Better(best[d - first + 1], Best(row + 1, d));
            if (_test.Matches(References[_rows[row]], Detections[d].Span)) best[d - first] = Better(Paired(row, d), best[d - first]);
        }

        _best[row] = best;
    }

    private (int Counted, long Distance) Best(int row, int detection)
    {
        while (row < _rows.Count && detection > _last[row]) row++;
        return row == _rows.Count ? default : _best[row][Math.Max(0, detection - _first[row])];
    }

    private (int Counted, long Distance) Paired(int row, int detection)
    {
        var (reference, rest) = (_rows[row], Best(row + 1, detection + 1));
        var distance = Math.Abs(References[reference].StartSeconds - Detections[detection].Span.StartSeconds);
        return (
            rest.Counted + (ReferenceScored[reference] ? 1 : 0) + (DetectionScored[detection] ? 1 : 0),
            rest.Distance + (long)Math.Round(distance * MicrosecondsPerSecond));
    }

    private static (int Counted, long Distance) Better((int Counted, long Distance) one, (int Counted, long Distance) other) =>
        other.Counted > one.Counted || (other.Counted == one.Counted && other.Distance < one.Distance) ? other : one;

    private void Trace()
    {
        var (row, detection) = (0, 0);
        while (row < _rows.Count && detection < Detections.Count)
        {
            var best = Best(row, detection);
            if (detection > _last[row]) row++;
            else if (detection >= _first[row] && _test.Matches(References[_rows[row]], Detections[detection].Span) && Paired(row, detection) == best)
            {
                (DetectionOf[_rows[row]], ReferenceOf[detection]) = (detection, _rows[row]);
                (row, detection) = (row + 1, detection + 1);
            }
            else if (Best(row, detection + 1) == best) detection++;
            else row++;
        }
    }
}
