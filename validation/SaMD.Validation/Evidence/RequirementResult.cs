using SaMD.Validation.Acceptance;

namespace SaMD.Validation.Evidence;

/// <summary>A requirement and its verdict: the worst of its gating rows.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Revision">Its revision.</param>
/// <param name="Role"><c>primary</c>, <c>secondary</c> or <c>exploratory</c>.</param>
/// <param name="Title">Its title.</param>
/// <param name="Text">Its text.</param>
/// <param name="Verdict">The verdict; <see langword="null"/> where nothing of it gates in this run and nothing is left out.</param>
/// <param name="ReasonCode">Short code of the reason, kebab-case.</param>
/// <param name="Reason">The reason in words.</param>
public sealed record RequirementResult(
    string Id, int Revision, string Role, string Title, string Text, Verdict? Verdict, string? ReasonCode, string? Reason);
