using System.Runtime.InteropServices;

namespace SaMD.Validation.Comparison.Beats;

/// <summary>
/// One pass over both sides, pairing as it goes (EC57 with its 2002 amendment). Times are named as in the rule: T and T' are the
/// current and the next beat of the reference, t and t' those of the test.
/// </summary>
internal sealed class BeatWalk(BeatTrack referenceTrack, BeatTrack testTrack, ComparisonPeriod period)
{
    private readonly BeatCursor reference = new(referenceTrack);
    private readonly BeatCursor test = new(testTrack);

    public List<BeatPair> Pairs { get; } = new(Math.Max(referenceTrack.Beats.Count, testTrack.Beats.Count) * 5 / 4);

    public double RrErrorSumOfSquares { get; private set; }

    public long RrErrorCount { get; private set; }

    /// <summary>The shutdowns of the test side, from the start of its file to the beat after the last one looked at.</summary>
    public ReadOnlySpan<TrackInterval> TestShutdowns => CollectionsMarshal.AsSpan(testTrack.Shutdowns)[..test.ShutdownsMet];

    /// <summary>The beats that stand after the last event; <see langword="null"/> at the end of a file.</summary>
    public (long? Reference, long? Test) Ahead => (reference.HasBeat ? reference.Sample : null, test.HasBeat ? test.Sample : null);

    public void Run()
    {
        Start();
        while (Continues()) Step();
    }

    // The current reference beat is the first one scored, the current test beat the last one before the start. A start of 0 leaves
    // both sides before their first beat: nothing to pair yet.
    private void Start()
    {
        do reference.Advance();
        while (reference.Sample < period.Start);
        do test.Advance();
        while (test.NextSample < period.Start);
        var (T, t, tNext) = (reference.Sample, test.Sample, test.NextSample);
        if (!reference.HasBegun) AdvanceBoth();
        else if (test.HasBeat && T - t <= period.Window && T - t < Math.Abs(T - tNext)) Match();
        else StartWithNextTestBeat(T);
    }

    // A test beat of the learning period may stand just behind the start: it is passed over when the next one is nearer.
    private void StartWithNextTestBeat(long T)
    {
        test.Advance();
        if (test.Sample <= period.Start + period.Window && Math.Abs(T - test.NextSample) < Math.Abs(T - test.Sample)) test.Advance();
    }

    private bool Continues()
    {
        var (T, t) = (reference.Sample, test.Sample);
        if (period.End is { } end) return T <= end || t <= end;
        return T != BeatTrack.Never && !(period.StopAtEither && t == BeatTrack.Never);
    }

    private void Step()
    {
        var (T, t) = (reference.Sample, test.Sample);
        var distance = Math.Abs(T - t);
        var nextDistance = Math.Abs(reference.NextSample - test.NextSample);
        var rivalDistance = t < T ? Math.Abs(T - test.NextSample) : Math.Abs(t - reference.NextSample);
        if (distance <= period.Window && (distance < rivalDistance || nextDistance < rivalDistance)) Match();
        else if (t < T) Extra();
        else Missed();
    }

    private void Match()
    {
        Add(new BeatPair(reference.Sample, reference.Label, test.Sample, test.Label));
        AdvanceBoth();
    }

    private void Extra()
    {
        var label = reference.InFibrillation(test.Sample) ? BeatLabel.Fibrillation
            : reference.InShutdown(test.Sample) ? BeatLabel.Shutdown
            : BeatLabel.Other;
        Add(new BeatPair(null, label, test.Sample, test.Label));
        test.Advance();
    }

    private void Missed()
    {
        var label = test.InShutdown(reference.Sample) ? BeatLabel.Shutdown : BeatLabel.Other;
        Add(new BeatPair(reference.Sample, reference.Label, null, label));
        reference.Advance();
    }

    private void AdvanceBoth()
    {
        test.Advance();
        reference.Advance();
    }

    // Every event adds to the RR error, unmatched ones too: this is what the reference program does.
    private void Add(BeatPair pair)
    {
        Pairs.Add(pair);
        var (referenceRr, testRr) = (reference.RrInterval(), test.RrInterval());
        if (referenceRr <= 0 || testRr <= 0) return;
        var error = (double)(referenceRr - testRr);
        RrErrorSumOfSquares += error * error;
        RrErrorCount++;
    }
}
