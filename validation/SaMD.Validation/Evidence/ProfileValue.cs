namespace SaMD.Validation.Evidence;

/// <summary>One value of a profile.</summary>
/// <param name="Endpoint">Endpoint.</param>
/// <param name="Key">Key of a row that it is the value of.</param>
/// <param name="Value">The value as text.</param>
/// <param name="Variant">Variant of the document; <see langword="null"/> for all.</param>
/// <param name="Basis"><c>text</c>, <c>secondary</c> or <c>memory</c>.</param>
/// <param name="Source">Where it was found; <see langword="null"/> for memory.</param>
public sealed record ProfileValue(string Endpoint, string Key, string Value, string? Variant, string Basis, string? Source);
