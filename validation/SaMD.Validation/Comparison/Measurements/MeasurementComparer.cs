using SaMD.Signals;
using SaMD.Validation.Comparison.Beats;

namespace SaMD.Validation.Comparison.Measurements;

/// <summary>
/// Compares measurement annotations (heart rates, ST levels) with the reference measurement nearest in time (ANSI/AAMI EC57, heart rate),
/// in mode wfdb with the results of the field's reference program <c>mxm</c>; <see cref="MeasurementDifferences"/> says where that differs
/// from the standard's text.
/// </summary>
public static class MeasurementComparer
{
    /// <summary>Compares the measurements of one recording.</summary>
    /// <param name="reference">All reference annotations, in the order of their file.</param>
    /// <param name="test">All annotations of the algorithm under test, in the order of their file.</param>
    /// <param name="samplingFrequencyHz">Samples per second in which annotation times count, positive and finite.</param>
    /// <param name="lengthSamples">Length of the recording; <see langword="null"/> or 0 where unknown.</param>
    /// <param name="settings">How to compare.</param>
    /// <param name="mode">The mode.</param>
    /// <exception cref="ArgumentException">A setting is out of range, or the scored period ends before it starts.</exception>
    public static MeasurementComparison Compare(
        IReadOnlyList<Annotation> reference, IReadOnlyList<Annotation> test, double samplingFrequencyHz, long? lengthSamples,
        MeasurementSettings settings, ComparisonMode mode = ComparisonMode.Wfdb)
    {
        ArgumentNullException.ThrowIfNull(reference);
        ArgumentNullException.ThrowIfNull(test);
        ArgumentNullException.ThrowIfNull(settings);
        var period = ComparisonPeriod.Resolve(settings.Period, samplingFrequencyHz, lengthSamples);
        var (references, tests) = (new MeasurementTrack(reference, settings.Type), new MeasurementTrack(test, settings.Type));
        var pairs = mode == ComparisonMode.Wfdb ? AsProgram(references, tests, period).ToList() : Corrected(references, tests, period).ToList();
        return new MeasurementComparison(
            settings, mode, [.. pairs], mode == ComparisonMode.Wfdb ? tests.Read : pairs.Count, !(references.IsEmpty && tests.IsEmpty));
    }

    private static IEnumerable<MeasurementPair> AsProgram(MeasurementTrack references, MeasurementTrack tests, ComparisonPeriod period)
    {
        var current = tests.Next();
        while (current is { } early && early.Sample < period.Start && tests.Next() is var following)
        {
            current = following;
            if (following is null) break;
        }

        // Where the test file has ended its last value stays.
        var (time, value) = current ?? (BeatTrack.Never, 0.0);
        var (previous, next) = ((Sample: -1L, Value: 0.0), (Sample: -1L, Value: 0.0));
        while (Continues(next.Sample, time, period))
        {
            while (next.Sample < time)
            {
                previous = next;
                if (references.Next() is { } read) next = read;
                else
                {
                    next = (BeatTrack.Never, next.Value);
                    break;
                }
            }

            var nearest = Math.Abs(time - previous.Sample) < Math.Abs(next.Sample - time) ? previous.Value : next.Value;
            yield return new MeasurementPair(time == BeatTrack.Never ? null : time, value, nearest);
            (time, value) = tests.Next() ?? (BeatTrack.Never, value);
        }
    }

    private static bool Continues(long next, long time, ComparisonPeriod period) =>
        period.StopAtEither ? next < BeatTrack.Never && time < BeatTrack.Never
        : period.End is { } end ? next <= end || time <= end
        : next < BeatTrack.Never;

    // Each test measurement of the scored period with the nearest reference measurement; of two equally near the later, as the program has it.
    private static IEnumerable<MeasurementPair> Corrected(MeasurementTrack references, MeasurementTrack tests, ComparisonPeriod period)
    {
        (long Sample, double Value)? previous = null;
        var next = references.Next();
        while (tests.Next() is { } test)
        {
            if (test.Sample < period.Start || test.Sample > period.End) continue;
            while (next is { } read && read.Sample < test.Sample) (previous, next) = (read, references.Next());
            if (Nearest(previous, next, test.Sample) is { } nearest) yield return new MeasurementPair(test.Sample, test.Value, nearest.Value);
        }
    }

    private static (long Sample, double Value)? Nearest((long Sample, double Value)? previous, (long Sample, double Value)? next, long sample) =>
        (previous, next) switch
        {
            ({ } before, { } after) => sample - before.Sample < after.Sample - sample ? before : after,
            _ => next ?? previous,
        };
}
