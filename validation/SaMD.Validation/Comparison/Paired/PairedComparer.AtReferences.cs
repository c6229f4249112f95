using System.Collections.Immutable;

namespace SaMD.Validation.Comparison.Paired;

public static partial class PairedComparer
{
    /// <summary>
    /// Compares at the samples of a reference, one pair for each: the way of blood draws, where many estimates surround each sample. Each is
    /// paired with the nearest estimate (of two equally near the earlier; of several at one time the first); where that one has no value,
    /// the sample is no pair. Availability is counted over the estimates, as in <see cref="Compare"/>.
    /// </summary>
    /// <param name="estimates">What the algorithm gave, in any order, over the whole recording.</param>
    /// <param name="reference">The reference; its samples without a value are no pairs.</param>
    /// <param name="toleranceSeconds">How far the estimate may be from the sample, at least 0; an estimate at the limit is near enough.</param>
    /// <param name="settings">How to compare; the sample must lie in the scored period, its estimate need not.</param>
    /// <exception cref="ArgumentException">A setting is out of range, or a number is not finite.</exception>
    public static PairedComparison CompareAtReferences(
        IReadOnlyList<PairedEstimate> estimates, ReferenceSeries reference, double toleranceSeconds, PairedSettings settings)
    {
        ArgumentNullException.ThrowIfNull(reference);
        var availability = Compare(estimates, static _ => ReferenceValue.None(ReferenceAbsence.NoSampleNear), settings).Intervals;
        var distinct = estimates.OrderBy(static estimate => estimate.AtSeconds).DistinctBy(static estimate => estimate.AtSeconds);
        var test = ReferenceSeries.Of([.. distinct.Select(static estimate => new ReferenceSample(estimate.AtSeconds, estimate.Value))], null);
        var items = ImmutableArray.CreateBuilder<PairedItem>();
        foreach (var sample in reference.Samples)
        {
            if (!IsScored(sample.AtSeconds, settings)) continue;
            var nearest = test.Nearest(sample.AtSeconds, toleranceSeconds).Value;
            items.Add(new PairedItem(sample.AtSeconds, nearest, sample.Value, sample.Value is null ? ReferenceAbsence.NoValue : null));
        }

        return new PairedComparison(settings, items.ToImmutable(), availability, PairedTotals.Of(items, availability, settings.Tolerance));
    }
}
