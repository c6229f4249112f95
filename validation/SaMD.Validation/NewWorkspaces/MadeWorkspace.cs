namespace SaMD.Validation.NewWorkspaces;

/// <summary>A workspace that was made.</summary>
/// <param name="Files">Paths of its files relative to it, with forward slashes, sorted.</param>
/// <param name="NotLocked">Versions that could not be run here and so are not locked, with the reason; mostly empty.</param>
public sealed record MadeWorkspace(IReadOnlyList<string> Files, IReadOnlyList<string> NotLocked);
