using SaMD.Signals.Formats.Wfdb;

namespace SaMD.Signals;

/// <summary>The one list of formats of recordings.</summary>
public static class RecordingFormats
{
    /// <summary>All formats, one line each.</summary>
    public static IReadOnlyList<RecordingFormat> All { get; } =
    [
        new("wfdb", WfdbRecording.Describe, WfdbRecording.Open),
    ];

    /// <summary>The format of a name; <see langword="null"/> where there is none.</summary>
    /// <param name="name">Its name in manifests.</param>
    public static RecordingFormat? Find(string name) => All.FirstOrDefault(format => format.Name == name);
}
