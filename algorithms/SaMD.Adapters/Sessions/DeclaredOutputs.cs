using System.Globalization;
using SaMD.Adapters.Catalogue;
using SaMD.Contracts;

namespace SaMD.Adapters.Sessions;

/// <summary>Holds an algorithm to the kinds of output that its manifest declares: what nobody declared, nobody would score.</summary>
internal static class DeclaredOutputs
{
    public static void Check(AlgorithmManifest manifest, IReadOnlyList<OutputItem> items)
    {
        if (items.FirstOrDefault(item => !Declares(manifest, item)) is { } other)
            throw new AlgorithmFailureException(string.Create(CultureInfo.InvariantCulture,
                $"gave an output of the kind {KindOf(other)} at {other.AtSeconds:0.###} s; 'outputs' declares {string.Join(", ", manifest.Outputs.Select(output => output.Kind))} alone"));
    }

    // A span that is marked unreadable goes with the beats too: their annotations hold it.
    private static bool Declares(AlgorithmManifest manifest, OutputItem item) =>
        manifest.Output(KindOf(item)) is not null || (item is EpisodeOutput { Label: EpisodeLabels.Unreadable } && manifest.Output("beats") is not null);

    private static string KindOf(OutputItem item) => item switch
    {
        BeatOutput => "beats",
        HeartRateOutput => "heart-rate",
        EpisodeOutput => "episodes",
        OxygenSaturationOutput => "spo2",
        ClassificationOutput => "classification",
        _ => item.GetType().Name,
    };
}
