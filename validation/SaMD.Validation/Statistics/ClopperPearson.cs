namespace SaMD.Validation.Statistics;

/// <summary>Clopper and Pearson's "exact" interval for a proportion (Biometrika 1934, doi 10.1093/biomet/26.4.404), conservative for independent trials.</summary>
public static class ClopperPearson
{
    /// <summary>The interval, from quantiles of the beta distribution; effective, not whole, numbers are allowed (Korn and Graubard 1998).</summary>
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
        return successes >= trials ? Math.Pow(tail, 1 / trials) : Quantile.Beta(tail, successes, trials - successes + 1);
    }
}
