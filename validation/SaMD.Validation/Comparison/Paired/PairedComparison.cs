using System.Collections.Immutable;

namespace SaMD.Validation.Comparison.Paired;

/// <summary>Comparison of paired values of one recording.</summary>
/// <param name="Settings">How they were compared.</param>
/// <param name="Items">The estimates of the scored period, in the order in which the algorithm gave them.</param>
/// <param name="Intervals">
/// For each interval of the scored time whether it holds an estimate with a value; interval k ends at start + (k + 1) interval, and
/// its end belongs to it.
/// </param>
/// <param name="Totals">Sums over both.</param>
public sealed record PairedComparison(
    PairedSettings Settings, ImmutableArray<PairedItem> Items, ImmutableArray<bool> Intervals, PairedTotals Totals);
