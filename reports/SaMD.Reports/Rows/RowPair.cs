using SaMD.Validation.Evidence;

namespace SaMD.Reports.Rows;

/// <summary>A result row with the average of the same thing beside it.</summary>
/// <param name="Main">The row: gross, or an average that has a verdict of its own or no gross row to stand beside.</param>
/// <param name="Average">The average over recordings of the same endpoint on the same data; <see langword="null"/> where none is reported.</param>
public sealed record RowPair(ResultRow Main, ResultRow? Average)
{
    /// <summary>Pairs rows in their order; no row is lost, and a judged row is never hidden beside another.</summary>
    /// <param name="rows">The rows.</param>
    public static IReadOnlyList<RowPair> Of(IEnumerable<ResultRow> rows)
    {
        var pairs = new List<RowPair>();
        var open = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            var key = Subject(row) + '\n' + row.Stratum;
            if (IsCompanion(row) && open.Remove(key, out var place)) pairs[place] = pairs[place] with { Average = row };
            else Add(row, key);
        }
        return pairs;

        void Add(ResultRow row, string key)
        {
            pairs.Add(new RowPair(row, null));
            if (row.Aggregation != "average") open[key] = pairs.Count - 1;
        }
    }

    /// <summary>What a row speaks of, whatever its stratum and aggregation: rows with the same text are strata or averages of one thing.</summary>
    /// <param name="row">The row.</param>
    public static string Subject(ResultRow row) => string.Join('\n',
    [
        row.Requirement, row.Role, row.Algorithm, row.Dataset, .. row.Partition, row.Condition, row.Binding, row.Reference ?? "", row.Profile ?? "",
        row.Endpoint, ComparatorKey(row.Comparator),
    ]);

    /// <summary>A comparator with its mode and settings as one text.</summary>
    /// <param name="comparator">The comparator.</param>
    public static string ComparatorKey(ComparatorResult comparator) => string.Join('\n', [comparator.Name, comparator.Mode, .. comparator.Settings]);

    private static bool IsCompanion(ResultRow row) => row is { Aggregation: "average", Gating: false, Verdict: null };
}
