using System.Text;
using SaMD.Files;
using SaMD.Validation.Datasets.Synthetic;
using SaMD.Validation.Datasets.Synthetic.V1;

namespace SaMD.Validation.NewWorkspaces;

/// <summary>
/// The recordings of a new workspace, made when it is: two datasets, with the digest of every file. The manifests that describe them are
/// part of the template. Seeds from 1,002,000 on, on which nothing is tuned.
/// </summary>
internal static class ExampleRecordings
{
    /// <summary>Id of the dataset with beats, and name of its folder.</summary>
    public const string Beats = "example-ecg";

    private const string Strips = "example-strips";
    private const double StripSeconds = 30;

    /// <summary>The recordings with beats; those that algorithms are validated on come first.</summary>
    public static IReadOnlyList<SyntheticRecord> WithBeats { get; } =
    [
        new("e01", Clear(1_002_001, 55)),
        new("e02", Clear(1_002_002, 62) with { SamplingFrequencyHz = 360, WanderMillivolts = 0.1 }),
        new("e03", Clear(1_002_003, 70) with { SamplingFrequencyHz = 500 }),
        new("e04", Clear(1_002_004, 82) with { RrDeviationSeconds = 0.05 }),
        new("e05", Clear(1_002_005, 96) with { SamplingFrequencyHz = 360, AmplitudeMillivolts = 2 }),
        new("e06", Clear(1_002_006, 118) with { RrDeviationSeconds = 0.015 }),
        new("conformance/c01", Clear(1_002_011, 75) with { DurationSeconds = 20 }),
        new("conformance/c02", Clear(1_002_012, 105) with { DurationSeconds = 12, SamplingFrequencyHz = 500, Missing = new(5, 2) }),
    ];

    private static IReadOnlyList<LabelledRecord> WithLabels { get; } =
    [
        new("p01", "ecg", Strip(1_002_021, 58)),
        new("p02", "ecg", Strip(1_002_022, 74) with { Noise = NoiseKind.White, SignalToNoiseDecibels = 24 }),
        new("p03", "ecg", Strip(1_002_023, 90) with { Inverted = true }),
        new("p04", "ecg", Strip(1_002_024, 66) with { AmplitudeMillivolts = 0.7 }),
        new("p05", "noise", Noise(1_002_025, NoiseKind.White, 10)),
        new("p06", "noise", Noise(1_002_026, NoiseKind.White, 0)),
        new("p07", "noise", Noise(1_002_027, NoiseKind.Muscle, 6)),
        new("p08", "noise", Noise(1_002_028, NoiseKind.Muscle, 0)),
    ];

    /// <summary>Makes every file below the folder of datasets: recordings, references, labels and lists of digests.</summary>
    public static IReadOnlyList<SyntheticFile> Make() =>
    [
        .. Listed(Beats, WithBeats.SelectMany(SyntheticRecordFiles.Make)),
        .. Listed(Strips, [Labels(), .. WithLabels.SelectMany(record => SyntheticRecordFiles.Make(new(record.Name, record.Settings)))]),
    ];

    /// <summary>Files of a folder, and the list of their digests beside it.</summary>
    /// <param name="folder">Name of the folder, and of the list.</param>
    /// <param name="files">The files, with paths relative to it.</param>
    public static IEnumerable<SyntheticFile> Listed(string folder, IEnumerable<SyntheticFile> files)
    {
        var ordered = files.OrderBy(file => file.Path, StringComparer.Ordinal).ToList();
        var list = string.Concat(ordered.Select(file => $"{Sha256Digest.Of(file.Bytes.Span)}  {file.Path}\n"));
        return [.. ordered.Select(file => file with { Path = $"{folder}/{file.Path}" }), new($"{folder}.sha256", Encoding.ASCII.GetBytes(list))];
    }

    private static SyntheticFile Labels() =>
        new("labels.csv", Encoding.ASCII.GetBytes("record,content\n" + string.Concat(WithLabels.Select(record => $"{record.Name},{record.Label}\n"))));

    private static EcgSettings Clear(ulong seed, double heartRateBpm) => new() { Seed = seed, HeartRateBpm = heartRateBpm, AmplitudeMillivolts = 1.6 };

    private static EcgSettings Strip(ulong seed, double heartRateBpm) => new() { Seed = seed, HeartRateBpm = heartRateBpm, DurationSeconds = StripSeconds };

    private static EcgSettings Noise(ulong seed, NoiseKind kind, double decibels) =>
        new() { Seed = seed, Rhythm = RhythmKind.None, Noise = kind, SignalToNoiseDecibels = decibels, DurationSeconds = StripSeconds };
}
