using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace SaMD.Algorithms.Dsp.V1;

/// <summary>
/// A finite impulse response filter over blocks. Every output is the same sum in the same order whatever the width of the
/// machine's vectors, with separate multiplication and addition, so results are bit-identical on every platform.
/// </summary>
internal static class FirFilter
{
    /// <summary>Correlates: <c>output[i] = Σ taps[k] · input[i + k]</c>.</summary>
    /// <param name="taps">Taps, in the order of time.</param>
    /// <param name="input">As many samples as the output, and <c>taps.Length − 1</c> more.</param>
    /// <param name="output">Receives the result; must not overlap the input.</param>
    internal static void Apply(ReadOnlySpan<float> taps, ReadOnlySpan<float> input, Span<float> output)
    {
        unchecked
        {
            input = input[..(output.Length + taps.Length - 1)];
            var (four, one) = (4 * Vector<float>.Count, Vector<float>.Count);
            var i = 0;
            for (; i <= output.Length - four; i += four) Four(taps, input[i..], output[i..]);
            for (; i <= output.Length - one; i += one) One(taps, input[i..], output[i..]);
            // The last outputs are computed again together with some before them: the same sums, so the same values.
            if (i < output.Length && output.Length >= one) (i, _) = (output.Length, One(taps, input[(output.Length - one)..], output[^one..]));
            for (; i < output.Length; i++) output[i] = Single(taps, input[i..]);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Four(ReadOnlySpan<float> taps, ReadOnlySpan<float> input, Span<float> output)
    {
        Vector<float> a = default, b = default, c = default, d = default;
        var width = (nuint)Vector<float>.Count;
        ref var start = ref MemoryMarshal.GetReference(input);
        for (var k = 0; k < taps.Length; k++)
        {
            var tap = new Vector<float>(taps[k]);
            a += tap * Vector.LoadUnsafe(ref start, (nuint)k);
            b += tap * Vector.LoadUnsafe(ref start, (nuint)k + width);
            c += tap * Vector.LoadUnsafe(ref start, (nuint)k + 2 * width);
            d += tap * Vector.LoadUnsafe(ref start, (nuint)k + 3 * width);
        }

        a.CopyTo(output);
        b.CopyTo(output[(int)width..]);
        c.CopyTo(output[(int)(2 * width)..]);
        d.CopyTo(output[(int)(3 * width)..]);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static bool One(ReadOnlySpan<float> taps, ReadOnlySpan<float> input, Span<float> output)
    {
        var sum = Vector<float>.Zero;
        ref var start = ref MemoryMarshal.GetReference(input);
        for (var k = 0; k < taps.Length; k++) sum += new Vector<float>(taps[k]) * Vector.LoadUnsafe(ref start, (nuint)k);
        sum.CopyTo(output);
        return true;
    }

    private static float Single(ReadOnlySpan<float> taps, ReadOnlySpan<float> input)
    {
        var sum = 0f;
        for (var k = 0; k < taps.Length; k++) sum += taps[k] * input[k];
        return sum;
    }
}
