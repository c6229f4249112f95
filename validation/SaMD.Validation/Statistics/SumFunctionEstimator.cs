namespace SaMD.Validation.Statistics;

/// <summary>
/// Estimates figures that are smooth functions of summed terms: F1, balanced accuracy, predictive values at a prevalence. By default
/// the jackknife over persons with Student's t on k − 1 degrees of freedom; the subject bootstrap, percentile and BCa, beside it.
/// </summary>
public static class SumFunctionEstimator
{
    /// <summary>A figure with its interval.</summary>
    /// <param name="terms">Entries; those of one cluster are added up. Their order has no influence.</param>
    /// <param name="function">The function of the sums.</param>
    /// <param name="options">How the interval is made.</param>
    /// <returns>The estimate. Undefined, with the reason: the figure where the function is; the interval where there are fewer than two
    /// persons (ten for the bootstrap), where the figure is undefined without one of them, or where they do not vary.</returns>
    /// <exception cref="ArgumentException">An entry has another number of terms or one that is not finite, or the method does not fit.</exception>
    public static Estimate Estimate(IReadOnlyList<ClusteredTerms> terms, SumFunction function, IntervalOptions options) =>
        EstimateAll([new SumEndpoint(terms, function, options)])[0];

    /// <summary>Several figures, each the same to the last bit as by itself; those of the same persons, seed and number of replicates share each resample.</summary>
    /// <param name="endpoints">The figures.</param>
    /// <returns>Their estimates, in the same order.</returns>
    /// <exception cref="ArgumentException">As for one figure.</exception>
    public static IReadOnlyList<Estimate> EstimateAll(IReadOnlyList<SumEndpoint> endpoints)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        var parts = endpoints.Select(endpoint => new SumEstimation(endpoint)).ToArray();
        foreach (var shared in parts.Where(part => part.NeedsResamples).GroupBy(part => part.ResamplingKey, StringComparer.Ordinal)) Resample([.. shared]);
        return [.. parts.Select(part => part.Result())];
    }

    private static void Resample(SumEstimation[] parts)
    {
        var columns = parts.Sum(part => part.Table.Columns);
        var rows = new double[parts[0].Table.Clusters * columns];
        var first = 0;
        foreach (var part in parts)
        {
            for (var person = 0; person < part.Table.Clusters; person++)
                part.Table.Row(person).CopyTo(rows.AsSpan(person * columns + first));
            first += part.Table.Columns;
        }
        var sums = ResampledSums.Draw(rows, columns, parts[0].Options.Seed, parts[0].Options.Replicates);
        first = 0;
        foreach (var part in parts)
        {
            part.Take(sums, first);
            first += part.Table.Columns;
        }
    }
}
