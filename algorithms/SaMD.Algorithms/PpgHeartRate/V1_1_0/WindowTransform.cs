using System.Numerics;
using SaMD.Algorithms.PpgHeartRate.V1_0_0;

namespace SaMD.Algorithms.PpgHeartRate.V1_1_0;

/// <summary>
/// Power of a window at the frequencies of the spectra, by the definition of the transform. Seen from its middle a window is the sum of an
/// even and an odd half, which need cosines or sines alone: a quarter of the products. Each frequency is one lane: sums have the
/// same order whatever the width of the machine's vectors, without fused operations.
/// </summary>
internal static class WindowTransform
{
    private const int Half = Tuning.WindowSamples / 2;

    // The spectra begin and end with frequencies that the version before needed as neighbours; they stay 0.
    private const int Skipped = Tuning.HannBins;
    private const int Count = Tuning.BinCount - (2 * Skipped);
    private const int Padded = (Count + 31) / 32 * 32;

    private static readonly float[] Cosines = Table(Math.Cos);
    private static readonly float[] Sines = Table(Math.Sin);

    /// <summary>Transforms a window that is weighted already.</summary>
    /// <param name="window">Samples, <see cref="Tuning.WindowSamples"/>.</param>
    /// <param name="power">Receives the power by frequency, <see cref="Tuning.BinCount"/>.</param>
    internal static void Apply(ReadOnlySpan<float> window, Span<float> power)
    {
        Span<float> even = stackalloc float[Half];
        Span<float> odd = stackalloc float[Half];
        for (var m = 0; m < Half; m++)
        {
            var (after, before) = (window[Half + m], window[Half - 1 - m]);
            (even[m], odd[m]) = (after + before, after - before);
        }
        Span<float> powers = stackalloc float[Padded];
        var step = 2 * Vector<float>.Count;
        for (var k = 0; k < Padded; k += step) Lanes(even, odd, k, powers);
        power.Clear();
        powers[..Count].CopyTo(power[Skipped..]);
    }

    // Two vectors of frequencies side by side, so that their sums do not wait for each other.
    private static void Lanes(ReadOnlySpan<float> even, ReadOnlySpan<float> odd, int k, Span<float> powers)
    {
        var width = Vector<float>.Count;
        Vector<float> re = default, im = default, nextRe = default, nextIm = default;
        for (int m = 0, place = k; m < Half; m++, place += Padded)
        {
            Vector<float> e = new(even[m]), o = new(odd[m]);
            re += e * new Vector<float>(Cosines, place);
            im += o * new Vector<float>(Sines, place);
            nextRe += e * new Vector<float>(Cosines, place + width);
            nextIm += o * new Vector<float>(Sines, place + width);
        }
        ((re * re) + (im * im)).CopyTo(powers[k..]);
        ((nextRe * nextRe) + (nextIm * nextIm)).CopyTo(powers[(k + width)..]);
    }

    private static float[] Table(Func<double, double> function)
    {
        var table = new float[Half * Padded];
        for (var m = 0; m < Half; m++)
            for (var k = 0; k < Padded; k++)
                table[(m * Padded) + k] = (float)Rounding.Of(function(2 * Math.PI * (Tuning.FirstBin + Skipped + k) * Tuning.BinHz * (m + 0.5) / Tuning.GridHz));
        return table;
    }
}
