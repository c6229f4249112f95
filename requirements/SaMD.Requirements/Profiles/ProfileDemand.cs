namespace SaMD.Requirements.Profiles;

/// <summary>Something that a document asks for and this program does not check: printed for a person to check.</summary>
/// <param name="Text">What it asks for.</param>
/// <param name="Basis">What that rests on.</param>
/// <param name="Source">Where it was found; <see langword="null"/> only from memory.</param>
public sealed record ProfileDemand(string Text, ValueBasis Basis, string? Source);
