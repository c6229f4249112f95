namespace SaMD.Adapters.Onnx;

/// <summary>Which side of its frequency a filter keeps.</summary>
internal enum FilterKind
{
    /// <summary>What is slower.</summary>
    LowPass,

    /// <summary>What is faster.</summary>
    HighPass,
}

/// <summary>A causal Butterworth filter of second order, by the bilinear transform with the frequency warped to its place.</summary>
/// <param name="Kind">Which side it keeps.</param>
/// <param name="FrequencyHz">Where it is 3 dB down, above 0 and below half of the sampling frequency.</param>
/// <remarks>Source: S. Butterworth, On the theory of filter amplifiers, 1930; the biquad as in any text on digital filters.</remarks>
internal sealed record ButterworthFilter(FilterKind Kind, double FrequencyHz)
{
    internal Biquad Start(double samplingFrequencyHz)
    {
        var k = Math.Tan(Math.PI * FrequencyHz / samplingFrequencyHz);
        var norm = 1 / (1 + (Math.Sqrt(2) * k) + (k * k));
        var (a1, a2) = (2 * ((k * k) - 1) * norm, (1 - (Math.Sqrt(2) * k) + (k * k)) * norm);
        return Kind == FilterKind.HighPass
            ? new Biquad(norm, -2 * norm, norm, a1, a2)
            : new Biquad(k * k * norm, 2 * k * k * norm, k * k * norm, a1, a2);
    }
}

/// <summary>The running filter. At its first sample, and after a gap, it starts as if that sample had lasted for ever.</summary>
internal sealed class Biquad(double b0, double b1, double b2, double a1, double a2)
{
    private readonly double _gainAtRest = (b0 + b1 + b2) / (1 + a1 + a2);
    private bool _running;
    private double _first, _second;

    public double Next(double sample)
    {
        if (!_running) Rest(sample);
        var output = (b0 * sample) + _first;
        _first = (b1 * sample) - (a1 * output) + _second;
        _second = (b2 * sample) - (a2 * output);
        return output;
    }

    public void Interrupt() => _running = false;

    private void Rest(double sample)
    {
        var output = _gainAtRest * sample;
        _second = (b2 * sample) - (a2 * output);
        _first = (b1 * sample) - (a1 * output) + _second;
        _running = true;
    }
}
