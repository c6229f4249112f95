namespace SaMD.Validation.Evidence;

/// <summary>A stratum that was to be compared and is not.</summary>
/// <param name="Stratum">The stratum as <c>name=value</c>.</param>
/// <param name="Reason">Why.</param>
public sealed record UncomparedStratum(string Stratum, string Reason);
