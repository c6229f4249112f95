namespace SaMD.Validation.Statistics;

/// <summary>The ratio of two totals over clusters, with its variance between clusters.</summary>
/// <param name="Value">Sum of the numerators over sum of the denominators.</param>
/// <param name="Variance">Linearised variance with the factor k / (k − 1); <see langword="null"/> for a single cluster.</param>
/// <param name="Clusters">Number k of clusters with a denominator above 0.</param>
/// <param name="Total">Sum M of the denominators.</param>
public sealed record RatioEstimate(double Value, double? Variance, int Clusters, double Total)
{
    /// <summary>For a proportion: its variance over that of as many independent trials, p (1 − p) / M, not clamped. <see langword="null"/> where p is 0 or 1, or for one cluster.</summary>
    public double? DesignEffect => Variance is { } variance && Value is > 0 and < 1 ? variance / (Value * (1 - Value) / Total) : null;
}
