using SaMD.Signals;

namespace SaMD.Validation.Comparison.Beats;

/// <summary>
/// Beat-by-beat comparison of test against reference annotations, with the results of the field's reference program <c>bxb</c>
/// (ANSI/AAMI EC57, IEC 60601-2-47 201.12.1.101) in mode wfdb. Where that differs from the standard's text <see cref="WfdbDifferences"/>
/// says so, and mode corrected does otherwise.
/// </summary>
public static class BeatComparer
{
    /// <summary>Compares the beats of one recording.</summary>
    /// <param name="reference">All reference annotations, in the order of their file.</param>
    /// <param name="test">All annotations of the algorithm under test, in the order of their file.</param>
    /// <param name="samplingFrequencyHz">Samples per second in which annotation times count, positive and finite.</param>
    /// <param name="lengthSamples">Length of the recording; <see langword="null"/> or 0 where unknown.</param>
    /// <param name="settings">How to compare.</param>
    /// <param name="mode">The mode.</param>
    /// <exception cref="ArgumentException">
    /// A setting is out of range, or the scored period ends before it starts (a recording shorter than its learning period).
    /// </exception>
    public static BeatComparison Compare(
        IReadOnlyList<Annotation> reference,
        IReadOnlyList<Annotation> test,
        double samplingFrequencyHz,
        long? lengthSamples,
        BeatComparisonSettings settings,
        ComparisonMode mode = ComparisonMode.Wfdb)
    {
        ArgumentNullException.ThrowIfNull(reference);
        ArgumentNullException.ThrowIfNull(test);
        ArgumentNullException.ThrowIfNull(settings);
        var period = ComparisonPeriod.Resolve(settings, samplingFrequencyHz, lengthSamples);
        var walk = new BeatWalk(BeatTrack.Read(reference, period.Window, mode), BeatTrack.Read(test, period.Window, mode), period, mode);
        walk.Run();
        var samplesPerSecond = (long)(samplingFrequencyHz + 0.5);
        return new BeatComparison(
            settings,
            samplingFrequencyHz,
            [.. walk.Pairs],
            BeatMatrix.Count(walk.Pairs),
            new RrErrors(walk.RrErrorSumOfSquares, walk.RrErrorCount, samplesPerSecond),
            mode == ComparisonMode.Wfdb
                ? ShutdownSeconds(walk.TestShutdowns, period.End, (long)((0.5 * samplingFrequencyHz) + 0.5), samplesPerSecond)
                : ScoredShutdownSeconds(walk.AllTestShutdowns, period, samplingFrequencyHz))
        {
            Mode = mode,
            Ahead = walk.Ahead,
        };
    }

    // A shutdown that is open at the end of the file lasts to the end of the comparison, where that is known.
    private static long ShutdownSeconds(ReadOnlySpan<TrackInterval> shutdowns, long? end, long half, long samplesPerSecond)
    {
        var samples = half;
        foreach (var shutdown in shutdowns)
            if (shutdown.End != BeatTrack.Never) samples += shutdown.End - shutdown.Start;
            else if (end > shutdown.Start) samples += end.Value - shutdown.Start;
        return samples / samplesPerSecond;
    }

    // Only what lies within the scored period; one that is open, in a recording of unknown length, has no length to add.
    private static long ScoredShutdownSeconds(IEnumerable<TrackInterval> shutdowns, ComparisonPeriod period, double samplingFrequencyHz)
    {
        long samples = 0;
        foreach (var shutdown in shutdowns)
        {
            var end = period.End is { } last ? Math.Min(shutdown.End, last) : shutdown.End;
            if (end != BeatTrack.Never) samples += Math.Max(0, end - Math.Max(shutdown.Start, period.Start));
        }

        return (long)((samples / samplingFrequencyHz) + 0.5);
    }
}
