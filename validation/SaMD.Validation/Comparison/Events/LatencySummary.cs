namespace SaMD.Validation.Comparison.Events;

/// <summary>Latencies in a few numbers. Quantiles are not sums: pool the items of recordings, then summarise.</summary>
/// <param name="Count">How many latencies there are.</param>
/// <param name="SumSeconds">Their sum.</param>
/// <param name="MedianSeconds">Their median; <see langword="null"/> where there is none.</param>
/// <param name="Percentile90Seconds">Their 90th percentile; <see langword="null"/> where there is none.</param>
public sealed record LatencySummary(int Count, double SumSeconds, double? MedianSeconds, double? Percentile90Seconds)
{
    /// <summary>
    /// Summarises latencies; the order has no influence. Quantiles interpolate between order statistics at 1 + (n − 1) p (type 7 of
    /// Hyndman and Fan 1996, doi 10.2307/2684934).
    /// </summary>
    /// <param name="latenciesSeconds">The latencies, finite; items without one are skipped.</param>
    /// <exception cref="ArgumentException">A latency is not finite.</exception>
    public static LatencySummary Of(IEnumerable<double?> latenciesSeconds)
    {
        ArgumentNullException.ThrowIfNull(latenciesSeconds);
        var sorted = latenciesSeconds.OfType<double>().Order().ToArray();
        foreach (var latency in sorted) Finite.Check(latency, $"A latency");
        return new LatencySummary(sorted.Length, sorted.Sum(), QuantileOf(sorted, 0.5), QuantileOf(sorted, 0.9));
    }

    private static double? QuantileOf(double[] sorted, double probability)
    {
        if (sorted.Length == 0) return null;
        var place = (sorted.Length - 1) * probability;
        var below = (int)Math.Floor(place);
        var above = Math.Min(below + 1, sorted.Length - 1);
        return sorted[below] + ((place - below) * (sorted[above] - sorted[below]));
    }
}
