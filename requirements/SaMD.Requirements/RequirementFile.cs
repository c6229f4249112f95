namespace SaMD.Requirements;

/// <summary>A file of user needs, hazards or requirements.</summary>
/// <param name="Path">Its path as messages show it: relative to the workspace, with forward slashes.</param>
/// <param name="Sha256">SHA-256 of its bytes, lower-case hexadecimal.</param>
public sealed record RequirementFile(string Path, string Sha256);
