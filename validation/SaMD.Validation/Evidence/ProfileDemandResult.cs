namespace SaMD.Validation.Evidence;

/// <summary>Something that a document asks for and this program does not check.</summary>
/// <param name="Text">What it asks for.</param>
/// <param name="Basis"><c>text</c>, <c>secondary</c> or <c>memory</c>.</param>
/// <param name="Source">Where it was found; <see langword="null"/> for memory.</param>
public sealed record ProfileDemandResult(string Text, string Basis, string? Source);
