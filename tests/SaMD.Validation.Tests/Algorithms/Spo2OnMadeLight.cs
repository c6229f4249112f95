using SaMD.Adapters.Catalogue;
using SaMD.Contracts;
using SaMD.Files;
using SaMD.TestKit;
using SaMD.Validation.Datasets.Synthetic.V1;

namespace SaMD.Validation.Tests.Algorithms;

/// <summary>Runs spo2@1.0.0, with the parameters of its own algorithm.yaml, on made light.</summary>
internal static class Spo2OnMadeLight
{
    public const int WindowSeconds = 10;

    private static readonly AlgorithmVersion Version = Find();

    public static IReadOnlyList<OxygenSaturationOutput> Run(OximetrySettings settings)
    {
        var recording = OximetryGenerator.Make(settings);
        var roles = settings.IsCamera ? ["red", "green", "blue"] : (string[])["red", "infrared"];
        var kind = settings.IsCamera ? InputKinds.Camera : InputKinds.Ppg;
        using var session = new SaMD.Algorithms.Spo2.V1_0_0.Spo2().Open(new SessionDescription(
            [.. roles.Select(role => new InputDescription(kind, role, "1", settings.SamplingFrequencyHz))], Version.Manifest.Parameters));
        var output = new List<OutputItem>();
        var channels = recording.Samples.Select(samples => new ChannelBuffer(
            0, samples.Select(sample => sample == OximetryRecording.MissingSample ? 0f : (float)sample / recording.UnitsPerOne).ToArray(), samples.Select(sample => sample != OximetryRecording.MissingSample).ToArray()));
        session.Process(new SignalBlock(0, recording.Samples[0].Count / settings.SamplingFrequencyHz, [.. channels]), output);
        session.Finish(output);
        return [.. output.Cast<OxygenSaturationOutput>()];
    }

    /// <summary>Errors of the readings against the mean saturation over their window, as the reference is formed.</summary>
    public static IReadOnlyList<double> Errors(OximetrySettings settings) =>
        [.. Run(settings).Where(item => item.Spo2Percent is not null).Select(item => item.Spo2Percent!.Value - Enumerable.Range(0, 10 * WindowSeconds)
            .Average(k => SaturationPoint.At(settings.Saturation, item.AtSeconds - ((k + 0.5) / 10))))];

    public static double RootMeanSquare(IReadOnlyList<double> errors) => Math.Sqrt(errors.Average(error => error * error));

    private static AlgorithmVersion Find()
    {
        var workspace = Workspace.Read(Repository.Root);
        return AlgorithmCatalogue.Read(workspace.Root, workspace.Algorithms).Find("spo2@1.0.0")!;
    }
}
