using SaMD.Signals;
using SaMD.Validation.Comparison.Beats;

namespace SaMD.Validation.Comparison.Paired;

/// <summary>
/// Divides a comparison by what the reference says at the time of each estimate, and at the end of each interval: never by anything of
/// the algorithm under test.
/// </summary>
public static class PairedStrata
{
    /// <summary>Heart rates by rhythm in ordinal order, then by heart-rate band in order of rate; empty strata are left out.</summary>
    /// <param name="comparison">A comparison of heart rates.</param>
    /// <param name="reference">The reference annotations.</param>
    /// <param name="samplingFrequencyHz">Samples per second in which annotation times count, positive and finite.</param>
    /// <param name="windowSeconds">Length of the window that each heart rate is formed over.</param>
    public static IReadOnlyList<PairedStratum> OfHeartRates(
        PairedComparison comparison, IReadOnlyList<Annotation> reference, double samplingFrequencyHz, double windowSeconds)
    {
        var rhythm = RhythmTimeline.Of(reference);
        var rate = ReferenceHeartRate.FromBeats(reference, samplingFrequencyHz);
        var byRhythm = Of(comparison, BeatStrata.Rhythm, at => rhythm.At((long)Math.Floor(at * samplingFrequencyHz)));
        var byBand = Of(comparison, BeatStrata.HeartRateBand, at => HeartRateBands.Of(rate.At(at, windowSeconds).Value));
        return
        [
            .. byRhythm.OrderBy(static stratum => stratum.Stratum, StringComparer.Ordinal),
            .. HeartRateBands.All.SelectMany(band => byBand.Where(stratum => stratum.Stratum == $"{BeatStrata.HeartRateBand}={band}")),
        ];
    }

    /// <summary>Strata by any rule, in the order in which they first occur among estimates, then among intervals.</summary>
    /// <param name="comparison">The comparison.</param>
    /// <param name="name">Name of the rule.</param>
    /// <param name="valueAt">The stratum at a time in seconds, from the reference alone.</param>
    public static IReadOnlyList<PairedStratum> Of(PairedComparison comparison, string name, Func<double, string> valueAt) =>
    [
        .. Parts(comparison, name, valueAt)
            .Select(part => new PairedStratum(part.Stratum!, PairedTotals.Of(part.Items, part.Intervals, comparison.Settings.Tolerance))),
    ];

    /// <summary>
    /// Parts by range of the reference value, in the order of the ranges, then <see cref="ReferenceRanges.Outside"/> and
    /// <see cref="ReferenceRanges.Unknown"/>; a part without an estimate and without an interval is given too.
    /// </summary>
    /// <param name="comparison">The comparison.</param>
    /// <param name="ranges">The ranges.</param>
    /// <param name="referenceAt">The reference that was compared with: it also places the intervals, by their ends.</param>
    public static IReadOnlyList<PairedPart> ByRange(PairedComparison comparison, ReferenceRanges ranges, Func<double, ReferenceValue> referenceAt)
    {
        ArgumentNullException.ThrowIfNull(ranges);
        ArgumentNullException.ThrowIfNull(referenceAt);
        var parts = Parts(comparison, ranges.Name, at => ranges.Of(referenceAt(at).Value)).ToDictionary(static part => part.Stratum!, StringComparer.Ordinal);
        return
        [
            .. ranges.Ranges.Select(static range => range.Name).Append(ReferenceRanges.Outside).Append(ReferenceRanges.Unknown)
                .Select(value => $"{ranges.Name}={value}").Select(stratum => parts.GetValueOrDefault(stratum) ?? new PairedPart(stratum, [], [])),
        ];
    }

    /// <summary>Parts by any rule, in the order in which they first occur among estimates, then among intervals.</summary>
    /// <param name="comparison">The comparison.</param>
    /// <param name="name">Name of the rule.</param>
    /// <param name="valueAt">The stratum at a time in seconds, from the reference alone.</param>
    public static IReadOnlyList<PairedPart> Parts(PairedComparison comparison, string name, Func<double, string> valueAt)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        ArgumentNullException.ThrowIfNull(valueAt);
        var (start, interval) = (comparison.Settings.StartSeconds, comparison.Settings.IntervalSeconds);
        var items = comparison.Items.ToLookup(item => valueAt(item.AtSeconds), StringComparer.Ordinal);
        var intervals = comparison.Intervals.Select((available, k) => (Available: available, Value: valueAt(start + ((k + 1) * interval))))
            .ToLookup(static entry => entry.Value, static entry => entry.Available, StringComparer.Ordinal);
        var values = items.Select(static group => group.Key).Union(intervals.Select(static group => group.Key), StringComparer.Ordinal);
        return [.. values.Select(value => new PairedPart($"{name}={value}", [.. items[value]], [.. intervals[value]]))];
    }
}
