using SaMD.Signals;
using SaMD.Signals.Formats.Wfdb;

namespace SaMD.Adapters.Process;

/// <summary>How physical values become 16-bit integers.</summary>
/// <param name="Gain">Integers per unit, above 0.</param>
/// <param name="Baseline">Integer that stands for 0.</param>
internal readonly record struct SampleScale(double Gain, int Baseline);

/// <summary>
/// Finds the scale of a channel: one of the field's usual gains, where every sample is a whole number of its steps, so that nothing is lost;
/// else the finest that fits, whose steps are a 64,000th of the channel's span.
/// </summary>
internal sealed class SampleScaleBuilder
{
    private const double LargestValue = 32_000;

    // Samples come as float: 24 bits of a number that a gain divided. Relative, so that a channel of tiny values is not taken for zeros.
    private const double RelativeRounding = 1e-6;

    private readonly List<double> _gains = [200, 1000, 100, 500, 250, 400, 2000, 1];
    private (float Lowest, float Highest) _span = (float.PositiveInfinity, float.NegativeInfinity);

    public void Add(SampleBuffer buffer)
    {
        for (var i = 0; i < buffer.Count; i++)
        {
            if (!buffer.AllValid && !buffer.Valid[i]) continue;
            var value = buffer.Samples[i];
            _span = (Math.Min(_span.Lowest, value), Math.Max(_span.Highest, value));
            for (var k = _gains.Count - 1; k >= 0; k--)
                if (!IsWhole(value * _gains[k])) _gains.RemoveAt(k);
        }
    }

    public SampleScale Build()
    {
        if (_span.Lowest > _span.Highest) return new SampleScale(WfdbSignal.AssumedGain, 0);
        foreach (var gain in _gains)
            if (Math.Max(Math.Abs(_span.Lowest), Math.Abs(_span.Highest)) * gain < LargestValue) return new SampleScale(gain, 0);
        return Finest();
    }

    private static bool IsWhole(double steps) => Math.Abs(steps - Math.Round(steps)) <= Math.Abs(steps) * RelativeRounding;

    // A channel that stands still needs no fine steps, and must not divide by nothing.
    private SampleScale Finest()
    {
        var (middle, half) = ((_span.Lowest + (double)_span.Highest) / 2, (_span.Highest - (double)_span.Lowest) / 2);
        var gain = LargestValue / Math.Max(half, Math.Abs(middle) / LargestValue);
        return new SampleScale(gain, (int)Math.Round(-middle * gain));
    }
}
