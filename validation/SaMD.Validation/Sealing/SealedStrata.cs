using SaMD.Validation.Evidence;

namespace SaMD.Validation.Sealing;

/// <summary>
/// Withholds the figures of strata of sealed partitions that would be the figure of one recording: a stratum of one, and, where it is the
/// only one withheld of its name, the smallest of the others, since the whole less the others would give it away. Their sizes stay.
/// </summary>
public static class SealedStrata
{
    /// <summary>What stands in place of such a figure.</summary>
    public const string Why = "would tell of a single sealed recording: withheld until that is revealed";

    /// <summary>The rows, those that must not be shown without their figures.</summary>
    /// <param name="results">The results.</param>
    public static IReadOnlyList<ResultRow> Withhold(ResultsFile results)
    {
        ArgumentNullException.ThrowIfNull(results);
        var kept = results.Datasets.SelectMany(dataset => dataset.SealedPartitions.Select(partition => (dataset.Id, partition))).ToHashSet();
        if (kept.Count == 0) return results.Rows;
        var withheld = results.Rows.Where(row => row.Stratum is not null && row.Partition.Any(partition => kept.Contains((row.Dataset, partition))))
            .GroupBy(row => (Whole: row.Row[..^row.Stratum!.Length], Name: row.Stratum!.Split('=')[0])).SelectMany(Withheld).Select(row => row.Row).ToHashSet(StringComparer.Ordinal);
        return [.. results.Rows.Select(row => withheld.Contains(row.Row) ? Without(row) : row)];
    }

    private static IEnumerable<ResultRow> Withheld(IEnumerable<ResultRow> strata)
    {
        // The sums of a crossing are the strata that it crosses: with one recording in any of it, all of it would have to be puzzled over.
        if (strata.Any(row => row.Estimate.Recordings == 1) && strata.First().Stratum!.Split('=')[0].Contains(" x ", StringComparison.Ordinal)) return strata;
        var (single, others) = (strata.Where(row => row.Estimate.Recordings == 1).ToList(), strata.Where(row => row.Estimate.Recordings > 1));
        return single.Count == 1 && others.MinBy(row => row.Estimate.Recordings) is { } smallest ? [.. single, smallest] : single;
    }

    private static ResultRow Without(ResultRow row)
    {
        var size = row.Estimate;
        return row with
        {
            Margin = null,
            Estimate = new EstimateResult(null, Why, null, null, size.Confidence, size.Sides, null, size.Cluster, null, null, null, null, null, null, null, size.Subjects, size.Recordings, size.Events, size.EventsName, []),
        };
    }
}
