using System.Globalization;
using System.Text;
using SaMD.Validation.Comparison.Beats;
using SaMD.Validation.Comparison.Runs;
using SaMD.Validation.Endpoints;
using SaMD.Validation.Planning;

namespace SaMD.Validation.Execution;

/// <summary>Compares the runs of ectopic beats of one recording, for the endpoints <c>runs.*</c>.</summary>
internal static class RunsOfRecording
{
    public static RecordingComparison Compare(ComparisonInput input, ReferenceData data, ComparisonSettings settings)
    {
        var comparison = RunComparer.Compare(
            data.Annotations, input.Output.Beats ?? [], input.Record.SamplingFrequencyHz, input.Record.Frames,
            new BeatComparisonSettings(settings.StartSeconds, settings.EndSeconds, settings.MatchWindowSeconds), EcMode.Of(settings));
        var contributions = RunEndpoints.Kinds.SelectMany(kind => RunEndpoints.NamesOf(kind).Zip(comparison.Statistics(kind).InOrder, static (name, ratio) =>
            new Contribution(name, null, ratio.Numerator, ratio.Denominator)));
        return new RecordingComparison(settings, [.. contributions], null, Details(comparison), []);
    }

    private static string Details(RunComparison comparison)
    {
        var text = new StringBuilder("runs_of,side,reference_length,test_length,window_start_sample,window_end_sample\n");
        foreach (var pass in comparison.Passes)
            foreach (var item in pass.Items)
                text.Append(CultureInfo.InvariantCulture, $"{(pass.Kind == RunKind.Ventricular ? "ventricular" : "supraventricular")},{(pass.IsSensitivity ? "reference" : "test")},{item.ReferenceLength},{item.TestLength},{item.WindowStart},{item.WindowEnd}\n");
        return text.ToString();
    }
}
