namespace SaMD.Validation.Statistics.Agreement;

/// <summary>
/// The regression of the difference on the level over all pairs: d = b₀ + b₁·a (Bland and Altman, Stat Methods Med Res 1999,
/// doi 10.1177/096228029900800204, section 3.2), with the spread around it from the analysis of variance of its residuals, taken as the same
/// at every level.
/// </summary>
/// <param name="Slope">b₁, with the interval from its cluster-robust variance (factor k / (k − 1)) and Student's t on k − 2 degrees of freedom.</param>
/// <param name="Intercept">b₀, in the unit of the endpoint.</param>
/// <param name="ResidualStandardDeviation">Standard deviation of a difference around the line, √(σ_b² + σ_w²) of the residuals; <see langword="null"/> where undefined.</param>
public sealed record AgreementTrend(Estimate Slope, double Intercept, double? ResidualStandardDeviation)
{
    /// <summary>Whether the interval of the slope leaves out 0: then one pair of limits does not hold at every level, and <see cref="At"/> does.</summary>
    public bool IsClear => Slope.Interval is { } interval && (interval.Lower > 0 || interval.Upper < 0);

    /// <summary>The limits of agreement at a level: b₀ + b₁·a ∓ 1.96 standard deviations around the line; <see langword="null"/> where these are undefined.</summary>
    /// <param name="level">The level, in the unit of the endpoint.</param>
    public Interval? At(double level) => ResidualStandardDeviation is { } deviation
        ? new Interval(Line(level) - AgreementVariance.Reach * deviation, Line(level) + AgreementVariance.Reach * deviation)
        : null;

    private double Line(double level) => Intercept + Slope.Value!.Value * level;
}
