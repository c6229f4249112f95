namespace SaMD.Validation.Comparison.Beats;

/// <summary>One place where the reference programs, and so mode <c>wfdb</c>, differ from what the standards' text describes.</summary>
/// <param name="Id">Stable name.</param>
/// <param name="Sentence">What the mode does, in one sentence, for the report.</param>
public sealed record WfdbDifference(string Id, string Sentence);
