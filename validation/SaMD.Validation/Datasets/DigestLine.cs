using SaMD.Files;

namespace SaMD.Validation.Datasets;

/// <summary>A file of a dataset and its digest.</summary>
/// <param name="Path">Path relative to the dataset's folder, with forward slashes.</param>
/// <param name="Sha256">SHA-256 in lower-case hexadecimal.</param>
/// <param name="Place">Where the list says so.</param>
public sealed record DigestLine(string Path, string Sha256, SourcePlace Place);
