namespace SaMD.Validation.Statistics.Design;

/// <summary>Numbers of independent items for areas under the ROC curve and for limits of agreement, by the normal approximation.</summary>
public static class PrecisionDesign
{
    private const int MostItems = 100_000_000;

    /// <summary>
    /// The fewest positive items with which the lower bound of an area lies above a limit with a power, by the variance of Hanley and McNeil
    /// (Radiology 1982;143:29, doi 10.1148/radiology.143.1.7063747).
    /// </summary>
    /// <param name="limit">The limit, below the true area.</param>
    /// <param name="area">The true area, above 0.5 and below 1.</param>
    /// <param name="negativesPerPositive">Negative items for each positive one, above 0; their number is rounded up.</param>
    /// <param name="tail">What the bound leaves beyond it.</param>
    /// <param name="power">The power, above 0.5 and below 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of range.</exception>
    public static int PositivesForArea(double limit, double area, double negativesPerPositive, double tail, double power)
    {
        if (!(area is > 0.5 and < 1)) throw new ArgumentOutOfRangeException(nameof(area), area, "The true area lies above 0.5 and below 1.");
        if (!(limit > 0 && limit < area)) throw new ArgumentOutOfRangeException(nameof(limit), limit, "The limit lies above 0 and below the true area.");
        if (!(negativesPerPositive is > 0 and <= 1e6)) throw new ArgumentOutOfRangeException(nameof(negativesPerPositive), negativesPerPositive, "Above 0 and at most 1,000,000 negatives for each positive.");
        if (!(power is > 0.5 and < 1)) throw new ArgumentOutOfRangeException(nameof(power), power, "A power above 0.5 and below 1 was expected.");
        var needed = (area - limit) / (Quantile.Normal(Tail(tail)) + Quantile.Normal(1 - power));
        return Fewest(positives => Variance(area, positives, Math.Ceiling(positives * negativesPerPositive)) <= needed * needed);
    }

    /// <summary>The fewest persons with one pair each with which a limit of agreement is known to so many standard deviations to each side.</summary>
    /// <param name="halfWidth">How far the interval reaches, in standard deviations of the differences, above 0.</param>
    /// <param name="tail">What the interval leaves beyond each end.</param>
    /// <remarks>Standard error of a limit: SD x √(1/n + 1.96² / (2(n - 1))) (Bland and Altman 1999, doi 10.1177/096228029900800204).</remarks>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of range.</exception>
    public static int PersonsForLimitOfAgreement(double halfWidth, double tail)
    {
        if (!(halfWidth is > 0.001 and < 100)) throw new ArgumentOutOfRangeException(nameof(halfWidth), halfWidth, "A half width above 0.001 and below 100 standard deviations was expected.");
        var z = Quantile.Normal(Tail(tail));
        return Fewest(n => n > 1 && z * Math.Sqrt((1.0 / n) + (1.96 * 1.96 / (2.0 * (n - 1)))) <= halfWidth);
    }

    private static double Variance(double area, double positives, double negatives)
    {
        var (one, two) = (area / (2 - area), 2 * area * area / (1 + area));
        return ((area * (1 - area)) + ((positives - 1) * (one - (area * area))) + ((negatives - 1) * (two - (area * area)))) / (positives * negatives);
    }

    // What is enough stays so for more.
    private static int Fewest(Func<int, bool> isEnough)
    {
        var (low, high) = (0, 1);
        while (!isEnough(high))
        {
            (low, high) = (high, 2 * high);
            if (high > MostItems) throw new ArgumentOutOfRangeException(nameof(isEnough), high, "More than 100,000,000 items would be needed.");
        }

        while (high - low > 1)
        {
            var middle = low + ((high - low) / 2);
            if (isEnough(middle)) high = middle;
            else low = middle;
        }

        return high;
    }

    private static double Tail(double tail) => tail is > 0 and < 0.5 ? tail : throw new ArgumentOutOfRangeException(nameof(tail), tail, "A tail above 0 and below 0.5 was expected.");
}
