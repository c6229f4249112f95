namespace SaMD.Traceability;

/// <summary>A user need or a hazard in the trace.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">Its title.</param>
public sealed record TraceItem(string Id, string Title);
