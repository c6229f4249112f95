namespace SaMD.Validation.Comparison.Beats;

/// <summary>
/// Counts of beat pairs by the class of the reference (row) and of the test beat (column), both in the order N S V F Q O X.
/// Immutable; equal where all counts are.
/// </summary>
public sealed class BeatMatrix : IEquatable<BeatMatrix>
{
    private readonly long[] _counts;

    private BeatMatrix(long[] counts) => _counts = counts;

    /// <summary>A matrix without any pair.</summary>
    public static BeatMatrix Empty { get; } = new(new long[BeatLabels.Counted * BeatLabels.Counted]);

    /// <summary>Number of pairs of a reference and a test label; 0 for labels that are never counted.</summary>
    /// <param name="reference">Row.</param>
    /// <param name="test">Column.</param>
    public long this[BeatLabel reference, BeatLabel test] =>
        Math.Max((int)reference, (int)test) < BeatLabels.Counted ? _counts[Cell(reference, test)] : 0;

    /// <summary>Counts the pairs that are <see cref="BeatPair.IsCounted"/>.</summary>
    /// <param name="pairs">Any pairs, in any order.</param>
    public static BeatMatrix Count(IEnumerable<BeatPair> pairs)
    {
        ArgumentNullException.ThrowIfNull(pairs);
        var counts = new long[BeatLabels.Counted * BeatLabels.Counted];
        foreach (var pair in pairs)
            if (pair.IsCounted) counts[Cell(pair.ReferenceLabel, pair.TestLabel)]++;
        return new BeatMatrix(counts);
    }

    /// <summary>Makes a matrix from a count for each cell.</summary>
    /// <param name="count">Number of pairs of a reference and a test label, not negative.</param>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative.</exception>
    public static BeatMatrix Create(Func<BeatLabel, BeatLabel, long> count)
    {
        ArgumentNullException.ThrowIfNull(count);
        var counts = new long[BeatLabels.Counted * BeatLabels.Counted];
        for (var reference = BeatLabel.Normal; reference <= BeatLabel.Shutdown; reference++)
            for (var test = BeatLabel.Normal; test <= BeatLabel.Shutdown; test++)
                ArgumentOutOfRangeException.ThrowIfNegative(counts[Cell(reference, test)] = count(reference, test), nameof(count));
        return new BeatMatrix(counts);
    }

    /// <summary>The gross matrix: cell by cell the sum over recordings.</summary>
    /// <param name="matrices">One matrix per recording.</param>
    public static BeatMatrix Sum(IEnumerable<BeatMatrix> matrices)
    {
        ArgumentNullException.ThrowIfNull(matrices);
        var counts = new long[BeatLabels.Counted * BeatLabels.Counted];
        foreach (var matrix in matrices)
            for (var i = 0; i < counts.Length; i++)
                counts[i] += matrix._counts[i];
        return new BeatMatrix(counts);
    }

    /// <summary>Pairs of one reference label with any of several test labels.</summary>
    /// <param name="reference">Row.</param>
    /// <param name="tests">Columns, each once.</param>
    public long Row(BeatLabel reference, params ReadOnlySpan<BeatLabel> tests)
    {
        long sum = 0;
        foreach (var test in tests) sum += this[reference, test];
        return sum;
    }

    /// <summary>Pairs of one test label with any of several reference labels.</summary>
    /// <param name="test">Column.</param>
    /// <param name="references">Rows, each once.</param>
    public long Column(BeatLabel test, params ReadOnlySpan<BeatLabel> references)
    {
        long sum = 0;
        foreach (var reference in references) sum += this[reference, test];
        return sum;
    }

    /// <summary>All pairs of one reference label.</summary>
    /// <param name="reference">Row.</param>
    public long RowTotal(BeatLabel reference)
    {
        long sum = 0;
        for (var test = BeatLabel.Normal; test <= BeatLabel.Shutdown; test++) sum += this[reference, test];
        return sum;
    }

    /// <summary>The same pairs with other labels: what several labels are mapped to is added up.</summary>
    /// <param name="reference">New label of a row.</param>
    /// <param name="test">New label of a column.</param>
    public BeatMatrix Relabel(Func<BeatLabel, BeatLabel> reference, Func<BeatLabel, BeatLabel> test)
    {
        ArgumentNullException.ThrowIfNull(reference);
        ArgumentNullException.ThrowIfNull(test);
        var relabelled = new long[_counts.Length];
        for (var row = BeatLabel.Normal; row <= BeatLabel.Shutdown; row++)
            for (var column = BeatLabel.Normal; column <= BeatLabel.Shutdown; column++)
                relabelled[Cell(reference(row), test(column))] += this[row, column];
        return new BeatMatrix(relabelled);
    }

    /// <inheritdoc />
    public bool Equals(BeatMatrix? other) => other is not null && _counts.AsSpan().SequenceEqual(other._counts);

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as BeatMatrix);

    /// <inheritdoc />
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (var count in _counts) hash.Add(count);
        return hash.ToHashCode();
    }

    private static int Cell(BeatLabel reference, BeatLabel test) => ((int)reference * BeatLabels.Counted) + (int)test;
}
