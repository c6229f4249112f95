namespace SaMD.Validation.Acceptance;

/// <summary>A verdict and why.</summary>
/// <param name="Verdict">The verdict.</param>
/// <param name="ReasonCode">One of <see cref="ReasonCodes"/>.</param>
/// <param name="Reason">The same in words, as printed.</param>
/// <param name="Margin">How far the deciding figure lies inside its limit (negative: outside), the least of all parts, in the unit of the
/// endpoint; <see langword="null"/> where there is no figure.</param>
public sealed record Judgement(Verdict Verdict, string ReasonCode, string Reason, double? Margin);
