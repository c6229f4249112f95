namespace SaMD.Validation.Comparison.Classification;

/// <summary>
/// Bins of probabilities from 0 to 1. A bin goes from its lower end, which belongs to it, to the lower end of the next one; the last to 1,
/// which belongs to it. Bins are fixed before sums are taken over recordings or persons.
/// </summary>
public sealed class CalibrationBins
{
    private readonly double[] _lowerEnds;

    private CalibrationBins(double[] lowerEnds) => _lowerEnds = lowerEnds;

    /// <summary>Lower ends of the bins, rising from 0.</summary>
    public IReadOnlyList<double> LowerEnds => _lowerEnds;

    /// <summary>How many bins there are.</summary>
    public int Count => _lowerEnds.Length;

    /// <summary>Bins of one width: k / count.</summary>
    /// <param name="count">How many, at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is below 1.</exception>
    public static CalibrationBins EqualWidth(int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        return new CalibrationBins([.. Enumerable.Range(0, count).Select(k => (double)k / count)]);
    }

    /// <summary>
    /// Bins of one size, as near as ties let: bin k begins at the score of rank ⌈k n / count⌉, from 0. Equal scores are in one bin, so bins
    /// that would begin at one score become one; without items there is a single bin.
    /// </summary>
    /// <param name="items">The items that they are to divide: all of them, pooled.</param>
    /// <param name="count">How many, at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is below 1.</exception>
    /// <exception cref="ArgumentException">A score is no probability.</exception>
    public static CalibrationBins EqualSize(IReadOnlyList<ScoredItem> items, int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        var sorted = Probabilities(items);
        var begins = sorted.Length == 0 ? [] : Enumerable.Range(1, count - 1).Select(k => (int)(((((long)k * sorted.Length) + count) - 1) / count));
        return new CalibrationBins([.. begins.Where(rank => rank < sorted.Length).Select(rank => sorted[rank]).Prepend(0.0).Distinct()]);
    }

    /// <summary>A bin for each distinct score: then the Brier score is reliability − resolution + uncertainty, with nothing left.</summary>
    /// <param name="items">The items that they are to divide: all of them, pooled.</param>
    /// <exception cref="ArgumentException">A score is no probability.</exception>
    public static CalibrationBins Distinct(IReadOnlyList<ScoredItem> items) => new([.. Probabilities(items).Skip(1).Prepend(0.0).Distinct()]);

    /// <summary>Number of the bin of a probability, from 0.</summary>
    /// <param name="probability">0 to 1.</param>
    /// <exception cref="ArgumentException">It is no probability.</exception>
    public int IndexOf(double probability)
    {
        Finite.Require(probability, probability is >= 0 and <= 1, "A probability is 0 to 1");
        var index = Array.BinarySearch(_lowerEnds, probability);
        return index >= 0 ? index : ~index - 1;
    }

    private static double[] Probabilities(IReadOnlyList<ScoredItem> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        foreach (var item in items)
            Finite.Require(item.Score, item.Score is >= 0 and <= 1, $"A score is calibrated as a probability of 0 to 1 (recording '{item.Record}')");
        return [.. items.Select(static item => item.Score).Order()];
    }
}
