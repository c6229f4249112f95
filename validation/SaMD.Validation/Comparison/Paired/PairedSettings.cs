namespace SaMD.Validation.Comparison.Paired;

/// <summary>How paired values are compared.</summary>
/// <param name="StartSeconds">Start of the scored period, at least 0; it belongs to it.</param>
/// <param name="EndSeconds">End of the scored period, at least the start; it belongs to it.</param>
/// <param name="IntervalSeconds">Time from value to value that the algorithm declares, above 0: availability is counted in it.</param>
/// <param name="Tolerance">How far a value may lie from the reference.</param>
public sealed record PairedSettings(double StartSeconds, double EndSeconds, double IntervalSeconds, PairedTolerance Tolerance);
