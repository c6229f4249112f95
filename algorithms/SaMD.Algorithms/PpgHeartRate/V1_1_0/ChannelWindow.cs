using SaMD.Algorithms.PpgHeartRate.V1_0_0;

namespace SaMD.Algorithms.PpgHeartRate.V1_1_0;

/// <summary>
/// The last 8 s of one channel, and their power spectrum under a Hann window. A hop that is much louder than the others is turned
/// down, so that one jerk does not hide the rest.
/// </summary>
internal sealed class ChannelWindow
{
    private static readonly float[] Hann =
        [.. Enumerable.Range(0, Tuning.WindowSamples).Select(n => (float)Rounding.Of(0.5 * (1 - Math.Cos(2 * Math.PI * n / Tuning.WindowSamples))))];

    private readonly float[] _samples = new float[Tuning.WindowSamples];
    private readonly double[] _gains = new double[Tuning.HopsPerWindow];
    private readonly float[] _power = new float[Tuning.BinCount];

    /// <summary>The samples, high-passed.</summary>
    internal ReadOnlySpan<float> Samples => _samples;

    /// <summary>Power by frequency from <see cref="Tuning.FirstBin"/> on; its first and last five are 0.</summary>
    internal ReadOnlySpan<float> Power => _power;

    /// <summary>Root mean square of the window after loud hops were turned down.</summary>
    internal double Level { get; private set; }

    /// <summary>Takes the window before a sample of the grid.</summary>
    internal void Take(ChannelHistory history, long end)
    {
        var first = end - Tuning.WindowSamples;
        for (var i = 0; i < _samples.Length; i++) _samples[i] = (float)history.Filtered(first + i);
        Weigh();
    }

    /// <summary>Takes a window that was made.</summary>
    internal void Take(ReadOnlySpan<float> samples)
    {
        samples.CopyTo(_samples);
        Weigh();
    }

    /// <summary>Makes the spectrum of what was taken.</summary>
    internal void MakeSpectrum()
    {
        Span<float> weighted = stackalloc float[Tuning.WindowSamples];
        for (var hop = 0; hop < Tuning.HopsPerWindow; hop++)
        {
            var gain = (float)_gains[hop];
            for (var i = hop * Tuning.HopSamples; i < (hop + 1) * Tuning.HopSamples; i++) weighted[i] = gain * Hann[i] * _samples[i];
        }
        WindowTransform.Apply(weighted, _power);
    }

    private void Weigh()
    {
        Span<double> levels = stackalloc double[Tuning.HopsPerWindow];
        for (var hop = 0; hop < levels.Length; hop++)
        {
            var squares = 0.0;
            foreach (var value in _samples.AsSpan(hop * Tuning.HopSamples, Tuning.HopSamples)) squares += (double)value * value;
            levels[hop] = Math.Sqrt(squares / Tuning.HopSamples);
        }
        Span<double> sorted = stackalloc double[Tuning.HopsPerWindow];
        levels.CopyTo(sorted);
        sorted.Sort();
        var loudest = Tuning.LoudestHop * 0.5 * (sorted[1] + sorted[2]);
        var sum = 0.0;
        for (var hop = 0; hop < levels.Length; hop++)
        {
            _gains[hop] = levels[hop] > loudest ? loudest / levels[hop] : 1;
            sum += _gains[hop] * levels[hop] * _gains[hop] * levels[hop];
        }
        Level = Math.Sqrt(sum / Tuning.HopsPerWindow);
    }
}
