namespace SaMD.Algorithms.PpgHeartRate.V1_0_0;

/// <summary>
/// Power spectrum of the last 8 s under a Hann window, from the transforms of its four hops. A hop that is much louder than the
/// others is turned down, so that one jerk does not hide the rest.
/// </summary>
internal sealed class WindowSpectrum
{
    // A hop of 2 s at multiples of 0.025 Hz turns by twentieths of a circle.
    private const int Turns = 20;
    private static readonly float[] TurnCosines = [.. Enumerable.Range(0, Turns).Select(i => (float)Rounding.Of(Math.Cos(2 * Math.PI * i / Turns)))];
    private static readonly float[] TurnSines = [.. Enumerable.Range(0, Turns).Select(i => (float)Rounding.Of(-Math.Sin(2 * Math.PI * i / Turns)))];

    private readonly float[][] _real = Arrays();
    private readonly float[][] _imaginary = Arrays();
    private readonly double[] _levels = new double[Tuning.HopsPerWindow];
    private readonly float[] _sumReal = new float[HopTransform.Padded];
    private readonly float[] _sumImaginary = new float[HopTransform.Padded];
    private readonly float[] _power = new float[Tuning.BinCount];
    private int _hops;

    /// <summary>Power by frequency from <see cref="Tuning.FirstBin"/> on; its first and last five are 0.</summary>
    internal ReadOnlySpan<float> Power => _power;

    /// <summary>Root mean square of the window after loud hops were turned down.</summary>
    internal double Level { get; private set; }

    /// <summary>Takes the next hop.</summary>
    internal void Add(ReadOnlySpan<float> hop)
    {
        var squares = 0.0;
        foreach (var value in hop) squares += (double)value * value;
        var place = _hops % Tuning.HopsPerWindow;
        _levels[place] = Math.Sqrt(squares / hop.Length);
        HopTransform.Apply(hop, _real[place], _imaginary[place]);
        _hops++;
    }

    /// <summary>Makes the spectrum of the window that ends with the last hop.</summary>
    internal void Make()
    {
        Array.Clear(_sumReal);
        Array.Clear(_sumImaginary);
        var loudest = Tuning.LoudestHop * Median();
        var squares = 0.0;
        for (var j = 0; j < Tuning.HopsPerWindow; j++)
        {
            var place = (_hops + j) % Tuning.HopsPerWindow;
            var gain = _levels[place] > loudest ? loudest / _levels[place] : 1;
            squares += gain * _levels[place] * gain * _levels[place];
            Accumulate(_real[place], _imaginary[place], j, (float)gain);
        }
        Level = Math.Sqrt(squares / Tuning.HopsPerWindow);
        Hann();
    }

    private void Accumulate(float[] real, float[] imaginary, int hop, float gain)
    {
        for (var k = 0; k < Tuning.BinCount; k++)
        {
            var turn = (Tuning.FirstBin + k) * hop % Turns;
            var (c, s) = (gain * TurnCosines[turn], gain * TurnSines[turn]);
            _sumReal[k] += (real[k] * c) - (imaginary[k] * s);
            _sumImaginary[k] += (real[k] * s) + (imaginary[k] * c);
        }
    }

    // X(f) / 2 − (X(f − 1/T) + X(f + 1/T)) / 4 is the transform under a Hann window of length T that starts with the window.
    private void Hann()
    {
        const int B = Tuning.HannBins;
        for (var k = B; k < Tuning.BinCount - B; k++)
        {
            var re = (0.5f * _sumReal[k]) - (0.25f * (_sumReal[k - B] + _sumReal[k + B]));
            var im = (0.5f * _sumImaginary[k]) - (0.25f * (_sumImaginary[k - B] + _sumImaginary[k + B]));
            _power[k] = (re * re) + (im * im);
        }
    }

    private double Median()
    {
        Span<double> sorted = stackalloc double[Tuning.HopsPerWindow];
        _levels.CopyTo(sorted);
        sorted.Sort();
        return 0.5 * (sorted[1] + sorted[2]);
    }

    private static float[][] Arrays() => [.. Enumerable.Range(0, Tuning.HopsPerWindow).Select(_ => new float[HopTransform.Padded])];
}
