using SaMD.Signals;
using SaMD.Validation.Comparison.Beats;

namespace SaMD.Validation.Comparison.Paired;

/// <summary>
/// The heart rate that reference beats give: 60 (n - 1) / (span of the n beats of a window, in seconds). There is none under three
/// beats, and none where the window touches ventricular fibrillation or flutter, or time that the reference marks unreadable.
/// </summary>
public sealed class ReferenceHeartRate
{
    /// <summary>The rule in words, for reports (ANSI/AAMI EC57 asks for it).</summary>
    public const string Rule =
        "60 (n - 1) / (span of the n reference beats in the estimate's window); none under 3 beats, in ventricular fibrillation or "
        + "flutter, or in time that the reference marks unreadable";

    private const int FewestBeats = 3;

    // A beat whose time in seconds was rounded on its way belongs to the window that it bounds.
    private const double SampleTolerance = 1e-6;

    private readonly double _samplingFrequencyHz;
    private readonly long[] _beats;
    private readonly List<TrackInterval> _fibrillations;
    private readonly List<TrackInterval> _shutdowns;

    private ReferenceHeartRate(BeatTrack track, double samplingFrequencyHz)
    {
        _samplingFrequencyHz = samplingFrequencyHz;
        _beats = [.. track.Beats.Where(static beat => beat.Label != BeatLabel.Other).Select(static beat => beat.Sample).Order()];
        var flutter = track.Beats.Where(static beat => beat.Label == BeatLabel.Other)
            .Select(static wave => new TrackInterval(wave.Sample, wave.Sample));
        _fibrillations = [.. track.Fibrillations, .. flutter];
        _shutdowns = track.Shutdowns;
    }

    /// <summary>Reads the beats of a reference.</summary>
    /// <param name="reference">All reference annotations.</param>
    /// <param name="samplingFrequencyHz">Samples per second in which annotation times count, positive and finite.</param>
    public static ReferenceHeartRate FromBeats(IReadOnlyList<Annotation> reference, double samplingFrequencyHz)
    {
        ArgumentNullException.ThrowIfNull(reference);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(samplingFrequencyHz);
        var margin = (long)((BeatComparisonSettings.ProtocolMatchWindowSeconds * samplingFrequencyHz) + 0.5);
        return new ReferenceHeartRate(BeatTrack.Read(reference, margin), samplingFrequencyHz);
    }

    /// <summary>The heart rate of a window.</summary>
    /// <param name="atSeconds">End of the window; a beat at it belongs to it.</param>
    /// <param name="windowSeconds">Length of the window, above 0; a beat at its start does not belong to it.</param>
    /// <returns>Beats per minute, or why there are none.</returns>
    public ReferenceValue At(double atSeconds, double windowSeconds)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(windowSeconds);
        var before = (long)Math.Floor(((atSeconds - windowSeconds) * _samplingFrequencyHz) + SampleTolerance);
        var last = (long)Math.Floor((atSeconds * _samplingFrequencyHz) + SampleTolerance);
        if (Touches(_fibrillations, before + 1, last)) return ReferenceValue.None(ReferenceAbsence.VentricularFibrillation);
        if (Touches(_shutdowns, before + 1, last)) return ReferenceValue.None(ReferenceAbsence.Shutdown);
        return Rate(CountUpTo(before), CountUpTo(last));
    }

    private ReferenceValue Rate(int from, int to)
    {
        var count = to - from;
        if (count < FewestBeats || _beats[to - 1] == _beats[from]) return ReferenceValue.None(ReferenceAbsence.TooFewBeats);
        return ReferenceValue.Of(60.0 * (count - 1) * _samplingFrequencyHz / (_beats[to - 1] - _beats[from]));
    }

    private static bool Touches(List<TrackInterval> intervals, long first, long last)
    {
        foreach (var interval in intervals)
            if (interval.Start <= last && first <= interval.End) return true;
        return false;
    }

    // Beats at or before a time.
    private int CountUpTo(long sample)
    {
        var (low, high) = (0, _beats.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_beats[middle] <= sample) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
