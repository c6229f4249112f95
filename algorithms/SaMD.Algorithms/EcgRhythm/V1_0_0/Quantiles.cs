namespace SaMD.Algorithms.EcgRhythm.V1_0_0;

/// <summary>Order statistics.</summary>
internal static class Quantiles
{
    /// <summary>A quantile by linear interpolation between order statistics (type 7 of Hyndman and Fan 1996); 0 of nothing.</summary>
    /// <param name="values">The values, in any order; not changed.</param>
    /// <param name="share">0 (lowest) to 1 (highest).</param>
    internal static double Of(ReadOnlySpan<double> values, double share)
    {
        if (values.IsEmpty) return 0;
        double[] sorted = [.. values];
        Array.Sort(sorted);
        var place = share * (sorted.Length - 1);
        var below = (int)Math.Floor(place);
        var above = Math.Min(below + 1, sorted.Length - 1);
        return sorted[below] + ((place - below) * (sorted[above] - sorted[below]));
    }

    /// <summary>The median; 0 of nothing.</summary>
    internal static double Median(ReadOnlySpan<double> values) => Of(values, 0.5);
}
