namespace SaMD.Validation.Comparison.Paired;

/// <summary>The part of a comparison that lies in one stratum within the recording.</summary>
/// <param name="Stratum">The stratum as <c>name=value</c>, for example <c>heart-rate-band=60-100</c>.</param>
/// <param name="Totals">Sums over its estimates and intervals.</param>
public sealed record PairedStratum(string Stratum, PairedTotals Totals);
