namespace SaMD.Validation.Comparison.Paired;

/// <summary>
/// Sums over the pairs of one person, for agreement with repeated measurements (Bland and Altman 2007, doi 10.1080/10543400701329422: n,
/// Σd, Σd²) and for the regression of the difference d = test − reference on the mean m of the two (n, Σm, Σd, Σm², Σmd, Σd²).
/// </summary>
/// <param name="Pairs">n.</param>
/// <param name="SumOfDifferences">Σd.</param>
/// <param name="SumOfSquaredDifferences">Σd².</param>
/// <param name="SumOfMeans">Σm.</param>
/// <param name="SumOfSquaredMeans">Σm².</param>
/// <param name="SumOfProducts">Σmd.</param>
public readonly record struct DifferenceSums(
    long Pairs, double SumOfDifferences, double SumOfSquaredDifferences, double SumOfMeans, double SumOfSquaredMeans, double SumOfProducts)
{
    /// <summary>Sums the pairs among items.</summary>
    /// <param name="items">Estimates, pairs or not.</param>
    public static DifferenceSums Of(IEnumerable<PairedItem> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        var sums = default(DifferenceSums);
        foreach (var item in items)
        {
            if (item is not { Test: { } test, Reference: { } reference }) continue;
            var (d, m) = (test - reference, (test + reference) / 2);
            sums += new DifferenceSums(1, d, d * d, m, m * m, m * d);
        }

        return sums;
    }

    /// <summary>Adds two sums, of parts of one person or of several.</summary>
    public static DifferenceSums operator +(DifferenceSums left, DifferenceSums right) => new(
        left.Pairs + right.Pairs, left.SumOfDifferences + right.SumOfDifferences, left.SumOfSquaredDifferences + right.SumOfSquaredDifferences,
        left.SumOfMeans + right.SumOfMeans, left.SumOfSquaredMeans + right.SumOfSquaredMeans, left.SumOfProducts + right.SumOfProducts);

    /// <summary>Adds two sums.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static DifferenceSums Add(DifferenceSums left, DifferenceSums right) => left + right;
}
