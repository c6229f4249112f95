using SaMD.Signals.Formats.Csv;
using SaMD.Signals.Formats.Edf;
using SaMD.Signals.Formats.Wfdb;

namespace SaMD.Signals;

/// <summary>The one list of formats of recordings.</summary>
public static class RecordingFormats
{
    /// <summary>All formats, one line each.</summary>
    public static IReadOnlyList<RecordingFormat> All { get; } =
    [
        new("wfdb", WfdbRecording.Describe, WfdbRecording.Open),
        new("edf", static (files, record) => EdfRecording.Describe(files, record + ".edf"), static (files, record, channels) => EdfRecording.Open(files, record + ".edf", channels)),
        new("bdf", static (files, record) => EdfRecording.Describe(files, record + ".bdf"), static (files, record, channels) => EdfRecording.Open(files, record + ".bdf", channels)),
        new("csv", CsvRecording.Describe, CsvRecording.Open),
    ];

    /// <summary>The format of a name; <see langword="null"/> where there is none.</summary>
    /// <param name="name">Its name in manifests.</param>
    public static RecordingFormat? Find(string name) => All.FirstOrDefault(format => format.Name == name);
}
