using SaMD.Signals;

namespace SaMD.Validation.Comparison.Episodes;

/// <summary>
/// Episode-by-episode comparison of test against reference annotations (ANSI/AAMI EC57: any overlap is a match; ST: an overlap that covers the
/// extremum, or half of the episode), in mode wfdb with the results of the field's reference program <c>epicmp</c>;
/// <see cref="EpisodeDifferences"/> says where that differs from the standard's text.
/// </summary>
public static class EpisodeComparer
{
    private const double Farthest = 1L << 53;

    /// <summary>Compares the episodes of one recording.</summary>
    /// <param name="reference">All reference annotations, in the order of their file.</param>
    /// <param name="test">All annotations of the algorithm under test, in the order of their file.</param>
    /// <param name="samplingFrequencyHz">Samples per second in which annotation times count, positive and finite.</param>
    /// <param name="lengthSamples">Length of the recording; <see langword="null"/> or 0 where unknown: in mode wfdb nothing is scored then, in mode corrected the reference's last annotation is the end.</param>
    /// <param name="settings">How to compare.</param>
    /// <param name="mode">The mode.</param>
    /// <param name="referenceFile">How messages name the reference.</param>
    /// <param name="testFile">How messages name the test.</param>
    /// <exception cref="ArgumentException">A setting is out of range.</exception>
    /// <exception cref="Files.InputFaultException">A rhythm or ST annotation has no text.</exception>
    public static EpisodeComparison Compare(
        IReadOnlyList<Annotation> reference, IReadOnlyList<Annotation> test, double samplingFrequencyHz, long? lengthSamples,
        EpisodeSettings settings, ComparisonMode mode = ComparisonMode.Wfdb, string referenceFile = "reference annotations", string testFile = "test annotations")
    {
        ArgumentNullException.ThrowIfNull(reference);
        ArgumentNullException.ThrowIfNull(test);
        ArgumentNullException.ThrowIfNull(settings);
        if (!(samplingFrequencyHz > 0 && double.IsFinite(samplingFrequencyHz)))
            throw new ArgumentOutOfRangeException(nameof(samplingFrequencyHz), samplingFrequencyHz, "A sampling frequency is positive and finite.");
        var end = End(settings, reference, samplingFrequencyHz, lengthSamples, mode);
        var period = new EpisodePeriod(
            Samples(settings.StartSeconds, samplingFrequencyHz, "start"), end, Samples(settings.ShortestSeconds, samplingFrequencyHz, "shortest episode"),
            settings.ShortestOnBothSides);
        var references = EpisodeTrack.Read(reference, settings.Kind, end, referenceFile);
        var tests = EpisodeTrack.Read(test, settings.Kind, end, testFile);
        IReadOnlyList<Episode> flutter = settings is { ExcludesFlutter: true, Kind: EpisodeKind.AtrialFibrillation }
            ? [.. EpisodeTrack.ReadFlutter(reference, end, referenceFile).Where(episode => episode.End >= period.Start && (episode.Start < end || end <= 0))]
            : [];
        return new EpisodeComparison(
            settings, mode, samplingFrequencyHz,
            new EpisodeWalk(references, tests, period, settings.Kind, [], mode).Run(),
            new EpisodeWalk(tests, references, period, settings.Kind, flutter, mode).Run());
    }

    // As the program has it: 0 never stops, and an unknown length gives -1, which nothing comes before.
    private static long End(EpisodeSettings settings, IReadOnlyList<Annotation> reference, double frequency, long? length, ComparisonMode mode)
    {
        if (settings.EndSeconds is { } seconds) return Samples(seconds, frequency, "end");
        if (length > 0) return length.Value;
        return mode == ComparisonMode.Wfdb ? -1 : reference.Count > 0 ? reference[^1].Sample : 0;
    }

    private static long Samples(double seconds, double frequency, string name)
    {
        var samples = (seconds * frequency) + 0.5;
        return samples >= 0.5 && samples < Farthest
            ? (long)samples
            : throw new ArgumentOutOfRangeException(name, seconds, $"The {name} is at least 0 s and below 2^53 samples.");
    }
}
