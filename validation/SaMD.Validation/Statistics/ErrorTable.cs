namespace SaMD.Validation.Statistics;

/// <summary>Good trials and errors of each person that has a trial, persons in ordinal order of their names.</summary>
internal sealed class ErrorTable
{
    // Durations added up in floating point miss each other by about 1e-13 of their size: that is no error, and no person with one.
    private const double Rounding = 1e-12;

    private ErrorTable(double[] good, double[] errors)
    {
        Good = good;
        Errors = errors;
        TotalGood = good.Sum();
        TotalErrors = errors.Sum();
    }

    internal double[] Good { get; }

    internal double[] Errors { get; }

    internal double TotalGood { get; }

    internal double TotalErrors { get; }

    internal int Clusters => Good.Length;

    internal double Trials => TotalGood + TotalErrors;

    internal double ShareGood => TotalGood / Trials;

    internal int ClustersWithError => Errors.Count(errors => errors > 0);

    /// <summary>Adds up the entries of each cluster, leaves out clusters without a trial, and sorts: the order of the entries has no influence.</summary>
    /// <exception cref="ArgumentException">An entry is not a count.</exception>
    internal static ErrorTable Of(IReadOnlyList<ClusteredCount> counts, Better better)
    {
        if (better == Better.NearerZero) throw new ArgumentException("A rate is better higher or lower, never nearer to zero.", nameof(better));
        foreach (var count in counts) Check(count);
        var persons = counts.GroupBy(count => count.Cluster, StringComparer.Ordinal)
            .OrderBy(person => person.Key, StringComparer.Ordinal)
            .Select(Added).Where(person => person.Trials > 0).ToArray();
        var successes = persons.Select(person => person.Successes).ToArray();
        var failures = persons.Select(person => person.Trials - person.Successes).ToArray();
        return better == Better.Higher ? new ErrorTable(successes, failures) : new ErrorTable(failures, successes);
    }

    // Sorted before adding, since the order of additions shows in the last digit.
    private static ClusteredCount Added(IGrouping<string, ClusteredCount> entries)
    {
        var trials = entries.Select(entry => entry.Trials).Order().Sum();
        var successes = entries.Select(entry => entry.Successes).Order().Sum();
        if (successes <= Rounding * trials) successes = 0;
        if (successes >= trials - Rounding * trials) successes = trials;
        return new ClusteredCount(entries.Key, successes, trials);
    }

    private static void Check(ClusteredCount count)
    {
        if (!(count.Trials >= 0 && double.IsFinite(count.Trials)) || !(count.Successes >= 0 && count.Successes <= count.Trials * (1 + Rounding)))
            throw new ArgumentException(
                $"Cluster '{count.Cluster}' has {count.Successes:R} successes in {count.Trials:R} trials: both are finite, and successes lie between 0 and the trials.",
                nameof(count));
    }
}
