namespace SaMD.Validation.Comparison.Episodes;

/// <summary>Goes along the episodes of one side, and measures how much of each the other side has.</summary>
internal sealed class EpisodeWalk
{
    private readonly IReadOnlyList<Episode> _side;
    private readonly List<Episode> _others;
    private readonly EpisodePeriod _period;
    private readonly EpisodeKind _kind;
    private readonly IReadOnlyList<Episode> _excluded;
    private readonly ComparisonMode _mode;
    private int _other;

    public EpisodeWalk(
        IReadOnlyList<Episode> side, IReadOnlyList<Episode> others, EpisodePeriod period, EpisodeKind kind, IReadOnlyList<Episode> excluded, ComparisonMode mode)
    {
        (_side, _period, _kind, _excluded, _mode) = (side, period, kind, excluded, mode);
        _others = [.. others.Where(episode => !period.ShortestOnBothSides || episode.Length >= period.Shortest)];
    }

    public EpisodePass Run()
    {
        var items = new List<EpisodeItem>();
        var (matched, overlap, duration) = (0L, 0L, 0L);
        foreach (var episode in InPeriod())
        {
            if (WithoutExcluded(episode) is not var (scored, length) || length < _period.Shortest) continue;
            var (shared, coversExtremum) = Overlap(scored);
            var isMatched = IsEpisodeOfRhythm ? shared > 0 : coversExtremum || 2 * shared >= length;
            (overlap, duration) = (overlap + shared, duration + length);
            if (isMatched) matched++;
            items.Add(new EpisodeItem(scored, shared, isMatched));
        }

        return new EpisodePass(matched, items.Count - matched, overlap, duration, [.. items]);
    }

    private bool IsEpisodeOfRhythm => _kind is EpisodeKind.AtrialFibrillation or EpisodeKind.VentricularFibrillation;

    // Only the first episode of the scored period is cut to its start: the others begin later.
    private IEnumerable<Episode> InPeriod()
    {
        var isFirst = true;
        foreach (var episode in _side.SkipWhile(episode => episode.End < _period.Start))
        {
            var start = isFirst ? Math.Max(episode.Start, _period.Start) : episode.Start;
            isFirst = false;
            if (_period.End != 0 && start >= _period.End) yield break;
            var end = _period.End > 0 ? Math.Min(episode.End, _period.End) : episode.End;
            yield return new Episode(start, end, episode.Extremum > start && episode.Extremum < end ? episode.Extremum : 0);
        }
    }

    // The program adds what it should take away where an exclusion covers the beginning of an episode.
    private (Episode Episode, long Length)? WithoutExcluded(Episode episode)
    {
        var (start, end, length) = (episode.Start, episode.End, episode.Length);
        foreach (var exclusion in _excluded)
        {
            if (end <= exclusion.Start) break;
            if (exclusion.End <= start) continue;
            if (exclusion.Start > start)
            {
                length -= Math.Min(exclusion.End, end) - exclusion.Start;
                if (exclusion.End > end) end = exclusion.Start;
                continue;
            }

            if (end <= exclusion.End) return null;
            length += _mode == ComparisonMode.Wfdb ? exclusion.End - start : start - exclusion.End;
            start = exclusion.End;
        }

        return (episode with { Start = start, End = end }, length);
    }

    // The other side is read forward only; an episode of it that reaches the end of this one stays for the next.
    private (long Shared, bool CoversExtremum) Overlap(Episode episode)
    {
        while (_other < _others.Count && _others[_other].End < episode.Start) _other++;
        var (shared, covers) = (0L, false);
        if (_other >= _others.Count || _others[_other].Start > episode.End) return (0, false);
        while (true)
        {
            var (from, to) = (Math.Max(episode.Start, _others[_other].Start), Math.Min(episode.End, _others[_other].End));
            shared += to - from;
            covers |= episode.Extremum != 0 && from <= episode.Extremum && episode.Extremum <= to;
            var goesOn = _others[_other].End < episode.End && _other + 1 < _others.Count && _others[_other + 1].Start < episode.End;
            if (!goesOn) return (shared - ExcludedWithin(episode), covers);
            _other++;
        }
    }

    // Of an exclusion inside an episode the program takes the time off the episode, and not off the overlap; corrected takes it off both.
    private long ExcludedWithin(Episode episode) => _mode == ComparisonMode.Wfdb ? 0
        : _excluded.Where(exclusion => exclusion.Start > episode.Start && exclusion.End <= episode.End)
            .Sum(exclusion => _others.Sum(other => Math.Max(0, Math.Min(other.End, exclusion.End) - Math.Max(other.Start, exclusion.Start))));
}
