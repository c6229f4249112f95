using SaMD.Validation.Comparison.Beats;
using SaMD.Validation.Comparison.Episodes;
using SaMD.Validation.Comparison.Runs;
using SaMD.Validation.Datasets;
using SaMD.Validation.Planning;

namespace SaMD.Validation.Execution;

/// <summary>The one list of comparators.</summary>
public static class Comparators
{
    private static readonly string[] PairedOptions = ["pair-within", "range", "within"];

    /// <summary>All comparators, one entry each.</summary>
    public static IReadOnlyList<Comparator> All { get; } =
    [
        new("beats", [ReferenceKinds.Beats], BeatsOfRecording.Compare)
        {
            Mode = EcMode.Wfdb, HasModes = true, EventsKey = "beats", Options = ["protocol", "mode"], Differences = WfdbDifferences.Beats,
            StartSeconds = BeatComparisonSettings.ProtocolStartSeconds, MatchWindowSeconds = BeatComparisonSettings.ProtocolMatchWindowSeconds,
            Strata = [WithinRecordingStrata.Rhythm, WithinRecordingStrata.HeartRateBand],
        },
        new("runs", [ReferenceKinds.Beats], RunsOfRecording.Compare)
        {
            Mode = EcMode.Wfdb, HasModes = true, EventsKey = "events", Options = ["mode"], Differences = RunDifferences.All,
            StartSeconds = BeatComparisonSettings.ProtocolStartSeconds, MatchWindowSeconds = BeatComparisonSettings.ProtocolMatchWindowSeconds,
        },
        new("episodes", [ReferenceKinds.Episodes, ReferenceKinds.Beats], EpisodesOfRecording.Compare)
        {
            Mode = EcMode.Wfdb, HasModes = true, EventsKey = "events", Options = ["class", "mode"], Classes = EpisodesOfRecording.Labels,
            Differences = EpisodeDifferences.All, StartSeconds = BeatComparisonSettings.ProtocolStartSeconds,
        },
        new("heart-rate", [ReferenceKinds.Beats, ReferenceKinds.Measurements], PairedOfRecording.CompareHeartRate)
        {
            Mode = "reference rate from beats", IsSeries = true, EventsKey = "pairs", Quantity = "heart-rate", Options = PairedOptions,
            StartSeconds = BeatComparisonSettings.ProtocolStartSeconds,
            Strata = [WithinRecordingStrata.Rhythm, WithinRecordingStrata.HeartRateBand],
        },
        new("spo2", [ReferenceKinds.Measurements], PairedOfRecording.CompareOxygenSaturation)
        {
            IsSeries = true, EventsKey = "pairs", Quantity = "spo2", Options = PairedOptions, Strata = [WithinRecordingStrata.SaturationDecade, WithinRecordingStrata.SaturationDisparityBand],
        },
        new("classification", [ReferenceKinds.Classification], ClassificationOfRecording.Compare)
        {
            Options = ["class", "against", "inconclusive-as", "prevalence"],
        },
        new("events", [ReferenceKinds.Episodes, ReferenceKinds.Beats], EventsOfRecording.Compare)
        {
            EventsKey = "events", Options = ["class", "match", "overlap", "early", "late", "merge-gaps", "shortest"],
        },
    ];

    /// <summary>The comparator of a name.</summary>
    /// <param name="name">Its name, as the endpoint catalogue gives it.</param>
    public static Comparator Find(string name) => All.First(comparator => comparator.Name == name);
}
