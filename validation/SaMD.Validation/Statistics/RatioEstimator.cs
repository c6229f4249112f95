namespace SaMD.Validation.Statistics;

/// <summary>The ratio estimator of clustered data: Σx / Σm, Var = k / (k − 1) · Σ(x − p·m)² / (Σm)² (Cochran, Sampling Techniques, 1977, 6.8 and 9A).</summary>
public static class RatioEstimator
{
    /// <summary>A rate, with the design effect that a manifest may declare from development data.</summary>
    /// <param name="counts">Entries; those of one cluster are added up, clusters without trials left out.</param>
    /// <returns><see langword="null"/> where there is no trial.</returns>
    /// <exception cref="ArgumentException">An entry is not a count.</exception>
    public static RatioEstimate? Of(IReadOnlyList<ClusteredCount> counts)
    {
        ArgumentNullException.ThrowIfNull(counts);
        var table = ErrorTable.Of(counts, Better.Higher);
        return table.Clusters == 0 ? null : OfTable(table);
    }

    /// <summary>A mean.</summary>
    /// <param name="sums">Entries; those of one cluster are added up, clusters without values left out.</param>
    /// <returns><see langword="null"/> where there is no value.</returns>
    /// <exception cref="ArgumentException">An entry is not a sum of finite values.</exception>
    public static RatioEstimate? Of(IReadOnlyList<ClusteredSum> sums)
    {
        ArgumentNullException.ThrowIfNull(sums);
        var table = SumTable.Of(sums);
        return table.Clusters == 0 ? null : OfTable(table);
    }

    internal static RatioEstimate OfTable(SumTable table) => Ratio(table.Sums, table.Counts, table.TotalSum, table.TotalCount);

    internal static RatioEstimate OfTable(ErrorTable table)
    {
        var trials = new double[table.Clusters];
        for (var i = 0; i < trials.Length; i++) trials[i] = table.Good[i] + table.Errors[i];
        // From the errors, not from the good trials: where errors are rare these residuals lose no digits.
        var errors = Ratio(table.Errors, trials, table.TotalErrors, table.Trials);
        return errors with { Value = table.ShareGood };
    }

    private static RatioEstimate Ratio(double[] numerators, double[] denominators, double numerator, double denominator)
    {
        var ratio = numerator / denominator;
        var squares = 0.0;
        for (var i = 0; i < numerators.Length; i++)
        {
            var residual = numerators[i] - ratio * denominators[i];
            squares += residual * residual;
        }
        double k = numerators.Length;
        double? variance = k < 2 ? null : k / (k - 1) * squares / (denominator * denominator);
        return new RatioEstimate(ratio, variance, numerators.Length, denominator);
    }
}
