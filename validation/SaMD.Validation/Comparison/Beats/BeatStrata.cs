using SaMD.Signals;
using SaMD.Validation.Comparison.Paired;

namespace SaMD.Validation.Comparison.Beats;

/// <summary>
/// Divides a comparison by what the reference says at the time of each event: never by anything of the algorithm under test. The time
/// is that of the reference beat, or of the test beat where the reference has none.
/// </summary>
public static class BeatStrata
{
    /// <summary>Name of the strata by rhythm.</summary>
    public const string Rhythm = "rhythm";

    /// <summary>Name of the strata by heart rate.</summary>
    public const string HeartRateBand = "heart-rate-band";

    // The reference heart rate at an event is formed over this time around it.
    private const double BandWindowSeconds = 10;

    /// <summary>The strata by rhythm in ordinal order, then those by heart-rate band in order of rate; empty ones are left out.</summary>
    /// <param name="comparison">The comparison.</param>
    /// <param name="reference">The reference annotations that were compared.</param>
    public static IReadOnlyList<BeatStratum> Of(BeatComparison comparison, IReadOnlyList<Annotation> reference)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        var rhythm = RhythmTimeline.Of(reference);
        var rate = ReferenceHeartRate.FromBeats(reference, comparison.SamplingFrequencyHz);
        var byRhythm = Of(comparison, Rhythm, rhythm.At);
        var byBand = Of(comparison, HeartRateBand, sample => BandAround(rate, sample / comparison.SamplingFrequencyHz));
        return
        [
            .. byRhythm.OrderBy(static stratum => stratum.Stratum, StringComparer.Ordinal),
            .. HeartRateBands.All.SelectMany(band => byBand.Where(stratum => stratum.Stratum == $"{HeartRateBand}={band}")),
        ];
    }

    /// <summary>Strata by any rule, in the order in which they first occur.</summary>
    /// <param name="comparison">The comparison.</param>
    /// <param name="name">Name of the rule.</param>
    /// <param name="valueAt">The stratum at a time in samples, from the reference alone.</param>
    public static IReadOnlyList<BeatStratum> Of(BeatComparison comparison, string name, Func<long, string> valueAt)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        ArgumentNullException.ThrowIfNull(valueAt);
        var strata = new Dictionary<string, List<BeatPair>>(StringComparer.Ordinal);
        var order = new List<string>();
        foreach (var pair in comparison.Pairs)
        {
            if (!pair.IsCounted) continue;
            var value = valueAt(pair.Sample);
            if (!strata.TryGetValue(value, out var pairs))
            {
                strata.Add(value, pairs = []);
                order.Add(value);
            }

            pairs.Add(pair);
        }

        return [.. order.Select(value => new BeatStratum($"{name}={value}", BeatMatrix.Count(strata[value])))];
    }

    private static string BandAround(ReferenceHeartRate rate, double seconds) =>
        HeartRateBands.Of(rate.At(seconds + (BandWindowSeconds / 2), BandWindowSeconds).Value);
}
