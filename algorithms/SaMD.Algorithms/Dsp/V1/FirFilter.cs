using System.Numerics;
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
            var width = Vector<float>.Count;
            var i = 0;
            for (; i + 4 * width <= output.Length; i += 4 * width)
            {
                Vector<float> a = default, b = default, c = default, d = default;
                ref var start = ref MemoryMarshal.GetReference(input[i..]);
                for (nuint k = 0; k < (nuint)taps.Length; k++)
                {
                    var tap = new Vector<float>(taps[(int)k]);
                    a += tap * Vector.LoadUnsafe(ref start, k);
                    b += tap * Vector.LoadUnsafe(ref start, k + (nuint)width);
                    c += tap * Vector.LoadUnsafe(ref start, k + (nuint)(2 * width));
                    d += tap * Vector.LoadUnsafe(ref start, k + (nuint)(3 * width));
                }

                a.CopyTo(output[i..]);
                b.CopyTo(output[(i + width)..]);
                c.CopyTo(output[(i + 2 * width)..]);
                d.CopyTo(output[(i + 3 * width)..]);
            }

            for (; i < output.Length; i++)
            {
                var sum = 0f;
                for (var k = 0; k < taps.Length; k++) sum += taps[k] * input[i + k];
                output[i] = sum;
            }
        }
    }
}
