namespace SaMD.Validation.Statistics.Agreement;

/// <summary>Sums over the pairs of each person that has one, persons in ordinal order of their names.</summary>
internal sealed class PairTable(IReadOnlyList<ClusteredPairs> persons)
{
    internal IReadOnlyList<ClusteredPairs> Persons { get; } = persons;

    internal int Clusters => Persons.Count;

    internal double Total { get; } = persons.Sum(person => person.Count);

    internal IReadOnlyList<ClusteredSum> Differences => [.. Persons.Select(person => new ClusteredSum(person.Cluster, person.Differences, person.Count))];

    /// <exception cref="ArgumentException">An entry is not a set of sums of finite pairs.</exception>
    internal static PairTable Of(IReadOnlyList<ClusteredPairs> pairs)
    {
        foreach (var entry in pairs) Check(entry);
        var terms = pairs.Select(entry => new ClusteredTerms(
            entry.Cluster, [entry.Count, entry.Differences, entry.SquaredDifferences, entry.Levels, entry.SquaredLevels, entry.Products])).ToList();
        var table = TermTable.Of(terms, 6);
        return new PairTable([.. Enumerable.Range(0, table.Clusters).Select(person => Person(table.Names[person], table.Row(person)))]);
    }

    private static ClusteredPairs Person(string name, ReadOnlySpan<double> sums) => new(name, sums[0], sums[1], sums[2], sums[3], sums[4], sums[5]);

    // Squares are at least what their sums ask for (Cauchy and Schwarz), but for rounding.
    private static void Check(ClusteredPairs entry)
    {
        double[] sums = [entry.Count, entry.Differences, entry.SquaredDifferences, entry.Levels, entry.SquaredLevels, entry.Products];
        if (sums.Any(sum => !double.IsFinite(sum)) || entry.Count < 0 || entry.SquaredDifferences < 0 || entry.SquaredLevels < 0)
            throw new ArgumentException(
                $"Cluster '{entry.Cluster}' has {entry}: every sum is finite, the number of pairs and the sums of squares are 0 or more.", nameof(entry));
        if (entry.Count == 0 && sums.Any(sum => sum != 0))
            throw new ArgumentException($"Cluster '{entry.Cluster}' has {entry}: no pairs add up to 0.", nameof(entry));
        const double rounding = 1 + 1e-9;
        if (entry.Differences * entry.Differences > entry.SquaredDifferences * entry.Count * rounding
            || entry.Levels * entry.Levels > entry.SquaredLevels * entry.Count * rounding
            || entry.Products * entry.Products > entry.SquaredDifferences * entry.SquaredLevels * rounding)
            throw new ArgumentException($"Cluster '{entry.Cluster}' has {entry}: no pairs have these sums, the squares are too small.", nameof(entry));
    }
}
