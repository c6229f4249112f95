namespace SaMD.Validation.Statistics;

/// <summary>The two bounds of a confidence interval, in the unit of the endpoint.</summary>
public sealed record Interval
{
    /// <summary>States the bounds.</summary>
    /// <param name="lower">Lower bound, finite.</param>
    /// <param name="upper">Upper bound, finite, not below <paramref name="lower"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">A bound is not finite, or the bounds are out of order.</exception>
    public Interval(double lower, double upper)
    {
        if (!double.IsFinite(lower)) throw new ArgumentOutOfRangeException(nameof(lower), lower, "A bound is a finite number.");
        if (!double.IsFinite(upper)) throw new ArgumentOutOfRangeException(nameof(upper), upper, "A bound is a finite number.");
        if (upper < lower) throw new ArgumentOutOfRangeException(nameof(upper), upper, $"The upper bound is not below the lower bound {lower:R}.");
        Lower = lower;
        Upper = upper;
    }

    /// <summary>Lower bound.</summary>
    public double Lower { get; }

    /// <summary>Upper bound.</summary>
    public double Upper { get; }
}
