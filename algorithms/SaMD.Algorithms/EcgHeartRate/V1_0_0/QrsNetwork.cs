using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace SaMD.Algorithms.EcgHeartRate.V1_0_0;

/// <summary>
/// A small feed-forward network (two hidden layers of rectified linear units) that turns a candidate's features into the
/// log-odds that it is a QRS complex. Trained offline; see <c>training/</c>.
/// </summary>
internal sealed class QrsNetwork
{
    private readonly float[] _weights;
    private readonly float[] _first = new float[QrsNetworkWeights.First];
    private readonly float[] _second = new float[QrsNetworkWeights.Second];

    internal QrsNetwork(ReadOnlySpan<float> weights) => _weights = weights.ToArray();

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal float Evidence(ReadOnlySpan<float> features)
    {
        ReadOnlySpan<float> w = _weights;
        w = Layer(w, features, _first);
        w = Layer(w, _first, _second);
        var sum = w[_second.Length];
        for (var i = 0; i < _second.Length; i++) sum += w[i] * _second[i];
        return sum;
    }

    // Weights lie input by input, then the biases; the sum runs over the inputs in order, so it is the same for any vector width.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static ReadOnlySpan<float> Layer(ReadOnlySpan<float> weights, ReadOnlySpan<float> input, Span<float> output)
    {
        unchecked
        {
            var n = output.Length;
            weights.Slice(input.Length * n, n).CopyTo(output);
            for (var i = 0; i < input.Length; i++)
            {
                if (input[i] == 0) continue;
                var x = Vector256.Create(input[i]);
                var row = weights.Slice(i * n, n);
                for (var k = 0; k <= n - 8; k += 8)
                    (Vector256.Create<float>(output[k..]) + x * Vector256.Create<float>(row[k..])).CopyTo(output[k..]);
            }

            for (var k = 0; k < n; k++) output[k] = Math.Max(output[k], 0);
            return weights[(input.Length * n + n)..];
        }
    }
}
