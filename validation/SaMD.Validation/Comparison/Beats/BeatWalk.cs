using System.Runtime.InteropServices;

namespace SaMD.Validation.Comparison.Beats;

/// <summary>
/// One pass over both sides, pairing as it goes (EC57 with its 2002 amendment). Times are named as in the rule: T and T' are the
/// current and the next beat of the reference, t and t' those of the test.
/// </summary>
internal sealed class BeatWalk(BeatTrack referenceTrack, BeatTrack testTrack, ComparisonPeriod period, ComparisonMode mode)
{
    private readonly BeatCursor _reference = new(referenceTrack, mode);
    private readonly BeatCursor _test = new(testTrack, mode);

    public List<BeatPair> Pairs { get; } = new(Math.Max(referenceTrack.Beats.Count, testTrack.Beats.Count) * 5 / 4);

    public double RrErrorSumOfSquares { get; private set; }

    public long RrErrorCount { get; private set; }

    /// <summary>The shutdowns of the test side, from the start of its file to the beat after the last one looked at.</summary>
    public ReadOnlySpan<TrackInterval> TestShutdowns => CollectionsMarshal.AsSpan(testTrack.Shutdowns)[.._test.ShutdownsMet];

    /// <summary>All shutdowns of the test side.</summary>
    public IReadOnlyList<TrackInterval> AllTestShutdowns => testTrack.Shutdowns;

    /// <summary>The beats that stand after the last event; <see langword="null"/> at the end of a file.</summary>
    public (long? Reference, long? Test) Ahead => (_reference.HasBeat ? _reference.Sample : null, _test.HasBeat ? _test.Sample : null);

    public void Run()
    {
        Start();
        while (Continues()) Step();
    }

    // The current reference beat is the first one scored, the current test beat the last one before the start. A start of 0 leaves
    // both sides before their first beat: nothing to pair yet.
    private void Start()
    {
        do _reference.Advance();
        while (_reference.Sample < period.Start);
        do _test.Advance();
        while (_test.NextSample < period.Start);
        var (T, t, tNext) = (_reference.Sample, _test.Sample, _test.NextSample);
        if (!_reference.HasBegun) AdvanceBoth();
        else if (_test.HasBeat && T - t <= period.Window && T - t < Math.Abs(T - tNext)) Match();
        else StartWithNextTestBeat(T);
    }

    // A test beat of the learning period may stand just behind the start: it is passed over when the next one is nearer.
    private void StartWithNextTestBeat(long T)
    {
        _test.Advance();
        if (_test.Sample <= period.Start + period.Window && Math.Abs(T - _test.NextSample) < Math.Abs(T - _test.Sample)) _test.Advance();
    }

    private bool Continues()
    {
        var (T, t) = (_reference.Sample, _test.Sample);
        if (period.End is { } end) return T <= end || t <= end;
        return T != BeatTrack.Never && !(period.StopAtEither && t == BeatTrack.Never);
    }

    private void Step()
    {
        var (T, t) = (_reference.Sample, _test.Sample);
        var distance = Math.Abs(T - t);
        var nextDistance = Math.Abs(_reference.NextSample - _test.NextSample);
        var rivalDistance = t < T ? Math.Abs(T - _test.NextSample) : Math.Abs(t - _reference.NextSample);
        if (distance <= period.Window && (distance < rivalDistance || nextDistance < rivalDistance)) Match();
        else if (t < T) Extra();
        else Missed();
    }

    private void Match()
    {
        Add(new BeatPair(_reference.Sample, _reference.Label, _test.Sample, _test.Label));
        AdvanceBoth();
    }

    private void Extra()
    {
        var label = _reference.InFibrillation(_test.Sample) ? BeatLabel.Fibrillation
            : _reference.InShutdown(_test.Sample) ? BeatLabel.Shutdown
            : BeatLabel.Other;
        Add(new BeatPair(null, label, _test.Sample, _test.Label));
        _test.Advance();
    }

    private void Missed()
    {
        var label = _test.InShutdown(_reference.Sample) ? BeatLabel.Shutdown : BeatLabel.Other;
        Add(new BeatPair(_reference.Sample, _reference.Label, null, label));
        _reference.Advance();
    }

    private void AdvanceBoth()
    {
        _test.Advance();
        _reference.Advance();
    }

    // In mode wfdb every event adds to the RR error, unmatched ones too: this is what the reference program does.
    private void Add(BeatPair pair)
    {
        Pairs.Add(pair);
        if (mode == ComparisonMode.Corrected && !pair.IsMatched) return;
        var (referenceRr, testRr) = (_reference.RrInterval(), _test.RrInterval());
        if (referenceRr <= 0 || testRr <= 0) return;
        var error = (double)(referenceRr - testRr);
        RrErrorSumOfSquares += error * error;
        RrErrorCount++;
    }
}
