using SaMD.Signals;
using SaMD.Signals.Formats.Wfdb;
using SaMD.Validation.Datasets.Synthetic;
using SaMD.Validation.Datasets.Synthetic.V1;

namespace SaMD.Validation.NewWorkspaces;

/// <summary>
/// What stands in for the outputs that a device recorded: the reference beats, late by 20 ms, every fortieth left out, so that the
/// figures of the example are not perfect.
/// </summary>
internal static class ExampleOutputs
{
    private const double DelaySeconds = 0.02;
    private const int LeftOutEvery = 40;

    /// <summary>Makes the files of the version's folder: annotations, and the list of their digests.</summary>
    public static IReadOnlyList<SyntheticFile> Make() =>
        [.. ExampleRecordings.Listed("outputs", ExampleRecordings.WithBeats.Select(record => new SyntheticFile($"{ExampleRecordings.Beats}/{record.Name}.beats", Beats(record.Settings))))];

    private static byte[] Beats(EcgSettings settings)
    {
        var recording = EcgGenerator.Make(settings);
        var delay = (long)Math.Round(DelaySeconds * settings.SamplingFrequencyHz);
        var beats = recording.Annotations.Where(annotation => annotation.Code == AnnotationCode.Normal)
            .Where((_, number) => number % LeftOutEvery != LeftOutEvery - 1)
            .Select(beat => beat with { Sample = beat.Sample + delay }).Where(beat => beat.Sample < recording.Samples.Count);
        return WfdbAnnotationWriter.Write([.. beats]);
    }
}
