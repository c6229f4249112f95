using System.Collections.Immutable;

namespace SaMD.Validation.Comparison.Classification;

/// <summary>How well scores hold as probabilities.</summary>
public static class Calibration
{
    private const int TermsPerBin = 3;

    private const string NoItem = "no recording with a probability";

    /// <summary>Brier score: mean of (p − y)².</summary>
    public static Measure<IReadOnlyList<ScoredItem>> BrierScore { get; } = new(
        "brier-score", "1", ["sum of (p - y)²", "items"], static items => [Checked(items).Sum(SquaredError), items.Count], SummedTerms.Ratio, NoItem);

    /// <summary>The bins of a reliability diagram, empty ones included.</summary>
    /// <param name="items">Items with a probability.</param>
    /// <param name="bins">The bins.</param>
    /// <exception cref="ArgumentException">A score is no probability.</exception>
    public static ImmutableArray<CalibrationBin> Reliability(IReadOnlyList<ScoredItem> items, CalibrationBins bins)
    {
        ArgumentNullException.ThrowIfNull(items);
        ArgumentNullException.ThrowIfNull(bins);
        var terms = Terms(items, bins);
        return
        [
            .. Enumerable.Range(0, bins.Count).Select(k => new CalibrationBin(
                bins.LowerEnds[k], k + 1 < bins.Count ? bins.LowerEnds[k + 1] : 1,
                (long)terms[TermsPerBin * k], (long)terms[(TermsPerBin * k) + 1], terms[(TermsPerBin * k) + 2])),
        ];
    }

    /// <summary>
    /// Expected calibration error: Σ n_k |mean p − share of positives| / n over the bins (Naeini and others 2015). It depends on the bins:
    /// print them with it.
    /// </summary>
    /// <param name="bins">The bins.</param>
    public static Measure<IReadOnlyList<ScoredItem>> ExpectedCalibrationError(CalibrationBins bins) =>
        OfBins("expected-calibration-error", bins, static sums => SumOverBins(sums, static (_, positives, p) => Math.Abs(p - positives)));

    /// <summary>Reliability part of the Brier score: <see cref="BrierDecomposition.Reliability"/>.</summary>
    /// <param name="bins">The bins.</param>
    public static Measure<IReadOnlyList<ScoredItem>> ReliabilityPart(CalibrationBins bins) => OfBins("brier-reliability", bins, SumOfReliability);

    /// <summary>Resolution part of the Brier score: <see cref="BrierDecomposition.Resolution"/>.</summary>
    /// <param name="bins">The bins.</param>
    public static Measure<IReadOnlyList<ScoredItem>> ResolutionPart(CalibrationBins bins) => OfBins("brier-resolution", bins, SumOfResolution);

    /// <summary>The Brier score and its parts; <see langword="null"/> without an item.</summary>
    /// <param name="items">Items with a probability.</param>
    /// <param name="bins">The bins.</param>
    /// <exception cref="ArgumentException">A score is no probability.</exception>
    public static BrierDecomposition? Decompose(IReadOnlyList<ScoredItem> items, CalibrationBins bins)
    {
        ArgumentNullException.ThrowIfNull(items);
        ArgumentNullException.ThrowIfNull(bins);
        if (items.Count == 0) return null;
        var terms = Terms(items, bins);
        double n = items.Count;
        var share = Total(terms, 1) / n;
        var (variance, covariance) = WithinBins(items, bins, terms);
        return new BrierDecomposition(
            items.Sum(SquaredError) / n, SumOfReliability(terms) / n, SumOfResolution(terms) / n, share * (1 - share), variance / n, covariance / n);
    }

    // From the items, not from sums: the parts within bins are small, and sums of squares would lose their digits.
    private static (double Variance, double Covariance) WithinBins(IReadOnlyList<ScoredItem> items, CalibrationBins bins, double[] terms)
    {
        var (variance, covariance) = (0.0, 0.0);
        foreach (var item in items)
        {
            var at = TermsPerBin * bins.IndexOf(item.Score);
            var off = item.Score - (terms[at + 2] / terms[at]);
            variance += off * off;
            covariance += 2 * off * (Outcome(item) - (terms[at + 1] / terms[at]));
        }

        return (variance, covariance);
    }

    private static double SumOfReliability(IReadOnlyList<double> sums) =>
        SumOverBins(sums, static (count, positives, p) => (p - positives) * (p - positives) / count);

    private static double SumOfResolution(IReadOnlyList<double> sums)
    {
        var share = Total(sums, 1) / Total(sums, 0);
        return SumOverBins(sums, (count, positives, _) => count * ((positives / count) - share) * ((positives / count) - share));
    }

    private static Measure<IReadOnlyList<ScoredItem>> OfBins(string name, CalibrationBins bins, Func<IReadOnlyList<double>, double> sum)
    {
        ArgumentNullException.ThrowIfNull(bins);
        return new Measure<IReadOnlyList<ScoredItem>>(
            name, "1", [.. Enumerable.Range(0, bins.Count).SelectMany(static k => new[] { $"items (bin {k})", $"positives (bin {k})", $"sum of p (bin {k})" })],
            items => Terms(items, bins), sums => Total(sums, 0) is > 0 and var count ? sum(sums) / count : null, NoItem);
    }

    private static double[] Terms(IReadOnlyList<ScoredItem> items, CalibrationBins bins)
    {
        var terms = new double[TermsPerBin * bins.Count];
        foreach (var item in Checked(items))
        {
            var at = TermsPerBin * bins.IndexOf(item.Score);
            terms[at]++;
            terms[at + 1] += Outcome(item);
            terms[at + 2] += item.Score;
        }

        return terms;
    }

    private static double SumOverBins(IReadOnlyList<double> sums, Func<double, double, double, double> ofBin)
    {
        var sum = 0.0;
        for (var at = 0; at < sums.Count; at += TermsPerBin)
            if (sums[at] > 0) sum += ofBin(sums[at], sums[at + 1], sums[at + 2]);
        return sum;
    }

    private static double Total(IReadOnlyList<double> sums, int term)
    {
        var sum = 0.0;
        for (var at = term; at < sums.Count; at += TermsPerBin) sum += sums[at];
        return sum;
    }

    private static IReadOnlyList<ScoredItem> Checked(IReadOnlyList<ScoredItem> items)
    {
        foreach (var item in items)
            Finite.Require(item.Score, item.Score is >= 0 and <= 1, $"A score is calibrated as a probability of 0 to 1 (recording '{item.Record}')");
        return items;
    }

    private static double SquaredError(ScoredItem item) => (item.Score - Outcome(item)) * (item.Score - Outcome(item));

    private static double Outcome(ScoredItem item) => item.IsPositive ? 1 : 0;
}
