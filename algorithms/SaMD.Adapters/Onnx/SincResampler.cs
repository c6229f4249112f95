namespace SaMD.Adapters.Onnx;

/// <summary>
/// Resamples one input as it arrives: sample k of the output lies at k / to, and is the sum of the input samples within the half width,
/// weighted by a sinc under a Kaiser window (beta 6), over the sum of the weights. A constant stays one; what is not valid has no weight.
/// </summary>
internal sealed class SincResampler
{
    // Times are multiples of sample periods, rounded on their way: a billionth of a sample decides nothing.
    private const double Tolerance = 1e-9;
    private const double KaiserBeta = 6;
    private const int LargestCycle = 512;

    private readonly double _step, _half, _cut;
    private readonly int _reach, _cycle;
    private readonly double[]?[] _weights;
    private readonly List<float> _samples = [];
    private readonly List<bool> _valid = [];
    private long _first, _next;

    public SincResampler(Resampling rule, double fromHz)
    {
        _step = fromHz / rule.ToHz;
        _half = rule.HalfWidthSeconds * fromHz;
        _cut = 2 * rule.PassHz / fromHz;
        _reach = (int)Math.Floor(_half);
        _cycle = Enumerable.Range(1, LargestCycle).FirstOrDefault(n => Math.Abs((n * _step) - Math.Round(n * _step)) < Tolerance);
        _weights = new double[]?[Math.Max(1, _cycle)];
    }

    public void Add(ReadOnlySpan<float> samples, ReadOnlySpan<bool> valid, ICollection<(double Sample, bool Valid)> output)
    {
        for (var i = 0; i < samples.Length; i++)
        {
            _samples.Add(samples[i]);
            _valid.Add(valid.IsEmpty || valid[i]);
        }
        var end = _first + _samples.Count;
        while (Needed(_next) < end) output.Add(At(_next++));
        Forget();
    }

    /// <summary>Index of the last input sample that is waited for before a sample is made.</summary>
    public long Needed(long k) => Nearest(k) + _reach + 1;

    public void Finish(ICollection<(double Sample, bool Valid)> output)
    {
        var end = _first + _samples.Count;
        while ((_next * _step) - Tolerance <= end - 1) output.Add(At(_next++));
    }

    private long Nearest(long k) => (long)Math.Floor((k * _step) + Tolerance);

    private (double Sample, bool Valid) At(long k)
    {
        var nearest = Nearest(k);
        var weights = Weights(k, nearest);
        double sum = 0, used = 0, possible = 0;
        for (var i = 0; i < weights.Length; i++)
        {
            var place = nearest - _reach - 1 + i - _first;
            if (place < 0 || place >= _samples.Count) continue;
            possible += weights[i];
            if (!_valid[(int)place]) continue;
            sum += weights[i] * _samples[(int)place];
            used += weights[i];
        }
        return used > possible / 2 && used > 0 ? (sum / used, true) : (0, false);
    }

    private double[] Weights(long k, long nearest) =>
        _cycle == 0 ? Weights((k * _step) - nearest) : _weights[k % _cycle] ??= Weights((k * _step) - nearest);

    private double[] Weights(double fraction)
    {
        var weights = new double[(2 * _reach) + 3];
        for (var i = 0; i < weights.Length; i++)
        {
            var distance = fraction + _reach + 1 - i;
            var share = distance / _half;
            if (Math.Abs(distance) <= _half) weights[i] = Sinc(_cut * distance) * BesselI0(KaiserBeta * Math.Sqrt(Math.Max(0, 1 - (share * share))));
        }
        return weights;
    }

    private static double Sinc(double x) => x == 0 ? 1 : Math.Sin(Math.PI * x) / (Math.PI * x);

    // Power series of the modified Bessel function of order 0 (Abramowitz and Stegun 9.6.12): whole to the last digit for x up to 6.
    private static double BesselI0(double x)
    {
        double sum = 1, term = 1;
        for (var n = 1; term > sum * 1e-17; n++) sum += term *= x * x / (4.0 * n * n);
        return sum;
    }

    // What no later output needs.
    private void Forget()
    {
        var unneeded = (int)Math.Min(_samples.Count, Nearest(_next) - _reach - 1 - _first);
        if (unneeded < 4096) return;
        _samples.RemoveRange(0, unneeded);
        _valid.RemoveRange(0, unneeded);
        _first += unneeded;
    }
}
