using SaMD.Validation.Comparison.Beats;
using SaMD.Validation.Datasets;

namespace SaMD.Validation.Execution;

/// <summary>The one list of comparators.</summary>
public static class Comparators
{
    /// <summary>All comparators, one entry each.</summary>
    public static IReadOnlyList<Comparator> All { get; } =
    [
        new("beats", [ReferenceKinds.Beats], BeatsOfRecording.Compare)
        {
            Mode = BeatComparer.Mode, HasModes = true, EventsKey = "beats", Options = ["protocol", "mode"],
            StartSeconds = BeatComparisonSettings.ProtocolStartSeconds, MatchWindowSeconds = BeatComparisonSettings.ProtocolMatchWindowSeconds,
        },
        new("heart-rate", [ReferenceKinds.Beats], HeartRateOfRecording.Compare)
        {
            Mode = "reference rate from beats", IsSeries = true, EventsKey = "pairs", StartSeconds = BeatComparisonSettings.ProtocolStartSeconds,
        },
    ];

    /// <summary>The comparator of a name.</summary>
    /// <param name="name">Its name, as the endpoint catalogue gives it.</param>
    public static Comparator Find(string name) => All.First(comparator => comparator.Name == name);
}
