using System.Globalization;
using System.Text;
using SaMD.Signals.Formats.Wfdb;
using SaMD.Validation.Datasets.Synthetic.V1;

namespace SaMD.Validation.Datasets.Synthetic;

/// <summary>A made recording of light as a WFDB record (signal in format 16, header) and, beside it, its saturation at each second as CSV.</summary>
internal static class SyntheticOximetryFiles
{
    private const int WfdbFormat16 = 16;

    /// <summary>Makes the files of a record.</summary>
    public static IEnumerable<SyntheticFile> Make(SyntheticOximetryRecord record)
    {
        var recording = OximetryGenerator.Make(record.Settings);
        var name = record.Name[(record.Name.LastIndexOf('/') + 1)..];
        using var signal = new MemoryStream();
        var writer = new WfdbRecordWriter(signal, Header(name, recording));
        writer.WriteAdc(recording.Samples[0].Count, [.. recording.Samples.Select(channel => channel.Select(sample => (int)sample).ToArray())]);
        var header = writer.Complete();
        return
        [
            new($"{record.Name}-spo2.csv", Encoding.ASCII.GetBytes(Reference(recording))),
            new($"{record.Name}.dat", signal.ToArray()),
            new($"{record.Name}.hea", WfdbHeaderWriter.Write(header)),
        ];
    }

    private static string Reference(OximetryRecording recording)
    {
        var text = new StringBuilder("seconds,spo2\n");
        for (var second = 0; second < recording.SaturationPercent.Count; second++)
            text.Append(CultureInfo.InvariantCulture, $"{second},{recording.SaturationPercent[second]}\n");
        return text.ToString();
    }

    private static WfdbHeader Header(string name, OximetryRecording recording) => new()
    {
        RecordName = name,
        SignalCount = recording.Channels.Count,
        SamplingFrequencyHz = recording.Settings.SamplingFrequencyHz,
        Signals =
        [
            .. recording.Channels.Select(channel => new WfdbSignal
            {
                FileName = $"{name}.dat", Format = WfdbFormat16, Gain = recording.UnitsPerOne, Baseline = 0, Unit = "1",
                AdcResolutionBits = WfdbFormat16, AdcZero = 0, Description = channel,
            }),
        ],
        Comments =
        [
            " synthetic: made by samd, not a person",
            FormattableString.Invariant($" oximetry generator V1, seed {recording.Settings.Seed}, {recording.Settings.HeartRateBpm} bpm, perfusion {recording.Settings.PerfusionPercent} %"),
        ],
    };
}
