using SaMD.Contracts;

namespace SaMD.Algorithms.EcgRhythm.V1_0_0;

/// <summary>What the waves around the beats say: whether one P wave precedes each, whether the complexes are alike, how noisy it is.</summary>
internal static class WaveFeatures
{
    // Before the fiducial point of the complex: where P waves lie at the usual PR intervals, and nothing of the complex does.
    private const double AtrialFromSeconds = -0.27;
    private const double AtrialToSeconds = -0.07;
    private const double ComplexSeconds = 0.09;
    private const double RepolarizationFromSeconds = 0.13;
    private const double RepolarizationToSeconds = 0.42;
    private const double UnlikeCorrelation = 0.8;
    private const double SmallestMillivolts = 0.01;

    /// <summary>The features, in a fixed order.</summary>
    /// <param name="windows">The beats' windows.</param>
    internal static IEnumerable<NamedValue> Of(BeatWindows windows)
    {
        var complex = windows.Part(-ComplexSeconds, ComplexSeconds);
        var usual = windows.Usual[complex];
        var amplitude = Math.Max(SmallestMillivolts, usual.Max() - usual.Min());
        var unlike = windows.Beats.Count(beat => Shapes.Correlation(beat[complex], usual) < UnlikeCorrelation);
        yield return new("qrs-amplitude-mv", amplitude);
        yield return new("qrs-width-s", Shapes.Width(usual) * windows.StepSeconds);
        yield return new("qrs-unlike-share", windows.Beats.Count == 0 ? 0 : (double)unlike / windows.Beats.Count);
        foreach (var feature in Atrial(windows, amplitude)) yield return feature;
        yield return new("t-wave-coherence", Shapes.Coherence(windows.Detrended(windows.Part(RepolarizationFromSeconds, RepolarizationToSeconds))));
        yield return new("noise-share", Shapes.RootMeanSquare(windows.Noise) / amplitude);
    }

    private static IEnumerable<NamedValue> Atrial(BeatWindows windows, double amplitude)
    {
        var part = windows.Part(AtrialFromSeconds, AtrialToSeconds);
        var usual = Shapes.Detrended(windows.Usual[part]);
        var beats = windows.Detrended(part);
        double[] residuals = [.. beats.Select(beat => Shapes.RootMeanSquare([.. beat.Zip(usual, (x, m) => x - m)]))];
        yield return new("p-wave-coherence", Shapes.Coherence(beats));
        yield return new("p-wave-likeness-median", Quantiles.Median([.. beats.Select(beat => Shapes.Correlation(beat, usual))]));
        yield return new("p-wave-before-qrs-s", -windows.SecondsAt(part.Start.Value + Array.IndexOf(usual, usual.Max())));
        yield return new("atrial-residual-share", Quantiles.Median(residuals) / amplitude);
    }
}
