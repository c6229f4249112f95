using SaMD.Validation.Comparison.Paired;

namespace SaMD.Validation.Execution;

/// <summary>Divides a comparison by what the reference says at the time of each estimate, and at the end of each interval.</summary>
internal static class PairedParts
{
    /// <summary>The parts that hold something: values in the order given, then the others in ordinal order.</summary>
    public static IReadOnlyList<PairedPart> Of(PairedComparison comparison, string name, Func<double, string> valueAt, IReadOnlyList<string> order)
    {
        var (start, interval) = (comparison.Settings.StartSeconds, comparison.Settings.IntervalSeconds);
        var items = comparison.Items.ToLookup(item => valueAt(item.AtSeconds), StringComparer.Ordinal);
        var intervals = comparison.Intervals.Select((available, k) => (Available: available, Value: valueAt(start + ((k + 1) * interval))))
            .ToLookup(static entry => entry.Value, static entry => entry.Available, StringComparer.Ordinal);
        var found = items.Select(static group => group.Key).Union(intervals.Select(static group => group.Key), StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        return [.. order.Where(found.Contains).Concat(found.Except(order, StringComparer.Ordinal))
            .Select(value => new PairedPart($"{name}={value}", [.. items[value]], [.. intervals[value]]))];
    }
}
