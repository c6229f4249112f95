using SaMD.Validation.Datasets.Synthetic.V1;

namespace SaMD.Validation.Datasets.Synthetic;

/// <summary>
/// The optical recordings that are committed in <c>validation/datasets/synthetic-ppg</c>: the smoke set, one made person per record,
/// and the conformance recordings on which behavioural locks rest. Seeds from 1,001,000 on are kept for them: nothing is tuned on these.
/// </summary>
public static class SyntheticPpgSet
{
    /// <summary>The smoke set.</summary>
    public static IReadOnlyList<SyntheticPpgRecord> Smoke { get; } =
    [
        new("p01", new() { Seed = 1_001_001, SamplingFrequencyHz = 64, RestingRateBpm = 70 }),
        new("p02", new() { Seed = 1_001_002, SamplingFrequencyHz = 125, RestingRateBpm = 55, Channels = 2, Irregularity = 0.04 }),
        new("p03", new() { Seed = 1_001_003, SamplingFrequencyHz = 50, DurationSeconds = 90, RestingRateBpm = 110, NoiseRatio = 0.2 }),
        new("p04", new() { Seed = 1_001_004, SamplingFrequencyHz = 64, DurationSeconds = 90, RestingRateBpm = 85, Irregularity = 0.2 }),
        new("p05", new() { Seed = 1_001_005, SamplingFrequencyHz = 50, DurationSeconds = 120, Channels = 2, HasAcceleration = true, Exercise = PpgExercise.Treadmill, RestingRateBpm = 72, ArtefactRatio = 1 }),
        new("p06", new() { Seed = 1_001_006, SamplingFrequencyHz = 50, DurationSeconds = 120, Channels = 2, HasAcceleration = true, Exercise = PpgExercise.ArmBouts, RestingRateBpm = 80, Artefact = PpgArtefact.Distorted, ArtefactRatio = 1.5 }),
        new("p07", new() { Seed = 1_001_007, SamplingFrequencyHz = 100, RestingRateBpm = 48, Detached = new(20, 6), Missing = new(42, 5) }),
        new("p08", new() { Seed = 1_001_008, SamplingFrequencyHz = 64, DurationSeconds = 120, Channels = 3, HasAcceleration = true, Exercise = PpgExercise.Treadmill, RestingRateBpm = 65, PeakRateBpm = 150, Artefact = PpgArtefact.Slipping, ArtefactRatio = 1 }),
    ];

    /// <summary>The conformance recordings: short, and between them what an optical algorithm must handle.</summary>
    public static IReadOnlyList<SyntheticPpgRecord> Conformance { get; } =
    [
        new("conformance/q01", new() { Seed = 1_001_101, SamplingFrequencyHz = 64, DurationSeconds = 40, RestingRateBpm = 75, Missing = new(20, 4) }),
        new("conformance/q02", new() { Seed = 1_001_102, SamplingFrequencyHz = 125, DurationSeconds = 40, Channels = 2, RestingRateBpm = 95, Irregularity = 0.15 }),
        new("conformance/q03", new() { Seed = 1_001_103, SamplingFrequencyHz = 50, DurationSeconds = 90, Channels = 3, HasAcceleration = true, Exercise = PpgExercise.Treadmill, RestingRateBpm = 80, ArtefactRatio = 2 }),
    ];

    /// <summary>Makes every file of the set, in a fixed order: the smoke set, then the conformance recordings.</summary>
    public static IReadOnlyList<SyntheticFile> Generate() => [.. Smoke.Concat(Conformance).SelectMany(SyntheticPpgFiles.Make)];
}
