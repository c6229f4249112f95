namespace SaMD.Validation.Comparison.Beats;

/// <summary>Differences between reference and test RR intervals, summed so that recordings can be pooled.</summary>
/// <param name="SumOfSquares">Sum of the squared differences, in samples squared.</param>
/// <param name="Count">How many differences.</param>
/// <param name="SamplesPerSecond">The sampling frequency, rounded half up to whole Hz as in the WFDB comparators.</param>
public sealed record RrErrors(double SumOfSquares, long Count, long SamplesPerSecond)
{
    /// <summary>Root mean square difference in milliseconds; <see langword="null"/> where there is no difference to form it from.</summary>
    public double? RootMeanSquareMilliseconds => Count > 0 ? Math.Sqrt(SumOfSquares / Count) * 1000.0 / SamplesPerSecond : null;
}
