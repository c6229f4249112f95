namespace SaMD.Requirements;

/// <summary>Values of the reference that are scored, both ends included; <see langword="null"/>: open.</summary>
/// <param name="From">Least value, in the unit of the reference.</param>
/// <param name="To">Greatest value, in the unit of the reference; above <paramref name="From"/>.</param>
public sealed record ValueRange(double? From, double? To);
