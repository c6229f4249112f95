namespace SaMD.Validation.Evidence;

/// <summary>A file and its digest.</summary>
/// <param name="Path">Path relative to the workspace, with forward slashes, or name of an assembly.</param>
/// <param name="Sha256">SHA-256 in lower-case hexadecimal.</param>
public sealed record InputDigest(string Path, string Sha256);
