namespace SaMD.Validation.Datasets.Fetching;

/// <summary>How far a download is.</summary>
/// <param name="Done">Files that are there, whole, or have failed.</param>
/// <param name="Files">All files.</param>
/// <param name="Bytes">Bytes that were received so far, over all files.</param>
/// <param name="File">The file that this is about.</param>
public sealed record FetchProgress(int Done, int Files, long Bytes, string File);
