using SaMD.Validation.Datasets.Synthetic.V1;

namespace SaMD.Validation.Datasets.Synthetic;

/// <summary>
/// The recordings that are committed in <c>validation/datasets/synthetic-spo2</c> (red and infrared) and
/// <c>validation/datasets/synthetic-camera</c>. Seeds from 1,000,000 on are kept for committed sets: nothing is tuned on these.
/// </summary>
public static class SyntheticOximetrySet
{
    /// <summary>Red and infrared light, smoke set: levels, ramps, rates and perfusions; where there is no pulse, nothing is to be read.</summary>
    public static IReadOnlyList<SyntheticOximetryRecord> Smoke { get; } =
    [
        Record("s01", new() { Seed = 1_200_001, DurationSeconds = 60, HeartRateBpm = 60, Saturation = [new(0, 98)] }),
        Record("s02", new() { Seed = 1_200_002, DurationSeconds = 180, HeartRateBpm = 72, Saturation = [new(0, 100), new(15, 100), new(165, 70)] }),
        Record("s03", new() { Seed = 1_200_003, DurationSeconds = 120, HeartRateBpm = 45, PerfusionPercent = 1, Saturation = [new(0, 72), new(20, 72), new(90, 95)] }),
        Record("s04", new() { Seed = 1_200_004, DurationSeconds = 60, HeartRateBpm = 150, PerfusionPercent = 0.5, Saturation = [new(0, 88)] }),
        Record("s05", new() { Seed = 1_200_005, DurationSeconds = 60, HeartRateBpm = 90, PerfusionPercent = 0.2, Saturation = [new(0, 94)] }),
        Record("s06", new() { Seed = 1_200_006, DurationSeconds = 60, HeartRateBpm = 80, PerfusionPercent = 5, NoisePercent = 0.05, Saturation = [new(0, 80)] }),
        Record("s07", new() { Seed = 1_200_007, DurationSeconds = 90, HeartRateBpm = 110, MovementsPerMinute = 1, Saturation = [new(0, 91)] }),
        Record("s08", new() { Seed = 1_200_008, DurationSeconds = 90, HeartRateBpm = 66, NoPulse = new(40, 15), Missing = new(70, 0.5), Saturation = [new(0, 96)] }),
    ];

    /// <summary>Red and infrared light, conformance recordings.</summary>
    public static IReadOnlyList<SyntheticOximetryRecord> Conformance { get; } =
    [
        Record("conformance/r01", new() { Seed = 1_200_101, DurationSeconds = 40, HeartRateBpm = 70, Saturation = [new(0, 99), new(40, 85)] }),
        Record("conformance/r02", new() { Seed = 1_200_102, SamplingFrequencyHz = 100, DurationSeconds = 30, HeartRateBpm = 130, PerfusionPercent = 0.4, MovementsPerMinute = 4, Saturation = [new(0, 78)] }),
        Record("conformance/r03", new() { Seed = 1_200_103, SamplingFrequencyHz = 25, DurationSeconds = 60, HeartRateBpm = 50, PerfusionPercent = 1, NoPulse = new(20, 12), Missing = new(45, 0.8), Saturation = [new(0, 93)] }),
    ];

    /// <summary>A camera's three colours, conformance recordings.</summary>
    public static IReadOnlyList<SyntheticOximetryRecord> Camera { get; } =
    [
        Record("conformance/m01", new() { Seed = 1_200_201, IsCamera = true, SamplingFrequencyHz = 30, DurationSeconds = 90, NoisePercent = 0.05, Saturation = [new(0, 97.5), new(40, 97.5), new(80, 80)] }),
        Record("conformance/m02", new() { Seed = 1_200_202, IsCamera = true, SamplingFrequencyHz = 24, DurationSeconds = 80, HeartRateBpm = 100, PerfusionPercent = 0.8, NoisePercent = 0.05, Missing = new(60, 4), Saturation = [new(0, 97.5), new(35, 97.5), new(55, 90)] }),
    ];

    /// <summary>Makes every file of <c>synthetic-spo2</c>, in a fixed order.</summary>
    public static IReadOnlyList<SyntheticFile> GenerateRedInfrared() => [.. Smoke.Concat(Conformance).SelectMany(SyntheticOximetryFiles.Make)];

    /// <summary>Makes every file of <c>synthetic-camera</c>, in a fixed order.</summary>
    public static IReadOnlyList<SyntheticFile> GenerateCamera() => [.. Camera.SelectMany(SyntheticOximetryFiles.Make)];

    private static SyntheticOximetryRecord Record(string name, OximetrySettings settings) => new(name, settings);
}
