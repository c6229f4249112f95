namespace SaMD.Validation.Statistics;

/// <summary>The terms of each person that has one, persons in ordinal order of their names, one row after the other.</summary>
internal sealed class TermTable
{
    internal TermTable(string[] names, double[] rows, int columns)
    {
        Names = names;
        Rows = rows;
        Columns = columns;
        Totals = new double[columns];
        for (var i = 0; i < rows.Length; i++) Totals[i % columns] += rows[i];
    }

    internal string[] Names { get; }

    /// <summary>Clusters × columns, row by row.</summary>
    internal double[] Rows { get; }

    internal int Columns { get; }

    internal double[] Totals { get; }

    internal int Clusters => Names.Length;

    internal ReadOnlySpan<double> Row(int cluster) => Rows.AsSpan(cluster * Columns, Columns);

    /// <summary>Adds up the entries of each cluster, leaves out clusters whose terms are all 0, and sorts: the order of the entries has no influence.</summary>
    /// <exception cref="ArgumentException">An entry has another number of terms, or one that is not finite.</exception>
    internal static TermTable Of(IReadOnlyList<ClusteredTerms> entries, int columns)
    {
        foreach (var entry in entries) Check(entry, columns);
        var persons = entries.GroupBy(entry => entry.Cluster, StringComparer.Ordinal)
            .OrderBy(person => person.Key, StringComparer.Ordinal)
            .Select(person => (Name: person.Key, Terms: Added([.. person], columns)))
            .Where(person => person.Terms.Any(term => term != 0)).ToArray();
        return new TermTable([.. persons.Select(person => person.Name)], [.. persons.SelectMany(person => person.Terms)], columns);
    }

    // Sorted before adding, since the order of additions shows in the last digit.
    private static double[] Added(ClusteredTerms[] entries, int columns)
    {
        if (entries.Length == 1) return [.. entries[0].Terms];
        return [.. Enumerable.Range(0, columns).Select(column => entries.Select(entry => entry.Terms[column]).Order().Sum())];
    }

    private static void Check(ClusteredTerms entry, int columns)
    {
        if (entry.Terms.Count != columns)
            throw new ArgumentException($"Cluster '{entry.Cluster}' has {entry.Terms.Count} terms, the figure takes {columns}.", nameof(entry));
        foreach (var term in entry.Terms)
            if (!double.IsFinite(term))
                throw new ArgumentException($"Cluster '{entry.Cluster}' has the term {term:R}: every term is a finite number.", nameof(entry));
    }
}
