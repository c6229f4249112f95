namespace SaMD.Validation.Statistics;

/// <summary>
/// Bias-corrected and accelerated bounds (Efron, JASA 1987, doi 10.1080/01621459.1987.10478410; Efron and Tibshirani 1993, 14.3), the
/// acceleration by the jackknife over persons.
/// </summary>
/// <param name="Interval">The bounds; <see langword="null"/> where undefined.</param>
/// <param name="WhyUndefined">Why; <see langword="null"/> where they are there.</param>
/// <param name="BiasCorrection">z₀.</param>
/// <param name="Acceleration">a.</param>
internal sealed record BcaBounds(Interval? Interval, string? WhyUndefined, double? BiasCorrection, double? Acceleration)
{
    // Two sums over the same persons, added in another order, are the same figure.
    private const double Rounding = 1e-12;

    internal static BcaBounds Of(BootstrapSample sample, Confidence confidence, ClusterUnit unit)
    {
        // 1. The bias correction: how much of the resamples lies below the figure, equal ones counted half.
        if (sample.Undefined > 0) return No($"the figure is undefined in {sample.Undefined} of {sample.Replicates} resamples, of which BCa can say nothing");
        if (sample.Jackknife is null) return No($"the figure is undefined without one of the {Wording.Unit(unit)}s: the acceleration cannot be estimated");
        var share = ShareBelow(sample);
        if (share is <= 0 or >= 1) return No("every resample lies on one side of the figure: the bias correction is infinite");
        var z0 = Quantile.Normal(1 - share);
        // 2. The acceleration: the skewness of the jackknife.
        if (AccelerationOf(sample.Jackknife) is not { } a) return No($"no variation between {Wording.Unit(unit)}s: the acceleration is 0/0");
        // 3. The percentiles.
        var z = Quantile.Normal(confidence.Tail);
        var (lower, upper) = (Adjusted(z0, a, -z, sample.Replicates), Adjusted(z0, a, z, sample.Replicates));
        if (lower is null || upper is null)
            return new BcaBounds(null, $"its percentiles lie further out than {sample.Replicates} resamples reach", z0, a);
        return new BcaBounds(new Interval(sample.Percentile(lower.Value)!.Value, sample.Percentile(upper.Value)!.Value), null, z0, a);
    }

    private static BcaBounds No(string why) => new(null, why, null, null);

    private static double ShareBelow(BootstrapSample sample)
    {
        var margin = Rounding * Math.Abs(sample.Value);
        var below = CountBelow(sample.Sorted, sample.Value - margin);
        var upTo = CountBelow(sample.Sorted, Math.BitIncrement(sample.Value + margin));
        return (below + (upTo - below) / 2.0) / sample.Sorted.Length;
    }

    private static int CountBelow(double[] sorted, double limit)
    {
        var (low, high) = (0, sorted.Length);
        while (low < high)
        {
            var middle = low + (high - low) / 2;
            if (sorted[middle] < limit) low = middle + 1; else high = middle;
        }
        return low;
    }

    private static double? AccelerationOf(double[] jackknife)
    {
        var mean = jackknife.Average();
        var (squares, cubes) = (0.0, 0.0);
        foreach (var value in jackknife)
        {
            var influence = mean - value;
            squares += influence * influence;
            cubes += influence * influence * influence;
        }
        var rounding = Rounding * mean;
        return squares > jackknife.Length * rounding * rounding ? cubes / (6 * Math.Pow(squares, 1.5)) : null;
    }

    private static double? Adjusted(double z0, double a, double z, int replicates)
    {
        var denominator = 1 - a * (z0 + z);
        if (denominator <= 0) return null;
        var probability = 1 - Quantile.NormalTail(z0 + (z0 + z) / denominator);
        return probability < 1.0 / replicates || probability > 1 - 1.0 / replicates ? null : probability;
    }
}
