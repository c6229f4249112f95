namespace SaMD.Validation.Evidence;

/// <summary>Where a row stands in the requirements.</summary>
/// <param name="File">Path relative to the workspace, with forward slashes.</param>
/// <param name="Line">Line, counted from 1.</param>
public sealed record RowSource(string File, int Line);
