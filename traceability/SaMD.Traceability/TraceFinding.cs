namespace SaMD.Traceability;

/// <summary>A broken or missing link.</summary>
/// <param name="Code">Kind of the finding, kebab-case (<c>user-need-without-requirement</c>).</param>
/// <param name="Subject">Id that it concerns.</param>
/// <param name="Message">What is wrong and what to do.</param>
/// <param name="File">Where it stands, relative to the workspace; <see langword="null"/> where nowhere.</param>
/// <param name="Line">Line, counted from 1; 0 where none.</param>
public sealed record TraceFinding(string Code, string Subject, string Message, string? File, int Line);
