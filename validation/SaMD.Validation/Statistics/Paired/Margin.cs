namespace SaMD.Validation.Statistics.Paired;

/// <summary>
/// What an interval for the difference new less old shows against a margin that was fixed before the results were seen. With a two-sided
/// interval of 95 % non-inferiority is tested at 0.025, equivalence at 0.025 on each side (two one-sided tests).
/// </summary>
public static class Margin
{
    /// <summary>Whether the new version is shown not to be worse by the margin or more.</summary>
    /// <param name="difference">Interval of new less old; <see langword="null"/> (undefined) shows nothing.</param>
    /// <param name="margin">The margin, above 0, in the unit of the difference.</param>
    /// <param name="better">Which way is better.</param>
    /// <exception cref="ArgumentOutOfRangeException">The margin is not above 0 and finite, or neither way is better.</exception>
    public static bool ShowsNonInferiority(Interval? difference, double margin, Better better)
    {
        Check(margin);
        return better switch
        {
            Better.Higher => difference?.Lower > -margin,
            Better.Lower => difference?.Upper < margin,
            _ => throw new ArgumentOutOfRangeException(nameof(better), better, "Not to be worse needs a way that is better: higher or lower."),
        };
    }

    /// <summary>Whether the difference is shown to be smaller than the margin either way.</summary>
    /// <param name="difference">Interval of new less old; <see langword="null"/> (undefined) shows nothing.</param>
    /// <param name="margin">The margin, above 0, in the unit of the difference.</param>
    /// <exception cref="ArgumentOutOfRangeException">The margin is not above 0 and finite.</exception>
    public static bool ShowsEquivalence(Interval? difference, double margin)
    {
        Check(margin);
        return difference?.Lower > -margin && difference.Upper < margin;
    }

    private static void Check(double margin)
    {
        if (!(margin > 0 && double.IsFinite(margin))) throw new ArgumentOutOfRangeException(nameof(margin), margin, "A margin is above 0 and finite.");
    }
}
