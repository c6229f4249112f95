namespace SaMD.Validation.Comparison.Measurements;

/// <summary>A test measurement and the reference measurement nearest in time.</summary>
/// <param name="TestSample">Time of the test measurement in samples; <see langword="null"/> for the pair that the reference program forms behind the end of the test file.</param>
/// <param name="Test">Its value.</param>
/// <param name="Reference">The reference value.</param>
public readonly record struct MeasurementPair(long? TestSample, double Test, double Reference);
