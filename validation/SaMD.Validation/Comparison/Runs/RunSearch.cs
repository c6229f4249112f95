using SaMD.Signals;

namespace SaMD.Validation.Comparison.Runs;

/// <summary>The side that is searched: read forward only, never back.</summary>
internal sealed class RunSearch
{
    private readonly IReadOnlyList<Annotation> _annotations;
    private readonly RunLabels _labels;
    private readonly RunRole _role;

    private int _next;
    private long _time;
    private RunLabel _label;
    private bool _exhausted;
    private long _episodeEnd;

    /// <summary>Takes a side.</summary>
    /// <param name="annotations">Its annotations.</param>
    /// <param name="role">The kind of run that is searched for.</param>
    /// <param name="mode">The mode.</param>
    /// <param name="left">
    /// What the search before this one had read last: in mode wfdb a rhythm or fibrillation mark of it is taken as if it stood at time 0.
    /// </param>
    public RunSearch(IReadOnlyList<Annotation> annotations, RunRole role, ComparisonMode mode, Annotation? left)
    {
        (_annotations, _role, _labels) = (annotations, role, new RunLabels(mode));
        LastRead = left;
        // At the very beginning of a file a window begins before 0, and the programs take that for an episode that lasts to 0.
        if (mode == ComparisonMode.Corrected) _episodeEnd = long.MinValue;
        if (mode == ComparisonMode.Wfdb && left is { } annotation && annotation.Code != AnnotationCode.Noise) _label = _labels.Next(annotation);
        if (_label is RunLabel.Normal or RunLabel.Supraventricular or RunLabel.Ventricular or RunLabel.Unclassifiable) _label = RunLabel.Ignored;
    }

    /// <summary>The annotation that was read last.</summary>
    public Annotation? LastRead { get; private set; }

    /// <summary>Length of the longest run within a window.</summary>
    public int Longest(long start, long end)
    {
        if (_episodeEnd > start) return RunMatrix.Longest;
        if (_exhausted) return 0;
        while (_time < start)
        {
            if (_label == _role.Start)
            {
                FollowEpisode();
                if (_episodeEnd > start) return RunMatrix.Longest;
            }
            else if (!Read()) return 0;
        }

        return Within(end);
    }

    private int Within(long end)
    {
        var (length, longest) = (0, 0);
        do
        {
            if (_time > end) break;
            if (_label == _role.Start) return RunMatrix.Longest;
            if (_label == _role.Own) longest = Math.Max(longest, length = Math.Min(RunMatrix.Longest, length + 1));
            else if (_role.Interrupts(_label) || _label == _role.OtherStart) length = 0;
        }
        while (Read());
        return longest;
    }

    // To its end mark, to where the other kind begins, or to unreadable signal; without any of these it lasts for ever.
    private void FollowEpisode()
    {
        do
        {
            if (!Read())
            {
                _episodeEnd = long.MaxValue;
                return;
            }
        }
        while (_label != _role.End && _label != _role.OtherStart && _label != RunLabel.Unreadable);
        _episodeEnd = _time;
    }

    private bool Read()
    {
        if (_next >= _annotations.Count)
        {
            _exhausted = true;
            return false;
        }

        var annotation = _annotations[_next++];
        (LastRead, _time, _label) = (annotation, annotation.Sample, _labels.Next(annotation));
        return true;
    }
}
