using System.Globalization;
using System.Text;
using SaMD.Requirements;
using SaMD.Validation.Comparison;
using SaMD.Validation.Comparison.Beats;
using SaMD.Validation.Endpoints;
using SaMD.Validation.Planning;

namespace SaMD.Validation.Execution;

/// <summary>Compares the beats of one recording, for the endpoints <c>beats.*</c>.</summary>
internal static class BeatsOfRecording
{
    private static readonly BeatLabel[] MatrixLabels =
        [BeatLabel.Normal, BeatLabel.SupraventricularEctopic, BeatLabel.VentricularEctopic, BeatLabel.Fusion, BeatLabel.Unclassifiable, BeatLabel.Other, BeatLabel.Shutdown];

    public static RecordingComparison Compare(ComparisonInput input, ReferenceData data, ComparisonSettings settings)
    {
        var reference = data.Annotations;
        var comparison = BeatComparer.Compare(
            reference, input.Output.Beats ?? [], input.Record.SamplingFrequencyHz, input.Record.Frames,
            new BeatComparisonSettings(settings.StartSeconds, settings.EndSeconds, settings.MatchWindowSeconds), EcMode.Of(settings));
        if (settings.Options.Protocol == ScoringProtocol.Strip) comparison = StripProtocol.Apply(comparison, input.Record.Frames);
        var contributions = Contributions(comparison.Matrix, null).ToList();
        if (input.Planned.DividesRecordings)
            foreach (var stratum in BeatStrata.Of(comparison, reference)) contributions.AddRange(Contributions(stratum.Matrix, stratum.Stratum));
        return new RecordingComparison(settings, contributions, Matrix(comparison.Matrix), Details(comparison), Notes(comparison));
    }

    private static IEnumerable<Contribution> Contributions(BeatMatrix matrix, string? stratum)
    {
        var statistics = BeatStatistics.Of(matrix);
        yield return Of("beats.sensitivity", statistics.QrsSensitivity);
        yield return Of("beats.positive-predictivity", statistics.QrsPositivePredictivity);
        yield return Of("beats.veb-sensitivity", statistics.VebSensitivity);
        yield return Of("beats.veb-positive-predictivity", statistics.VebPositivePredictivity);
        yield return Of("beats.sveb-sensitivity", statistics.SvebSensitivity);
        yield return Of("beats.sveb-positive-predictivity", statistics.SvebPositivePredictivity);

        Contribution Of(string endpoint, Ratio ratio) => new(endpoint, stratum, ratio.Numerator, ratio.Denominator);
    }

    private static List<IReadOnlyList<long>> Matrix(BeatMatrix matrix) =>
        [.. MatrixLabels.Select(row => (IReadOnlyList<long>)[.. MatrixLabels.Select(column =>
            row >= BeatLabel.Other && column >= BeatLabel.Other ? 0 : matrix[row, column])])];

    private static string Details(BeatComparison comparison)
    {
        var text = new StringBuilder("event,reference_sample,reference_class,test_sample,test_class\n", (comparison.Pairs.Length * 28) + 64);
        foreach (var pair in comparison.Pairs)
            text.Append(CultureInfo.InvariantCulture, $"{Event(pair)},{pair.ReferenceSample},{BeatLabels.Letter(pair.ReferenceLabel)},{pair.TestSample},{char.ToLowerInvariant(BeatLabels.Letter(pair.TestLabel))}\n");
        return text.ToString();
    }

    private static string Event(BeatPair pair) =>
        !pair.IsCounted ? "not-counted" : pair.IsMatched ? "matched" : pair.TestSample is null ? "missed" : "extra";

    private static List<string> Notes(BeatComparison comparison)
    {
        var notes = new List<string>();
        if (comparison.ShutdownSeconds > 0) notes.Add(FormattableString.Invariant($"declared unreadable for {comparison.ShutdownSeconds} s"));
        return notes;
    }
}
