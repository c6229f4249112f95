namespace ExampleDetector;

/// <summary>The heart rate of the last ten seconds: the beats after the first, over the time that they took.</summary>
internal sealed class RecentRate
{
    private const double WindowSeconds = 10;
    private const double LongestPauseSeconds = 3;
    private const int FewestBeats = 3;

    private readonly Queue<double> _beats = new();
    private double _last;

    public void Add(double atSeconds)
    {
        _beats.Enqueue(atSeconds);
        _last = atSeconds;
    }

    /// <summary>The rate in beats per minute; no reading after a long pause, or where there are too few beats.</summary>
    public double? At(double nowSeconds)
    {
        while (_beats.TryPeek(out var first) && first <= nowSeconds - WindowSeconds) _beats.Dequeue();
        if (_beats.Count < FewestBeats || nowSeconds - _last > LongestPauseSeconds) return null;
        return 60 * (_beats.Count - 1) / (_last - _beats.Peek());
    }
}
