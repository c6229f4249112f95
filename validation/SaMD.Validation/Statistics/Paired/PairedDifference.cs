namespace SaMD.Validation.Statistics.Paired;

/// <summary>Intervals for the difference of two shares of the same independent items. For items that gather in persons, resample persons.</summary>
public static class PairedDifference
{
    /// <summary>Newcombe's interval (method 10; Stat Med 1998;17:2635, doi 10.1002/(SICI)1097-0258(19981130)17:22&lt;2635::AID-SIM954&gt;3.0.CO;2-C).</summary>
    /// <param name="outcomes">The outcomes.</param>
    /// <param name="confidence">How sure; for one side each bound holds it alone.</param>
    /// <returns>Bounds in [-1, 1]; <see langword="null"/> without an item.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A count is below 0.</exception>
    public static Interval? Newcombe(PairedOutcomes outcomes, Confidence confidence)
    {
        ArgumentNullException.ThrowIfNull(outcomes);
        ArgumentNullException.ThrowIfNull(confidence);
        outcomes.Check();
        if (outcomes.Difference is not { } difference) return null;
        double n = outcomes.Count;
        var (first, second) = ((double)outcomes.Both + outcomes.OnlyFirst, (double)outcomes.Both + outcomes.OnlySecond);
        var (one, two) = (Wilson.Of(first, n, confidence)!, Wilson.Of(second, n, confidence)!);
        var correlation = Correlation(outcomes);
        var (p1, p2) = (first / n, second / n);
        return new Interval(
            Math.Max(-1, difference - Length(p1 - one.Lower, two.Upper - p2)), Math.Min(1, difference + Length(one.Upper - p1, p2 - two.Lower)));

        double Length(double a, double b) => Math.Sqrt(Math.Max(0, (a * a) - (2 * correlation * a * b) + (b * b)));
    }

    /// <summary>Tango's score interval (Stat Med 1998;17:891, doi 10.1002/(SICI)1097-0258(19980430)17:8&lt;891::AID-SIM780&gt;3.0.CO;2-B).</summary>
    /// <param name="outcomes">The outcomes.</param>
    /// <param name="confidence">How sure; for one side each bound holds it alone.</param>
    /// <returns>Bounds in [-1, 1]; <see langword="null"/> without an item.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A count is below 0.</exception>
    public static Interval? Tango(PairedOutcomes outcomes, Confidence confidence)
    {
        ArgumentNullException.ThrowIfNull(outcomes);
        ArgumentNullException.ThrowIfNull(confidence);
        outcomes.Check();
        if (outcomes.Difference is not { } difference) return null;
        var z = Quantile.Normal(confidence.Tail);
        return new Interval(Solve(-1, difference, z), Solve(difference, 1, -z));

        // The score falls as the difference grows, from above z at the left end to below it at the right one.
        double Solve(double low, double high, double level)
        {
            for (var step = 0; step < 200; step++)
            {
                var middle = low + ((high - low) / 2);
                if (middle <= low || middle >= high) break;
                if (Score(outcomes, middle) > level) low = middle;
                else high = middle;
            }

            return low + ((high - low) / 2);
        }
    }

    private static double Score(PairedOutcomes outcomes, double difference)
    {
        double n = outcomes.Count, b = outcomes.OnlyFirst, c = outcomes.OnlySecond;
        // 1. Share of items on which only the second is right, most likely when the shares differ by so much.
        var linear = -b - c + (((2 * n) - b + c) * difference);
        var constant = -c * difference * (1 - difference);
        var share = (Math.Sqrt(Math.Max(0, (linear * linear) - (8 * n * constant))) - linear) / (4 * n);
        // 2. The departure from it in standard errors.
        var (distance, variance) = (b - c - (n * difference), n * ((2 * share) + (difference * (1 - difference))));
        if (variance > 0) return distance / Math.Sqrt(variance);
        return distance == 0 ? 0 : distance > 0 ? double.PositiveInfinity : double.NegativeInfinity;
    }

    // A positive correlation is moved towards 0 by the continuity correction of the method.
    private static double Correlation(PairedOutcomes outcomes)
    {
        double a = outcomes.Both, b = outcomes.OnlyFirst, c = outcomes.OnlySecond, d = outcomes.Neither;
        var product = (a + b) * (c + d) * (a + c) * (b + d);
        if (product == 0) return 0;
        var excess = (a * d) - (b * c);
        if (excess > 0) excess = Math.Max(0, excess - (outcomes.Count / 2.0));
        return excess / Math.Sqrt(product);
    }
}
