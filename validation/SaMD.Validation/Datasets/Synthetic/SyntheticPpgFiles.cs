using SaMD.Signals.Formats.Wfdb;
using SaMD.Validation.Datasets.Synthetic.V1;

namespace SaMD.Validation.Datasets.Synthetic;

/// <summary>A made optical recording as the three files of a WFDB record: signals in format 16, header, reference beats.</summary>
internal static class SyntheticPpgFiles
{
    private const string Annotator = "atr";
    private const int WfdbFormat16 = 16;

    /// <summary>Makes the files of a record.</summary>
    public static IEnumerable<SyntheticFile> Make(SyntheticPpgRecord record)
    {
        var recording = PpgGenerator.Make(record.Settings);
        var name = record.Name[(record.Name.LastIndexOf('/') + 1)..];
        using var signal = new MemoryStream();
        var writer = new WfdbRecordWriter(signal, Header(name, recording));
        writer.WriteAdc(recording.Ppg[0].Length, [.. recording.Ppg.Concat(recording.Acceleration).Select(samples => samples.Select(sample => (int)sample).ToArray())]);
        var header = writer.Complete();
        return
        [
            new($"{record.Name}.{Annotator}", WfdbAnnotationWriter.Write(recording.Beats)),
            new($"{record.Name}.dat", signal.ToArray()),
            new($"{record.Name}.hea", WfdbHeaderWriter.Write(header)),
        ];
    }

    private static WfdbHeader Header(string name, PpgRecording recording) => new()
    {
        RecordName = name,
        SignalCount = recording.Ppg.Count + recording.Acceleration.Count,
        SamplingFrequencyHz = recording.Settings.SamplingFrequencyHz,
        Signals =
        [
            .. recording.Ppg.Select((_, i) => Signal(name, $"PPG{i + 1}", "NU", PpgRecording.UnitsPerOne)),
            .. recording.Acceleration.Select((_, i) => Signal(name, $"ACC_{"XYZ"[i]}", "g", PpgRecording.UnitsPerGravity)),
        ],
        Comments = [" synthetic: made by samd, not a person", FormattableString.Invariant($" PPG generator V1, seed {recording.Settings.Seed}, {recording.Settings.RestingRateBpm} bpm at rest")],
    };

    private static WfdbSignal Signal(string name, string description, string unit, double gain) => new()
    {
        FileName = $"{name}.dat",
        Format = WfdbFormat16,
        Gain = gain,
        Baseline = 0,
        Unit = unit,
        AdcResolutionBits = WfdbFormat16,
        AdcZero = 0,
        Description = description,
    };
}
