namespace SaMD.Validation.Comparison.Classification;

/// <summary>What lies in one bin: a point of the reliability diagram. Bins of the same ends are pooled by adding counts and sums.</summary>
/// <param name="Lower">Lower end; it belongs to the bin.</param>
/// <param name="Upper">Upper end; it belongs to the last bin alone.</param>
/// <param name="Items">How many items it holds.</param>
/// <param name="Positives">How many of them are positive.</param>
/// <param name="SumOfProbabilities">Sum of their probabilities.</param>
public sealed record CalibrationBin(double Lower, double Upper, long Items, long Positives, double SumOfProbabilities)
{
    /// <summary>Mean probability; <see langword="null"/> in an empty bin.</summary>
    public double? MeanProbability => SummedTerms.Ratio(SumOfProbabilities, Items);

    /// <summary>Share of positives; <see langword="null"/> in an empty bin.</summary>
    public double? ObservedShare => SummedTerms.Ratio(Positives, Items);
}
