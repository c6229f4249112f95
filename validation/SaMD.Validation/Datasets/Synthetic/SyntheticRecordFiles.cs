using SaMD.Signals.Formats.Wfdb;
using SaMD.Validation.Datasets.Synthetic.V1;

namespace SaMD.Validation.Datasets.Synthetic;

/// <summary>A made recording as the three files of a WFDB record: signal in format 16, header, reference beats.</summary>
internal static class SyntheticRecordFiles
{
    private const string Annotator = "atr";
    private const int WfdbFormat16 = 16;

    /// <summary>Makes the files of a record.</summary>
    public static IEnumerable<SyntheticFile> Make(SyntheticRecord record)
    {
        var recording = EcgGenerator.Make(record.Settings);
        var name = record.Name[(record.Name.LastIndexOf('/') + 1)..];
        using var signal = new MemoryStream();
        var writer = new WfdbRecordWriter(signal, Header(name, record.Settings));
        writer.WriteAdc(recording.Samples.Count, [[.. recording.Samples.Select(sample => (int)sample)]]);
        var header = writer.Complete();
        return
        [
            new($"{record.Name}.{Annotator}", WfdbAnnotationWriter.Write(recording.Annotations)),
            new($"{record.Name}.dat", signal.ToArray()),
            new($"{record.Name}.hea", WfdbHeaderWriter.Write(header)),
        ];
    }

    private static WfdbHeader Header(string name, EcgSettings settings) => new()
    {
        RecordName = name,
        SignalCount = 1,
        SamplingFrequencyHz = settings.SamplingFrequencyHz,
        Signals =
        [
            new WfdbSignal
            {
                FileName = $"{name}.dat", Format = WfdbFormat16, Gain = EcgRecording.UnitsPerMillivolt, Baseline = 0, Unit = "mV",
                AdcResolutionBits = WfdbFormat16, AdcZero = 0, Description = "ECG",
            },
        ],
        Comments = [" synthetic: made by samd, not a person", FormattableString.Invariant($" generator V1, seed {settings.Seed}, {settings.HeartRateBpm} bpm")],
    };
}
