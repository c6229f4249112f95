namespace SaMD.Validation.Datasets.References;

/// <summary>What a label of the source means. Exactly one of <see cref="Label"/> and <see cref="LeftOut"/> is given.</summary>
/// <param name="Written">As the source writes it.</param>
/// <param name="Label">The label, in lower-case words: <c>atrial-fibrillation</c>.</param>
/// <param name="LeftOut">Why records that bear it are left out, by rule.</param>
public sealed record LabelValue(string Written, string? Label, string? LeftOut);
