namespace SaMD.Validation.Comparison.Episodes;

/// <summary>The ST deviation at an extremum that the reference marks, and what the test measured nearest to it.</summary>
/// <param name="Sample">Time of the extremum in samples.</param>
/// <param name="Signal">The signal, 0 or 1.</param>
/// <param name="Reference">Deviation that the reference states, in microvolts.</param>
/// <param name="Test">Deviation that the test beat nearest in time carries, in microvolts.</param>
public readonly record struct StMeasurement(long Sample, int Signal, long Reference, long Test);
