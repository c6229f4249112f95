namespace SaMD.Validation.Datasets.References;

/// <summary>The label of one record. Exactly one of <see cref="Label"/> and <see cref="LeftOut"/> is given.</summary>
/// <param name="Label">The label, in lower-case words.</param>
/// <param name="LeftOut">Why the record is left out, by a rule of the manifest.</param>
public sealed record ReferenceLabel(string? Label, string? LeftOut);
