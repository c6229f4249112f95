namespace SaMD.Adapters.Locking;

/// <summary>A recording of the behavioural lock.</summary>
/// <param name="Path">Path of the record relative to the workspace, without extension, with forward slashes.</param>
/// <param name="Format">Format of the recording.</param>
/// <param name="Channels">Channels that are bound, in the order of the algorithm's inputs.</param>
public sealed record ConformanceRecord(string Path, string Format, IReadOnlyList<int> Channels);
