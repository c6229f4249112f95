namespace SaMD.Algorithms.Tests;

/// <summary>
/// A small deterministic ECG: P, QRS and T as sums of Gaussians at known times, with seeded noise. For behaviour tests only:
/// it shares nothing with the product's own generator.
/// </summary>
internal sealed record SyntheticEcg
{
    internal double SamplingFrequencyHz { get; init; } = 250;
    internal double Seconds { get; init; } = 30;
    internal double RateBpm { get; init; } = 70;

    /// <summary>Relative alternation of the RR interval: neighbouring intervals differ by twice this share.</summary>
    internal double Irregularity { get; init; } = 0.02;

    /// <summary>Peak-to-peak amplitude of the QRS complex in mV; negative for an inverted lead.</summary>
    internal double AmplitudeMv { get; init; } = 1;

    /// <summary>Height of the T wave as a share of the R wave.</summary>
    internal double TWave { get; init; } = 0.25;
    internal double NoiseMv { get; init; } = 0.01;
    internal uint Seed { get; init; } = 1;

    // Centre and width in seconds, height as a share of the peak-to-peak amplitude.
    private (double At, double Width, double Height)[] Waves =>
        [(-0.17, 0.022, 0.10), (-0.022, 0.008, -0.10), (0, 0.010, 0.85), (0.024, 0.008, -0.15), (0.28, 0.045, 0.85 * TWave)];

    /// <summary>Times of the R peaks in seconds.</summary>
    internal IReadOnlyList<double> BeatSeconds()
    {
        var beats = new List<double>();
        var rr = 60 / RateBpm;
        for (var (t, k) = (0.4, 0); t < Seconds - 0.2; t += rr * (1 + (k++ % 2 == 0 ? Irregularity : -Irregularity))) beats.Add(t);
        return beats;
    }

    /// <summary>The samples in mV.</summary>
    internal float[] Samples()
    {
        var samples = new double[(int)(Seconds * SamplingFrequencyHz)];
        foreach (var beat in BeatSeconds())
            foreach (var (at, width, height) in Waves)
                Add(samples, beat + at, width, AmplitudeMv * height);
        var noise = new Noise(Seed);
        return [.. samples.Select(s => (float)(s + NoiseMv * noise.Next()))];
    }

    private void Add(double[] samples, double at, double width, double height)
    {
        var first = Math.Max(0, (int)((at - 5 * width) * SamplingFrequencyHz));
        var last = Math.Min(samples.Length - 1, (int)((at + 5 * width) * SamplingFrequencyHz));
        for (var i = first; i <= last; i++)
        {
            var u = (i / SamplingFrequencyHz - at) / width;
            samples[i] += height * Math.Exp(-u * u / 2);
        }
    }
}
