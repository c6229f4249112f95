namespace SaMD.Validation.Statistics;

/// <summary>Sum and number of values of each person that has a value, persons in ordinal order of their names.</summary>
internal sealed class SumTable
{
    private SumTable(double[] sums, double[] counts)
    {
        Sums = sums;
        Counts = counts;
        TotalSum = sums.Sum();
        TotalCount = counts.Sum();
    }

    internal double[] Sums { get; }

    internal double[] Counts { get; }

    internal double TotalSum { get; }

    internal double TotalCount { get; }

    internal int Clusters => Sums.Length;

    /// <summary>Adds up the entries of each cluster, leaves out clusters without a value, and sorts: the order of the entries has no influence.</summary>
    /// <exception cref="ArgumentException">An entry is not a sum of finite values.</exception>
    internal static SumTable Of(IReadOnlyList<ClusteredSum> sums)
    {
        foreach (var sum in sums) Check(sum);
        var persons = sums.GroupBy(sum => sum.Cluster, StringComparer.Ordinal)
            .OrderBy(person => person.Key, StringComparer.Ordinal)
            .Select(Added).Where(person => person.Count > 0).ToArray();
        return new SumTable([.. persons.Select(person => person.Sum)], [.. persons.Select(person => person.Count)]);
    }

    // Sorted before adding, since the order of additions shows in the last digit.
    private static ClusteredSum Added(IGrouping<string, ClusteredSum> entries) =>
        new(entries.Key, entries.Select(entry => entry.Sum).Order().Sum(), entries.Select(entry => entry.Count).Order().Sum());

    private static void Check(ClusteredSum sum)
    {
        if (!double.IsFinite(sum.Sum) || !(sum.Count >= 0 && double.IsFinite(sum.Count)) || (sum.Count == 0 && sum.Sum != 0))
            throw new ArgumentException(
                $"Cluster '{sum.Cluster}' has the sum {sum.Sum:R} over {sum.Count:R} values: both are finite, the number is 0 or more, and no values add up to 0.",
                nameof(sum));
    }
}
