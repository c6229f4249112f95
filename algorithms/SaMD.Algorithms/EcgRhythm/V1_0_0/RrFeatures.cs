using SaMD.Contracts;

namespace SaMD.Algorithms.EcgRhythm.V1_0_0;

/// <summary>
/// What the RR intervals of a span say of its rhythm. A change is the difference between neighbouring intervals; shares are of
/// the mean or the median interval, or of the count.
/// </summary>
internal static class RrFeatures
{
    // A premature beat: an interval shorter than this share of the one before, and followed by a longer one.
    private const double PrematureShare = 0.85;

    // Changes beyond respiratory variation at rest.
    private const double LargeChangeShare = 0.08;

    /// <summary>The features, in a fixed order.</summary>
    /// <param name="rr">Intervals in seconds, above 0; at least three.</param>
    internal static IEnumerable<NamedValue> Of(double[] rr)
    {
        var median = Quantiles.Median(rr);
        var mean = rr.Average();
        double[] changes = [.. rr.Skip(1).Zip(rr, (next, one) => next - one)];
        double[] sizes = [.. changes.Select(change => Math.Abs(change) / median)];
        yield return new("mean-heart-rate-bpm", 60 / mean);
        yield return new("rr-cosen", SampleEntropy.Coefficient(rr));
        yield return new("rr-rmssd-share", Math.Sqrt(changes.Average(change => change * change)) / mean);
        yield return new("rr-deviation-share", Math.Sqrt(rr.Average(x => (x - mean) * (x - mean))) / mean);
        yield return new("rr-change-quartile-3-share", Quantiles.Of(sizes, 0.75));
        yield return new("rr-large-change-share", (double)sizes.Count(size => size > LargeChangeShare) / sizes.Length);
        yield return new("rr-turning-point-share", TurningPoints(rr));
        yield return new("rr-correlation", Correlation(rr, mean));
        yield return new("rr-shortest-share", rr.Min() / median);
        yield return new("rr-longest-share", rr.Max() / median);
        yield return new("rr-premature-share", Premature(rr));
        yield return new("rr-regular-run-share", (double)LongestRegularRun(sizes) / sizes.Length);
    }

    // Of a series without memory two thirds of the inner points are turning points (Bienaymé 1874).
    private static double TurningPoints(double[] rr)
    {
        var count = 0;
        for (var i = 1; i + 1 < rr.Length; i++)
            if ((rr[i] > rr[i - 1] && rr[i] > rr[i + 1]) || (rr[i] < rr[i - 1] && rr[i] < rr[i + 1])) count++;
        return (double)count / (rr.Length - 2);
    }

    // Of neighbouring intervals: near 1 for slow variation, near 0 for none in common, near -1 for alternation.
    private static double Correlation(double[] rr, double mean)
    {
        var (sum, power) = (0.0, 1e-9);
        for (var i = 0; i < rr.Length; i++)
        {
            power += (rr[i] - mean) * (rr[i] - mean);
            if (i > 0) sum += (rr[i] - mean) * (rr[i - 1] - mean);
        }

        return sum / power;
    }

    private static double Premature(double[] rr)
    {
        var count = 0;
        for (var i = 1; i + 1 < rr.Length; i++)
            if (rr[i] < PrematureShare * rr[i - 1] && rr[i + 1] > rr[i] / PrematureShare) count++;
        return (double)count / (rr.Length - 2);
    }

    private static int LongestRegularRun(double[] sizes)
    {
        var (longest, run) = (0, 0);
        foreach (var size in sizes)
        {
            run = size > LargeChangeShare ? 0 : run + 1;
            longest = Math.Max(longest, run);
        }

        return longest;
    }
}
