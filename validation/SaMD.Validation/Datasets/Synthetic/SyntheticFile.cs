namespace SaMD.Validation.Datasets.Synthetic;

/// <summary>A file of the committed set.</summary>
/// <param name="Path">Path relative to the dataset's folder, with forward slashes.</param>
/// <param name="Bytes">Its content.</param>
public sealed record SyntheticFile(string Path, ReadOnlyMemory<byte> Bytes);
