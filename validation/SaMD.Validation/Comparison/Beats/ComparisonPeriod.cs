namespace SaMD.Validation.Comparison.Beats;

/// <summary>Settings in samples of one recording, rounded as the WFDB library does: seconds times fs plus one half, truncated.</summary>
/// <param name="Start">First sample that is scored.</param>
/// <param name="End">Last sample that is scored; <see langword="null"/> where the annotations decide.</param>
/// <param name="Window">Match window.</param>
/// <param name="StopAtEither">Whether the end of either side ends the comparison.</param>
internal readonly record struct ComparisonPeriod(long Start, long? End, long Window, bool StopAtEither)
{
    // Times beyond this many samples are not exact in a double.
    private const double Farthest = 1L << 53;

    /// <summary>Resolves settings for a recording.</summary>
    /// <exception cref="ArgumentException">A setting is out of range, or the end comes before the start.</exception>
    public static ComparisonPeriod Resolve(BeatComparisonSettings settings, double samplingFrequencyHz, long? lengthSamples)
    {
        if (!(samplingFrequencyHz > 0 && double.IsFinite(samplingFrequencyHz)))
            throw new ArgumentOutOfRangeException(
                nameof(samplingFrequencyHz), samplingFrequencyHz, "A sampling frequency is positive and finite.");
        var start = Samples(settings.StartSeconds, samplingFrequencyHz, "start");
        var end = settings.EndSeconds is { } seconds
            ? Samples(seconds, samplingFrequencyHz, "end")
            : DefaultEnd(settings.End, lengthSamples);
        if (end < start)
            throw new ArgumentException(
                $"The scored period ends at sample {end}, before its start at sample {start}: give an earlier start.");
        var window = Samples(settings.MatchWindowSeconds, samplingFrequencyHz, "match window");
        return new ComparisonPeriod(start, end, window, settings is { EndSeconds: null, End: ComparisonEnd.Either });
    }

    private static long? DefaultEnd(ComparisonEnd rule, long? lengthSamples) =>
        rule == ComparisonEnd.Recording && lengthSamples > 0 ? lengthSamples : null;

    private static long Samples(double seconds, double samplingFrequencyHz, string name)
    {
        var samples = (seconds * samplingFrequencyHz) + 0.5;
        return samples >= 0.5 && samples < Farthest
            ? (long)samples
            : throw new ArgumentOutOfRangeException(name, seconds, $"The {name} is at least 0 s and below 2^53 samples.");
    }
}
