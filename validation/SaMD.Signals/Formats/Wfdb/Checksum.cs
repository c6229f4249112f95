using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace SaMD.Signals.Formats.Wfdb;

/// <summary>The checksums of a signal file: per signal, the sum of its samples. Sums wrap around; their lower 16 bits count.</summary>
internal static class Checksum
{
    /// <summary>Adds whole frames.</summary>
    /// <param name="samples">The samples, frame by frame.</param>
    /// <param name="sums">One sum per signal of the frame.</param>
    // Optimised at its first call: a whole database is read before tiered compilation would get to it.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Add(ReadOnlySpan<int> samples, Span<uint> sums)
    {
        var lanes = Vector256<int>.Count;
        if (lanes % sums.Length == 0)
        {
            // Lane k only ever meets samples of signal k modulo the number of signals.
            var lane = Vector256<int>.Zero;
            for (; samples.Length >= lanes; samples = samples[lanes..]) lane += Vector256.Create(samples);
            for (var k = 0; k < lanes; k++) sums[k % sums.Length] = unchecked(sums[k % sums.Length] + (uint)lane[k]);
        }

        for (; samples.Length > 0; samples = samples[sums.Length..])
            for (var k = 0; k < sums.Length; k++) sums[k] = unchecked(sums[k] + (uint)samples[k]);
    }
}
