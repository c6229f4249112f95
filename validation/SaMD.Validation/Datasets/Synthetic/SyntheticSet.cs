using SaMD.Validation.Datasets.Synthetic.V1;

namespace SaMD.Validation.Datasets.Synthetic;

/// <summary>
/// The recordings that are committed in <c>validation/datasets/synthetic</c>: the smoke set, one made person per record, and the
/// conformance recordings on which behavioural locks rest. Seeds from 1,000,000 on are kept for them: nothing is tuned on these.
/// </summary>
public static class SyntheticSet
{
    /// <summary>The smoke set.</summary>
    public static IReadOnlyList<SyntheticRecord> Smoke { get; } =
    [
        Record("s01", new() { Seed = 1_000_001, SamplingFrequencyHz = 250, HeartRateBpm = 60 }),
        Record("s02", new() { Seed = 1_000_002, SamplingFrequencyHz = 360, HeartRateBpm = 72, AmplitudeMillivolts = 1.2, WanderMillivolts = 0.3 }),
        Record("s03", new() { Seed = 1_000_003, SamplingFrequencyHz = 500, HeartRateBpm = 45, AmplitudeMillivolts = 2, RrDeviationSeconds = 0.06 }),
        Record("s04", new() { Seed = 1_000_004, SamplingFrequencyHz = 128, HeartRateBpm = 90, AmplitudeMillivolts = 0.8 }),
        Record("s05", new() { Seed = 1_000_005, SamplingFrequencyHz = 250, HeartRateBpm = 110, RrDeviationSeconds = 0.015, Inverted = true }),
        Record("s06", new() { Seed = 1_000_006, SamplingFrequencyHz = 360, HeartRateBpm = 130, RrDeviationSeconds = 0.01, AmplitudeMillivolts = 1.5 }),
        Record("s07", new() { Seed = 1_000_007, SamplingFrequencyHz = 500, HeartRateBpm = 150, RrDeviationSeconds = 0.008 }),
        Record("s08", new() { Seed = 1_000_008, SamplingFrequencyHz = 250, HeartRateBpm = 70, AmplitudeMillivolts = 0.5 }),
        Record("s09", new() { Seed = 1_000_009, SamplingFrequencyHz = 360, HeartRateBpm = 80, AmplitudeMillivolts = 3, Inverted = true, RespirationMillivolts = 0.4 }),
        Record("s10", new() { Seed = 1_000_010, SamplingFrequencyHz = 250, HeartRateBpm = 75, DurationSeconds = 120, PrematureVentricularShare = 0.08, AmplitudeMillivolts = 1.2 }),
        Record("s11", new() { Seed = 1_000_011, SamplingFrequencyHz = 360, HeartRateBpm = 65, DurationSeconds = 120, AtrialPrematureShare = 0.1 }),
        Record("s12", new() { Seed = 1_000_012, SamplingFrequencyHz = 500, HeartRateBpm = 85, PrematureVentricularShare = 0.05, AtrialPrematureShare = 0.05, Noise = NoiseKind.White, SignalToNoiseDecibels = 24 }),
        Record("s13", new() { Seed = 1_000_013, SamplingFrequencyHz = 250, HeartRateBpm = 55, Noise = NoiseKind.White, SignalToNoiseDecibels = 12, WanderMillivolts = 0.2 }),
        Record("s14", new() { Seed = 1_000_014, SamplingFrequencyHz = 360, HeartRateBpm = 95, Noise = NoiseKind.Muscle, SignalToNoiseDecibels = 12, AmplitudeMillivolts = 1.5 }),
        Record("s15", new() { Seed = 1_000_015, SamplingFrequencyHz = 128, HeartRateBpm = 75, Noise = NoiseKind.ElectrodeMotion, SignalToNoiseDecibels = 18, AmplitudeMillivolts = 1.3 }),
        Record("s16", new() { Seed = 1_000_016, SamplingFrequencyHz = 250, HeartRateBpm = 80, DurationSeconds = 120, Flat = new(50, 4), Missing = new(80, 6) }),
        Record("s17", new() { Seed = 1_000_017, SamplingFrequencyHz = 500, HeartRateBpm = 68, DurationSeconds = 10 }),
        Record("s18", new() { Seed = 1_000_018, SamplingFrequencyHz = 250, HeartRateBpm = 120, RrDeviationSeconds = 0.01, DurationSeconds = 10, Inverted = true, AmplitudeMillivolts = 0.7 }),
    ];

    /// <summary>The conformance recordings: short, and between them what an ECG algorithm must handle.</summary>
    public static IReadOnlyList<SyntheticRecord> Conformance { get; } =
    [
        Record("conformance/c01", new() { Seed = 1_000_101, SamplingFrequencyHz = 250, HeartRateBpm = 70, DurationSeconds = 20 }),
        Record("conformance/c02", new() { Seed = 1_000_102, SamplingFrequencyHz = 360, HeartRateBpm = 80, DurationSeconds = 30, PrematureVentricularShare = 0.15, AtrialPrematureShare = 0.1, AmplitudeMillivolts = 1.5 }),
        Record("conformance/c03", new() { Seed = 1_000_103, SamplingFrequencyHz = 500, HeartRateBpm = 140, RrDeviationSeconds = 0.01, DurationSeconds = 20, Inverted = true, Noise = NoiseKind.Muscle, SignalToNoiseDecibels = 15 }),
        Record("conformance/c04", new() { Seed = 1_000_104, SamplingFrequencyHz = 128, HeartRateBpm = 50, RrDeviationSeconds = 0.05, DurationSeconds = 20, AmplitudeMillivolts = 0.6, WanderMillivolts = 0.5 }),
        Record("conformance/c05", new() { Seed = 1_000_105, SamplingFrequencyHz = 250, HeartRateBpm = 90, DurationSeconds = 30, Flat = new(8, 4), Missing = new(19, 4) }),
        Record("conformance/c06", new() { Seed = 1_000_106, SamplingFrequencyHz = 1000, HeartRateBpm = 65, DurationSeconds = 10, Noise = NoiseKind.ElectrodeMotion, SignalToNoiseDecibels = 12, AmplitudeMillivolts = 2 }),
    ];

    /// <summary>Makes every file of the set, in a fixed order: the smoke set, then the conformance recordings.</summary>
    public static IReadOnlyList<SyntheticFile> Generate() => [.. Smoke.Concat(Conformance).SelectMany(SyntheticRecordFiles.Make)];

    private static SyntheticRecord Record(string name, EcgSettings settings) => new(name, settings);
}
