using SaMD.Contracts;

namespace SaMD.Algorithms.EcgHeartRate.V1_0_0;

/// <summary>The heart rate once a second: 60 (n − 1) over the span of the n beats of the last 10 s.</summary>
internal sealed class HeartRateSeries
{
    private const int Capacity = 64; // at the refractory time of 0.2 s, 10 s hold at most 51 beats
    private readonly (double At, float Evidence)[] _beats = new (double, float)[Capacity];
    private int _count;
    private long _second = 1;

    internal void Add(double at, float evidence)
    {
        if (_count == Capacity) Array.Copy(_beats, 1, _beats, 0, --_count);
        _beats[_count++] = (at, evidence);
    }

    /// <summary>Reports every full second up to the time before which all beats are known.</summary>
    internal void Report(double decided, double reportedAt, ICollection<OutputItem> output)
    {
        for (; _second <= decided; _second++) output.Add(At(_second, reportedAt));
    }

    private HeartRateOutput At(double at, double reportedAt)
    {
        int first = 0, end = 0;
        while (first < _count && _beats[first].At <= at - Tuning.RateWindowSeconds) first++;
        while (end < _count && _beats[end].At <= at) end++;
        var n = end - first;
        if (n < 3) return new(at, reportedAt, null, 0);
        var rate = 60 * (n - 1) / (_beats[end - 1].At - _beats[first].At);
        if (rate is < Tuning.LowestRateBpm or > Tuning.HighestRateBpm) return new(at, reportedAt, null, 0);
        var sum = 0.0;
        for (var k = first; k < end; k++) sum += Math.Clamp(0.5 + _beats[k].Evidence / 8, 0, 1);
        return new(at, reportedAt, rate, sum / n);
    }
}
