using System.Numerics;

namespace SaMD.Algorithms.PpgHeartRate.V1_0_0;

/// <summary>
/// Discrete Fourier transform of one hop at the frequencies of the spectra. Each frequency is one lane: sums have the same order
/// whatever the width of the machine's vectors, without fused operations.
/// </summary>
internal static class HopTransform
{
    /// <summary>Frequencies with those that fill the last vector up.</summary>
    internal const int Padded = (Tuning.BinCount + 15) / 16 * 16;

    private static readonly float[] Cosines = Table(Math.Cos);
    private static readonly float[] Sines = Table(Math.Sin);

    /// <summary>Transforms a hop; time 0 is its first sample.</summary>
    internal static void Apply(ReadOnlySpan<float> hop, Span<float> real, Span<float> imaginary)
    {
        var width = Vector<float>.Count;
        for (var k = 0; k < Padded; k += width)
        {
            Vector<float> re = default, im = default;
            for (var n = 0; n < hop.Length; n++)
            {
                var value = new Vector<float>(hop[n]);
                re += value * new Vector<float>(Cosines, (n * Padded) + k);
                im += value * new Vector<float>(Sines, (n * Padded) + k);
            }
            re.CopyTo(real[k..]);
            im.CopyTo(imaginary[k..]);
        }
    }

    private static float[] Table(Func<double, double> function)
    {
        var table = new float[Tuning.HopSamples * Padded];
        for (var n = 0; n < Tuning.HopSamples; n++)
            for (var k = 0; k < Padded; k++)
                table[(n * Padded) + k] = (float)Rounding.Of(function(-2 * Math.PI * (Tuning.FirstBin + k) * Tuning.BinHz * n / Tuning.GridHz));
        return table;
    }
}
