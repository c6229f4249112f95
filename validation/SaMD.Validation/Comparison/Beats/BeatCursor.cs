namespace SaMD.Validation.Comparison.Beats;

/// <summary>
/// A place in a track: a current beat, the one before it and the one after it. It begins two advances before the first beat, at
/// time 0, and ends at <see cref="BeatTrack.Never"/>. Of fibrillation and shutdown it knows, in mode wfdb, the two latest intervals that
/// stand before the next beat; in mode corrected all intervals.
/// </summary>
internal sealed class BeatCursor(BeatTrack track, ComparisonMode mode)
{
    private readonly List<TrackBeat> _beats = track.Beats;
    private int _index = -2;

    public bool HasBegun => _index >= 0;

    public bool HasBeat => _index >= 0 && _index < _beats.Count;

    public long Sample => SampleAt(_index);

    public long NextSample => SampleAt(_index + 1);

    public BeatLabel Label => _beats[_index].Label;

    public void Advance() => _index = Math.Min(_index + 1, _beats.Count);

    public bool InFibrillation(long sample) => Contains(track.Fibrillations, FibrillationsMet, sample);

    public bool InShutdown(long sample) => Contains(track.Shutdowns, ShutdownsMet, sample);

    /// <summary>Time since the beat before; 0 where there is none, or fibrillation or shutdown begins between them.</summary>
    public long RrInterval()
    {
        var (previous, current) = (SampleAt(_index - 1), Sample);
        if (previous == 0 || current == BeatTrack.Never) return 0;
        var interrupted = StartsBetween(track.Fibrillations, FibrillationsMet, previous, current)
            || StartsBetween(track.Shutdowns, ShutdownsMet, previous, current);
        return interrupted ? 0 : current - previous;
    }

    private int FibrillationsMet => HasNext ? _beats[_index + 1].FibrillationsBefore : track.Fibrillations.Count;

    public int ShutdownsMet => HasNext ? _beats[_index + 1].ShutdownsBefore : track.Shutdowns.Count;

    private bool HasNext => _index + 1 < _beats.Count;

    private long SampleAt(int at) => at < 0 ? 0 : at < _beats.Count ? _beats[at].Sample : BeatTrack.Never;

    private bool Contains(List<TrackInterval> intervals, int met, long sample)
    {
        var (from, to) = Known(intervals, met);
        for (var i = from; i < to; i++)
            if (intervals[i].Start <= sample && sample <= intervals[i].End) return true;
        return false;
    }

    private bool StartsBetween(List<TrackInterval> intervals, int met, long from, long to)
    {
        var (first, last) = Known(intervals, met);
        for (var i = first; i < last; i++)
            if (from <= intervals[i].Start && intervals[i].Start < to) return true;
        return false;
    }

    private (int From, int To) Known(List<TrackInterval> intervals, int met) =>
        mode == ComparisonMode.Wfdb ? (Math.Max(0, met - 2), met) : (0, intervals.Count);
}
