namespace SaMD.Validation.Comparison.Paired;

/// <summary>Sums over pairs: of a recording, of a stratum of it, or pooled over recordings with <c>+</c>.</summary>
/// <param name="Pairs">Estimates with a value that have a reference value.</param>
/// <param name="Within">Pairs within the tolerance.</param>
/// <param name="SumOfErrors">Sum of test minus reference.</param>
/// <param name="SumOfAbsoluteErrors">Sum of its magnitude.</param>
/// <param name="SumOfSquaredErrors">Sum of its square.</param>
/// <param name="Availability">
/// Intervals of the scored time that hold an estimate with a value, of all of them: noise, fibrillation and learning included. A rest
/// of the scored time that is shorter than the interval is not counted.
/// </param>
public sealed record PairedTotals(
    long Pairs, long Within, double SumOfErrors, double SumOfAbsoluteErrors, double SumOfSquaredErrors, Ratio Availability)
{
    /// <summary>Nothing yet.</summary>
    public static PairedTotals Zero { get; } = new(0, 0, 0, 0, 0, default);

    /// <summary>Share of pairs within the tolerance (<c>hr.within</c>).</summary>
    public Ratio WithinTolerance => new(Within, Pairs);

    /// <summary>Mean of test minus reference (<c>hr.mean-error</c>); <see langword="null"/> without a pair.</summary>
    public double? MeanError => Mean(SumOfErrors);

    /// <summary>Mean magnitude of test minus reference (<c>hr.mean-absolute-error</c>); <see langword="null"/> without a pair.</summary>
    public double? MeanAbsoluteError => Mean(SumOfAbsoluteErrors);

    /// <summary>Root mean square of test minus reference; <see langword="null"/> without a pair.</summary>
    public double? RootMeanSquareError => Mean(SumOfSquaredErrors) is { } mean ? Math.Sqrt(mean) : null;

    /// <summary>Pools two sums.</summary>
    public static PairedTotals operator +(PairedTotals left, PairedTotals right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        return new PairedTotals(
            left.Pairs + right.Pairs, left.Within + right.Within, left.SumOfErrors + right.SumOfErrors,
            left.SumOfAbsoluteErrors + right.SumOfAbsoluteErrors, left.SumOfSquaredErrors + right.SumOfSquaredErrors,
            left.Availability + right.Availability);
    }

    /// <summary>Pools two sums.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static PairedTotals Add(PairedTotals left, PairedTotals right) => left + right;

    /// <summary>Sums items and intervals, in their order.</summary>
    /// <param name="items">Estimates, pairs or not.</param>
    /// <param name="intervals">For each interval whether it holds an estimate with a value.</param>
    /// <param name="tolerance">How far a value may lie from the reference.</param>
    public static PairedTotals Of(IEnumerable<PairedItem> items, IEnumerable<bool> intervals, PairedTolerance tolerance)
    {
        ArgumentNullException.ThrowIfNull(items);
        ArgumentNullException.ThrowIfNull(intervals);
        ArgumentNullException.ThrowIfNull(tolerance);
        var (pairs, within) = (0L, 0L);
        var (sum, absolute, squared) = (0.0, 0.0, 0.0);
        foreach (var item in items)
        {
            if (item is not { Test: { } test, Reference: { } reference }) continue;
            var error = test - reference;
            pairs++;
            if (tolerance.Accepts(reference, test)) within++;
            (sum, absolute, squared) = (sum + error, absolute + Math.Abs(error), squared + (error * error));
        }

        return new PairedTotals(pairs, within, sum, absolute, squared, Share(intervals));
    }

    private static Ratio Share(IEnumerable<bool> intervals)
    {
        var (available, all) = (0L, 0L);
        foreach (var interval in intervals) (available, all) = (available + (interval ? 1 : 0), all + 1);
        return new Ratio(available, all);
    }

    private double? Mean(double sum) => Pairs > 0 ? sum / Pairs : null;
}
