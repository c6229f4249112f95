using System.Globalization;
using System.Text;
using SaMD.Contracts;
using SaMD.Validation.Comparison.Episodes;
using SaMD.Validation.Endpoints;
using SaMD.Validation.Execution.Outputs;
using SaMD.Validation.Planning;

namespace SaMD.Validation.Execution;

/// <summary>Compares the episodes of fibrillation of one recording as EC57 does, for the endpoints <c>episodes.*</c>.</summary>
internal static class EpisodesOfRecording
{
    /// <summary>Labels of episodes that can be compared so.</summary>
    public static IReadOnlyList<string> Labels { get; } = [EpisodeLabels.AtrialFibrillation, EpisodeLabels.VentricularFibrillation];

    public static RecordingComparison Compare(ComparisonInput input, ReferenceData data, ComparisonSettings settings)
    {
        var (label, frequency) = (settings.Options.Class!, input.Record.SamplingFrequencyHz);
        var kind = label == EpisodeLabels.AtrialFibrillation ? EpisodeKind.AtrialFibrillation : EpisodeKind.VentricularFibrillation;
        var given = (input.Output.Episodes ?? []).Where(episode => episode.Label == label).ToList();
        var joined = Joined(given);
        var comparison = EpisodeComparer.Compare(
            data.Annotations, RhythmAnnotations.Of(joined, frequency), frequency, input.Record.Frames,
            new EpisodeSettings(kind) { StartSeconds = settings.StartSeconds, EndSeconds = settings.EndSeconds }, EcMode.Of(settings));
        var (se, pp) = (comparison.Sensitivity, comparison.PositivePredictivity);
        return new RecordingComparison(
            settings,
            [
                new Contribution(EpisodeEndpoints.Sensitivity, null, se.Matched, se.Matched + se.Unmatched),
                new Contribution(EpisodeEndpoints.PositivePredictivity, null, pp.Matched, pp.Matched + pp.Unmatched),
                new Contribution(EpisodeEndpoints.DurationSensitivity, null, se.OverlapSamples / frequency, se.DurationSamples / frequency),
                new Contribution(EpisodeEndpoints.DurationPositivePredictivity, null, pp.OverlapSamples / frequency, pp.DurationSamples / frequency),
            ],
            null, Details(comparison),
            given.Count > joined.Count ? [FormattableString.Invariant($"{given.Count} episodes of {label} overlap in part: they were joined to {joined.Count}")] : []);
    }

    // Rhythm annotations cannot say that two episodes of one rhythm overlap: the end of the first would end both.
    private static List<EpisodeOutput> Joined(IEnumerable<EpisodeOutput> episodes)
    {
        var joined = new List<EpisodeOutput>();
        foreach (var episode in episodes.OrderBy(episode => episode.StartSeconds))
            if (joined.Count > 0 && episode.StartSeconds < joined[^1].AtSeconds)
                joined[^1] = joined[^1] with { AtSeconds = Math.Max(joined[^1].AtSeconds, episode.AtSeconds) };
            else joined.Add(episode);
        return joined;
    }

    private static string Details(EpisodeComparison comparison)
    {
        var text = new StringBuilder("side,start_sample,end_sample,overlap_samples,matched\n");
        foreach (var (side, pass) in new[] { ("reference", comparison.Sensitivity), ("test", comparison.PositivePredictivity) })
            foreach (var item in pass.Items)
                text.Append(CultureInfo.InvariantCulture, $"{side},{item.Episode.Start},{item.Episode.End},{item.OverlapSamples},{(item.IsMatched ? "yes" : "no")}\n");
        return text.ToString();
    }
}
