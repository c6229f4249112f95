namespace SaMD.Algorithms.PpgHeartRate.V1_0_0;

/// <summary>
/// Takes off a window of an optical channel what the three axes explain: least squares on their samples at several delays, with a
/// ridge, solved anew for each window so that a changing path from limb to light is followed.
/// </summary>
internal sealed class MotionCanceller
{
    private const int Axes = 3;
    private const int Terms = Axes * Tuning.Delays;

    private readonly float[][] _columns = [.. Enumerable.Range(0, Terms).Select(_ => new float[Tuning.WindowSamples])];
    private readonly double[,] _factor = new double[Terms, Terms];
    private readonly double[] _weights = new double[Terms];
    private readonly float[] _window = new float[Tuning.WindowSamples];

    /// <summary>Takes the axes of the window that ends before a sample of the grid.</summary>
    internal void Prepare(ReadOnlySpan<ChannelHistory> axes, long end)
    {
        var first = end - Tuning.WindowSamples;
        for (var axis = 0; axis < Axes; axis++)
            for (var delay = 0; delay < Tuning.Delays; delay++)
            {
                var column = _columns[(axis * Tuning.Delays) + delay];
                var shift = (delay * Tuning.DelaySamples) - Tuning.DelayLead;
                for (var i = 0; i < column.Length; i++) column[i] = (float)axes[axis].Filtered(Math.Clamp(first + i - shift, 0, end - 1));
            }
        Factorize();
    }

    /// <summary>The window of a channel without what the axes explain.</summary>
    internal ReadOnlySpan<float> Cancel(ChannelHistory channel, long end)
    {
        var first = end - Tuning.WindowSamples;
        for (var i = 0; i < _window.Length; i++) _window[i] = (float)channel.Filtered(first + i);
        for (var j = 0; j < Terms; j++) _weights[j] = Dot(_columns[j], _window);
        Solve();
        for (var j = 0; j < Terms; j++)
        {
            var (weight, column) = ((float)_weights[j], _columns[j]);
            for (var i = 0; i < column.Length; i++) _window[i] -= weight * column[i];
        }
        return _window;
    }

    // Cholesky factor of the columns' products, with a ridge in proportion to their mean.
    private void Factorize()
    {
        var trace = 0.0;
        for (var i = 0; i < Terms; i++)
            for (var j = 0; j <= i; j++)
            {
                _factor[i, j] = Dot(_columns[i], _columns[j]);
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

    // Four sums side by side, in a fixed order.
    private static double Dot(float[] x, float[] y)
    {
        float a = 0, b = 0, c = 0, d = 0;
        for (var i = 0; i + 3 < x.Length; i += 4)
        {
            a += x[i] * y[i];
            b += x[i + 1] * y[i + 1];
            c += x[i + 2] * y[i + 2];
            d += x[i + 3] * y[i + 3];
        }
        return (double)a + b + c + d;
    }
}
