namespace SaMD.Traceability;

/// <summary><c>derived/trace.json</c>: from user need and hazard over requirement to result, with what is broken on the way.</summary>
/// <param name="Rows">One row per requirement and row of verification, in the order of the requirements.</param>
/// <param name="Findings">Broken or missing links; empty when the trace is whole.</param>
public sealed record TraceFile(IReadOnlyList<TraceRow> Rows, IReadOnlyList<TraceFinding> Findings);
