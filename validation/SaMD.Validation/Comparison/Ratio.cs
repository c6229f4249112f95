namespace SaMD.Validation.Comparison;

/// <summary>A share: so many of so many. Kept as counts, so that shares of several recordings can be pooled.</summary>
/// <param name="Numerator">Events that have the property.</param>
/// <param name="Denominator">Events that could have it; 0 where there are none, and then the share is undefined.</param>
public readonly record struct Ratio(long Numerator, long Denominator)
{
    /// <summary>The share, 0 to 1; <see langword="null"/> where the denominator is 0 (0/0 is undefined, printed "-").</summary>
    public double? Value => Denominator > 0 ? (double)Numerator / Denominator : null;

    /// <summary>The share in percent, as the field's programs form it (100 a / b); <see langword="null"/> where undefined.</summary>
    public double? Percent => Denominator > 0 ? 100.0 * Numerator / Denominator : null;

    /// <summary>Pools two shares: the sum of the counts.</summary>
    public static Ratio operator +(Ratio left, Ratio right) =>
        new(left.Numerator + right.Numerator, left.Denominator + right.Denominator);

    /// <summary>Pools two shares: the sum of the counts.</summary>
    /// <param name="left">One share.</param>
    /// <param name="right">The other.</param>
    public static Ratio Add(Ratio left, Ratio right) => left + right;

    /// <summary>
    /// The <em>average</em> of EC57 in percent: unweighted mean of the shares of the single recordings, over those where the share is
    /// defined; <see langword="null"/> where it is defined for none. (The <em>gross</em> figure is the share of the summed counts.)
    /// </summary>
    /// <param name="ratios">One share per recording.</param>
    public static double? AveragePercent(IEnumerable<Ratio> ratios)
    {
        ArgumentNullException.ThrowIfNull(ratios);
        var (sum, count) = (0.0, 0);
        foreach (var ratio in ratios)
            if (ratio.Percent is { } percent) (sum, count) = (sum + percent, count + 1);
        return count > 0 ? sum / count : null;
    }
}
