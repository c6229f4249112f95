using SaMD.Contracts;

namespace SaMD.Algorithms.EcgHeartRate.V1_0_0;

/// <summary>The heart rate once a second: 60 (n − 1) over the span of the n beats of the last 10 s.</summary>
internal sealed class HeartRateSeries
{
    // At the shortest interval of 0.195 s, 10 s hold 52 beats, and 3 more seconds of beats may be known already.
    private const int Capacity = 96;

    // Evidence at which a beat counts as certain, and its negative as none at all.
    private const double CertainEvidence = 4;

    private readonly UnreadableSpans _unreadable;
    private readonly (double At, float Evidence)[] _beats = new (double, float)[Capacity];
    private int _count;
    private long _second = 1;

    internal HeartRateSeries(UnreadableSpans unreadable) => _unreadable = unreadable;

    /// <summary>Takes the next beat.</summary>
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
        var (first, end) = (0, 0);
        while (first < _count && _beats[first].At <= at - Tuning.RateWindowSeconds) first++;
        while (end < _count && _beats[end].At <= at) end++;
        var none = new HeartRateOutput(at, reportedAt, null, 0);
        if (end - first < 3 || _unreadable.Covers(at)) return none;
        var rate = 60 * (end - first - 1) / (_beats[end - 1].At - _beats[first].At);
        return rate is >= Tuning.LowestRateBpm and <= Tuning.HighestRateBpm
            ? new(at, reportedAt, rate, Confidence(_beats.AsSpan(first, end - first)))
            : none;
    }

    private static double Confidence(ReadOnlySpan<(double At, float Evidence)> beats)
    {
        var sum = 0.0;
        foreach (var (_, evidence) in beats) sum += Math.Clamp(0.5 + evidence / (2 * CertainEvidence), 0, 1);
        return sum / beats.Length;
    }
}
