namespace SaMD.Validation.Datasets.Synthetic.V1;

/// <summary>One wave of a beat: a Gaussian in time.</summary>
/// <param name="Millivolts">Its amplitude; negative for one that points down.</param>
/// <param name="OffsetSeconds">Time of its peak after that of the R wave.</param>
/// <param name="DeviationSeconds">Its standard deviation.</param>
internal readonly record struct EcgWave(double Millivolts, double OffsetSeconds, double DeviationSeconds);
