namespace SaMD.Signals;

/// <summary>A format of recordings: a line of the list of formats.</summary>
/// <param name="Name">Its name in manifests, for example <c>wfdb</c>.</param>
/// <param name="Describe">Reads what a recording holds.</param>
/// <param name="Open">Opens a recording on some of its channels.</param>
public sealed record RecordingFormat(
    string Name,
    Func<IRecordingFiles, string, RecordingDescription> Describe,
    Func<IRecordingFiles, string, IReadOnlyList<int>, IRecordingReader> Open);
