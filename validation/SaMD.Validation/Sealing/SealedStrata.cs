using SaMD.Validation.Acceptance;
using SaMD.Validation.Evidence;

namespace SaMD.Validation.Sealing;

/// <summary>
/// Withholds the figures of sealed partitions that would be the figure of one person (of one recording, where persons are unknown):
/// a row or a stratum of one, and, where it is the only stratum withheld of its name, the smallest of the others, since the whole less the
/// others would give it away. Their sizes and verdicts stay.
/// </summary>
public static class SealedStrata
{
    /// <summary>What stands in place of such a figure.</summary>
    public const string Why = "would tell of a single sealed recording or person: withheld until that is revealed";

    /// <summary>The results, those rows that must not be shown without their figures.</summary>
    /// <param name="results">The results.</param>
    public static ResultsFile Withhold(ResultsFile results)
    {
        ArgumentNullException.ThrowIfNull(results);
        var kept = results.Datasets.SelectMany(dataset => dataset.SealedPartitions.Select(partition => (dataset.Id, partition))).ToHashSet();
        if (kept.Count == 0) return results;
        var concerned = results.Rows.Where(row => row.Partition.Any(partition => kept.Contains((row.Dataset, partition)))).ToList();
        var strata = concerned.Where(row => row.Stratum is not null).GroupBy(row => (Whole: row.Row[..^row.Stratum!.Length], Name: row.Stratum!.Split('=')[0])).SelectMany(Withheld);
        var withheld = concerned.Where(row => row.Stratum is null && IsOfOne(row)).Concat(strata).Select(row => row.Row).ToHashSet(StringComparer.Ordinal);
        return results with
        {
            Rows = [.. results.Rows.Select(row => WithoutGaps(withheld.Contains(row.Row) ? Without(row) : row, withheld))],
            Requirements = [.. results.Requirements.Select(each => results.Rows.Any(row => withheld.Contains(row.Row) && IsJudged(row) && row.Requirement == each.Id && row.Reason == each.Reason) ? each with { Reason = Why } : each)],
        };
    }

    // Persons where they are known, else recordings.
    private static bool IsOfOne(ResultRow row) => row.Estimate.Subjects == 1;

    private static IEnumerable<ResultRow> Withheld(IEnumerable<ResultRow> strata)
    {
        // The sums of a crossing are the strata that it crosses: with one person in any of it, all of it would have to be puzzled over.
        if (strata.Any(IsOfOne) && strata.First().Stratum!.Split('=')[0].Contains(" x ", StringComparison.Ordinal)) return strata;
        var (single, others) = (strata.Where(IsOfOne).ToList(), strata.Where(row => row.Estimate.Subjects > 1));
        return single.Count == 1 && others.MinBy(row => row.Estimate.Subjects) is { } smallest ? [.. single, smallest] : single;
    }

    private static bool IsJudged(ResultRow row) => row.Verdict is Verdict.Pass or Verdict.Fail or Verdict.Inconclusive;

    // The reason of a judgement states the figure.
    private static ResultRow Without(ResultRow row)
    {
        var size = row.Estimate;
        return row with
        {
            Margin = null,
            Confusion = null,
            Reason = IsJudged(row) ? Why : row.Reason,
            Estimate = new EstimateResult(null, Why, null, null, size.Confidence, size.Sides, null, size.Cluster, null, null, null, null, null, null, null, size.Subjects, size.Recordings, size.Events, size.EventsName, []),
        };
    }

    // A gap and the figure of one of its strata give that of the other.
    private static ResultRow WithoutGaps(ResultRow row, HashSet<string> withheld)
    {
        if (row.Gaps is not { } gaps) return row;
        var hidden = gaps.Compared.SelectMany(gap => new[] { gap.From, gap.To }).Distinct().Where(name => withheld.Contains($"{row.Row}/{name}") || withheld.Contains(row.Row)).ToList();
        return hidden.Count == 0 ? row : row with
        {
            Gaps = gaps with
            {
                Compared = [.. gaps.Compared.Where(gap => !hidden.Contains(gap.From) && !hidden.Contains(gap.To))],
                NotCompared = [.. gaps.NotCompared, .. hidden.Select(name => new UncomparedStratum(name, Why))],
            },
        };
    }
}
