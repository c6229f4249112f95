namespace SaMD.Adapters.Locking;

/// <summary>A file and the digest that it must have.</summary>
/// <param name="Path">Path relative to the workspace, with forward slashes.</param>
/// <param name="Sha256">SHA-256 in lower-case hexadecimal.</param>
public sealed record LockedFile(string Path, string Sha256);
