using SaMD.Algorithms.Dsp.V1;

namespace SaMD.Algorithms.EcgRhythm.V1_0_0;

/// <summary>
/// The ECG around each beat, without its slow baseline and its fastest noise, aligned at the beats' fiducial points, and what
/// the beats have in common.
/// </summary>
internal sealed class BeatWindows
{
    // Twice a moving average of this length is the baseline: what is left starts at about 0.7 Hz.
    private const double BaselineSeconds = 0.6;
    private const double SmoothingReachSeconds = 0.025;
    private const double BeforeSeconds = 0.34;
    private const double AfterSeconds = 0.46;

    private readonly double _frequencyHz;
    private readonly int _before;
    private readonly List<double[]> _beats = [];

    /// <summary>Cuts the windows.</summary>
    /// <param name="strip">The span.</param>
    internal BeatWindows(Strip strip)
    {
        var signal = strip.Signal;
        _frequencyHz = signal.FrequencyHz;
        _before = (int)Math.Round(BeforeSeconds * _frequencyHz);
        var length = _before + (int)Math.Round(AfterSeconds * _frequencyHz) + 1;
        double[] raw = [.. signal.Samples.ToArray().Select(value => (double)value)];
        double[] level = [.. raw.Zip(Averaged(Averaged(raw)), (x, baseline) => x - baseline)];
        var smooth = Smoothed(level);
        Noise = [.. level.Zip(smooth, (x, y) => x - y)];
        foreach (var beat in strip.BeatSeconds)
        {
            var first = signal.IndexOf(beat) - _before;
            if (first >= 0 && first + length <= raw.Length) _beats.Add(smooth[first..(first + length)]);
        }

        Usual = [.. Enumerable.Range(0, length).Select(i => _beats.Count == 0 ? 0 : Quantiles.Median([.. _beats.Select(beat => beat[i])]))];
    }

    /// <summary>What was smoothed away, mV.</summary>
    internal double[] Noise { get; }

    /// <summary>The windows, one for each beat that lies far enough from both ends.</summary>
    internal IReadOnlyList<double[]> Beats => _beats;

    /// <summary>The usual beat: the median of the windows at each point.</summary>
    internal double[] Usual { get; }

    /// <summary>Time from sample to sample.</summary>
    internal double StepSeconds => 1 / _frequencyHz;

    /// <summary>A part of each window, without its straight line.</summary>
    internal IReadOnlyList<double[]> Detrended(Range part) => [.. _beats.Select(beat => Shapes.Detrended(beat[part]))];

    /// <summary>A part of a window, from one time after the fiducial point to another (negative: before it).</summary>
    internal Range Part(double fromSeconds, double toSeconds) => At(fromSeconds)..(At(toSeconds) + 1);

    /// <summary>Time after the fiducial point of an index in a window.</summary>
    internal double SecondsAt(int index) => (index - _before) / _frequencyHz;

    private int At(double seconds) => Math.Clamp(_before + (int)Math.Round(seconds * _frequencyHz), 0, Usual.Length - 1);

    // Centred moving average; at the ends over what there is.
    private double[] Averaged(double[] x)
    {
        var half = (int)(BaselineSeconds * _frequencyHz / 2);
        var sums = new double[x.Length + 1];
        for (var i = 0; i < x.Length; i++) sums[i + 1] = sums[i] + x[i];
        var averages = new double[x.Length];
        for (var i = 0; i < x.Length; i++)
        {
            var (from, to) = (Math.Max(0, i - half), Math.Min(x.Length, i + half + 1));
            averages[i] = (sums[to] - sums[from]) / (to - from);
        }

        return averages;
    }

    private double[] Smoothed(double[] x)
    {
        var taps = FirDesign.RaisedCosine(SmoothingReachSeconds, _frequencyHz);
        var half = taps.Length / 2;
        var smooth = new double[x.Length];
        for (var i = 0; i < x.Length; i++)
            for (var k = -half; k <= half; k++) smooth[i] += taps[k + half] * x[Math.Clamp(i + k, 0, x.Length - 1)];
        return smooth;
    }
}
