namespace SaMD.Validation.Comparison.Beats;

/// <summary>The part of a comparison whose events lie in one stratum within the recording.</summary>
/// <param name="Stratum">The stratum as <c>name=value</c>, for example <c>rhythm=atrial-fibrillation</c>.</param>
/// <param name="Matrix">Counts of its events.</param>
public sealed record BeatStratum(string Stratum, BeatMatrix Matrix);
