namespace SaMD.Validation.Statistics;

/// <summary>A gap that was listed beforehand: the figure of the second stratum minus that of the first.</summary>
/// <param name="First">Name of the first stratum.</param>
/// <param name="Second">Name of the second stratum.</param>
public sealed record StratumPair(string First, string Second);
