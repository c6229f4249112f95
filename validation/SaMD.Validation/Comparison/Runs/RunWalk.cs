using SaMD.Signals;
using SaMD.Validation.Comparison.Beats;

namespace SaMD.Validation.Comparison.Runs;

/// <summary>Goes along the side whose runs are counted, and has the other side searched for each of them.</summary>
internal sealed class RunWalk
{
    private readonly IReadOnlyList<Annotation> _side;
    private readonly RunSearch _search;
    private readonly ComparisonPeriod _period;
    private readonly RunRole _role;
    private readonly RunLabels _labels;
    private readonly bool _isCorrected;
    private readonly bool _isSensitivity;
    private readonly long[,] _cells = new long[RunMatrix.Longest + 1, RunMatrix.Longest + 1];
    private readonly List<RunItem> _items = [];

    private int _length;
    private long _windowStart;
    private long _windowEnd;

    public RunWalk(IReadOnlyList<Annotation> side, RunSearch search, ComparisonPeriod period, RunRole role, bool isSensitivity, ComparisonMode mode)
    {
        (_side, _search, _period, _role, _isSensitivity) = (side, search, period, role, isSensitivity);
        (_labels, _isCorrected) = (new RunLabels(mode), mode == ComparisonMode.Corrected);
    }

    public long[,] Cells => _cells;

    public List<RunItem> Items => _items;

    /// <summary>Whether the side ended before the scored period, without a mark of an episode that could last into it.</summary>
    public bool EndedBeforeStart { get; private set; }

    public void Run()
    {
        var at = SkipToStart();
        for (; at < _side.Count; at++)
        {
            var annotation = _side[at];
            if (annotation.Sample > _period.End)
            {
                // The programs do not count a run that is open here.
                if (_isCorrected) Close();
                return;
            }

            Step(_labels.Next(annotation), annotation.Sample);
        }

        Close();
    }

    // Of what comes before the scored period only marks of episodes count.
    private int SkipToStart()
    {
        var (at, marked) = (0, false);
        for (; at < _side.Count && _side[at].Sample < _period.Start; at++)
        {
            var label = _labels.Next(_side[at]);
            if (label == _role.Start) (_length, marked) = (RunMatrix.Longest, true);
            else if (label is RunLabel.FibrillationEnd or RunLabel.AtrialFibrillationEnd) _length = 0;
        }

        EndedBeforeStart = at == _side.Count && !marked;
        (_windowStart, _windowEnd) = _length > 0 ? (_period.Start - _period.Window, _period.Start + _period.Window) : (0, 0);
        return at;
    }

    private void Step(RunLabel label, long sample)
    {
        if (_length > 0) StepInRun(label, sample);
        else if (label == _role.Own) (_length, _windowStart, _windowEnd) = (1, sample - _period.Window, sample + _period.Window);
        else if (label == _role.Start)
        {
            // The programs leave the end of the window where the run before left it, until a beat or an end mark moves it.
            (_length, _windowStart) = (RunMatrix.Longest, sample - _period.Window);
            if (_isCorrected) _windowEnd = sample + _period.Window;
        }
    }

    private void StepInRun(RunLabel label, long sample)
    {
        if (label == _role.Own) (_length, _windowEnd) = (Math.Min(RunMatrix.Longest, _length + 1), sample + _period.Window);
        else if (label == _role.End) _windowEnd = sample + _period.Window;
        else if (_role.Interrupts(label)) Close();
    }

    private void Close()
    {
        if (_length == 0) return;
        var other = _search.Longest(_windowStart, _windowEnd);
        var (reference, test) = _isSensitivity ? (_length, other) : (other, _length);
        _cells[reference, test]++;
        _items.Add(new RunItem(reference, test, _windowStart, _windowEnd));
        _length = 0;
    }
}
