namespace SaMD.Validation.Statistics;

/// <summary>What a figure became over resampled persons.</summary>
/// <param name="Value">The figure of all persons.</param>
/// <param name="Sorted">Its values over the resamples in which it is defined, rising.</param>
/// <param name="Undefined">Number of resamples in which it is undefined.</param>
/// <param name="Jackknife">The figure without each person; <see langword="null"/> where it is undefined without one of them.</param>
internal sealed record BootstrapSample(double Value, double[] Sorted, int Undefined, double[]? Jackknife)
{
    internal int Replicates => Sorted.Length + Undefined;

    /// <summary>Evaluates a function on the sums of every resample.</summary>
    internal static BootstrapSample Of(double value, TermTable table, FunctionOfSums function, ResampledSums sums, int firstColumn = 0)
    {
        var values = new double[sums.Replicates];
        var defined = 0;
        for (var replicate = 0; replicate < values.Length; replicate++)
            if (function(sums.Of(replicate).Slice(firstColumn, table.Columns)) is { } figure)
                values[defined++] = figure;
        Array.Resize(ref values, defined);
        Array.Sort(values);
        return new BootstrapSample(value, values, sums.Replicates - defined, Statistics.Jackknife.Values(table, function));
    }

    /// <summary>
    /// Type 7 of Hyndman and Fan (doi 10.2307/2684934), the default of R. A resample without a figure counts as one beyond the bound
    /// that is asked for: nothing is known of it, so it widens the interval. <see langword="null"/> where that leaves no bound.
    /// </summary>
    internal double? Percentile(double probability)
    {
        var undefinedBelow = probability < 0.5 ? Undefined : 0;
        var position = (Replicates - 1) * probability - undefinedBelow;
        var below = (int)Math.Floor(position);
        if (below < 0 || below >= Sorted.Length) return null;
        if (below == Sorted.Length - 1) return Undefined > 0 && position > below ? null : Sorted[below];
        return Sorted[below] + (position - below) * (Sorted[below + 1] - Sorted[below]);
    }
}
