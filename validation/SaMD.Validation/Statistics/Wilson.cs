namespace SaMD.Validation.Statistics;

/// <summary>Wilson's score interval for a proportion (JASA 1927, doi 10.1080/01621459.1927.10502953), without continuity correction.</summary>
public static class Wilson
{
    /// <summary>The interval; effective, not whole, numbers are allowed.</summary>
    /// <param name="successes">0 to <paramref name="trials"/>.</param>
    /// <param name="trials">0 or more; at 0 the interval is undefined.</param>
    /// <param name="confidence">How sure; for one side each bound holds it alone.</param>
    /// <returns>Bounds in [0, 1]; <see langword="null"/> for 0/0.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is not finite or out of range.</exception>
    public static Interval? Of(double successes, double trials, Confidence confidence)
    {
        ArgumentNullException.ThrowIfNull(confidence);
        Proportion.Check(successes, trials);
        if (trials == 0) return null;
        return new Interval(Lower(successes, trials, confidence.Tail), 1 - Lower(trials - successes, trials, confidence.Tail));
    }

    /// <summary>Lower bound that leaves <paramref name="tail"/> below it. Rises with the successes and, at one proportion, with the trials.</summary>
    internal static double Lower(double successes, double trials, double tail)
    {
        if (successes <= 0) return 0;
        var p = successes / trials;
        var z = Quantile.Normal(tail);
        var share = z * z / trials;
        var half = z * Math.Sqrt(p * (1 - p) / trials + share / (4 * trials));
        return Math.Max(0, (p + share / 2 - half) / (1 + share));
    }
}
