using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using SaMD.Algorithms.PpgHeartRate.V1_0_0;

namespace SaMD.Algorithms.PpgHeartRate.V1_1_0;

/// <summary>
/// Takes off a window of an optical channel what the three axes explain: least squares on their samples at several delays, with a
/// ridge, solved anew for each window so that a changing path from limb to light is followed.
/// </summary>
internal sealed class MotionCanceller
{
    private const int Axes = 3;
    private const int Terms = Axes * Tuning.Delays;

    // The samples that all delays of an axis need: each delay is a stretch of them.
    private const int Lag = ((Tuning.Delays - 1) * Tuning.DelaySamples) - Tuning.DelayLead;
    private readonly float[][] _axes = [.. Enumerable.Range(0, Axes).Select(_ => new float[Lag + Tuning.WindowSamples + Tuning.DelayLead])];
    private readonly double[,] _factor = new double[Terms, Terms];
    private readonly double[] _weights = new double[Terms];
    private readonly float[] _window = new float[Tuning.WindowSamples];

    /// <summary>Takes the axes of the window that ends before a sample of the grid.</summary>
    internal void Prepare(ReadOnlySpan<ChannelHistory> axes, long end)
    {
        var first = end - Tuning.WindowSamples - Lag;
        for (var axis = 0; axis < Axes; axis++)
            for (var i = 0; i < _axes[axis].Length; i++) _axes[axis][i] = (float)axes[axis].Filtered(Math.Clamp(first + i, 0, end - 1));
        Factorize();
    }

    /// <summary>The window of a channel without what the axes explain.</summary>
    internal ReadOnlySpan<float> Cancel(ReadOnlySpan<float> window)
    {
        window.CopyTo(_window);
        for (var j = 0; j < Terms; j++) _weights[j] = Dot(Column(j), _window);
        Solve();
        for (var j = 0; j < Terms; j++) Subtract(Column(j), (float)_weights[j]);
        return _window;
    }

    private ReadOnlySpan<float> Column(int term)
    {
        var shift = (term % Tuning.Delays * Tuning.DelaySamples) - Tuning.DelayLead;
        return _axes[term / Tuning.Delays].AsSpan(Lag - shift, Tuning.WindowSamples);
    }

    private void Subtract(ReadOnlySpan<float> column, float weight)
    {
        var from = MemoryMarshal.Cast<float, Vector128<float>>(column);
        var to = MemoryMarshal.Cast<float, Vector128<float>>(_window.AsSpan());
        for (var i = 0; i < to.Length; i++) to[i] -= weight * from[i];
    }

    // Cholesky factor of the columns' products, with a ridge in proportion to their mean.
    private void Factorize()
    {
        var trace = 0.0;
        for (var i = 0; i < Terms; i++)
            for (var j = 0; j <= i; j++)
            {
                _factor[i, j] = Dot(Column(i), Column(j));
                if (i == j) trace += _factor[i, j];
            }
        var ridge = (Tuning.Ridge * trace / Terms) + 1e-12;
        for (var i = 0; i < Terms; i++)
        {
            _factor[i, i] += ridge;
            for (var j = 0; j <= i; j++)
            {
                var sum = _factor[i, j];
                for (var k = 0; k < j; k++) sum -= _factor[i, k] * _factor[j, k];
                _factor[i, j] = i == j ? Math.Sqrt(Math.Max(sum, 1e-12)) : sum / _factor[j, j];
            }
        }
    }

    private void Solve()
    {
        for (var i = 0; i < Terms; i++)
        {
            for (var k = 0; k < i; k++) _weights[i] -= _factor[i, k] * _weights[k];
            _weights[i] /= _factor[i, i];
        }
        for (var i = Terms - 1; i >= 0; i--)
        {
            for (var k = i + 1; k < Terms; k++) _weights[i] -= _factor[k, i] * _weights[k];
            _weights[i] /= _factor[i, i];
        }
    }

    // Eight sums side by side, in a fixed order whatever the machine.
    private static double Dot(ReadOnlySpan<float> x, ReadOnlySpan<float> y)
    {
        var a = MemoryMarshal.Cast<float, Vector128<float>>(x);
        var b = MemoryMarshal.Cast<float, Vector128<float>>(y);
        Vector128<float> even = default, odd = default;
        for (var i = 0; i + 1 < a.Length; i += 2)
        {
            even += a[i] * b[i];
            odd += a[i + 1] * b[i + 1];
        }
        var sum = even + odd;
        return (double)sum[0] + sum[1] + sum[2] + sum[3];
    }
}
