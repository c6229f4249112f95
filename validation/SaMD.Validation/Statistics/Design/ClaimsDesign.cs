namespace SaMD.Validation.Statistics.Design;

/// <summary>The power of several claims at once, from the power of each.</summary>
public static class ClaimsDesign
{
    /// <summary>The power of co-primary claims, of which all must be shown, each at the full level.</summary>
    /// <param name="powers">Power of each claim, 0 to 1; at least one.</param>
    /// <returns>The least that it can be, whatever their dependence, and what it is for independent claims.</returns>
    /// <exception cref="ArgumentException">There is no claim, or a power is not from 0 to 1.</exception>
    public static (double AtLeast, double Independent) CoPrimary(IReadOnlyList<double> powers)
    {
        Check(powers);
        return (Math.Max(0, 1 - powers.Sum(static power => 1 - power)), powers.Aggregate(1.0, static (product, power) => product * power));
    }

    /// <summary>The power of each claim of a fixed sequence, for independent claims: it and all before it must be shown.</summary>
    /// <param name="powers">Power of each claim alone, in the order of the sequence.</param>
    /// <exception cref="ArgumentException">There is no claim, or a power is not from 0 to 1.</exception>
    public static IReadOnlyList<double> FixedSequence(IReadOnlyList<double> powers)
    {
        Check(powers);
        return [.. powers.Select((_, place) => CoPrimary([.. powers.Take(place + 1)]).Independent)];
    }

    /// <summary>The level at which a claim is planned that may be the first of Holm's: that of one test over the number of claims.</summary>
    /// <param name="tail">Level of one test, above 0 and below 1.</param>
    /// <param name="claims">Number of claims, 1 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of range.</exception>
    public static double HolmTail(double tail, int claims)
    {
        if (!(tail is > 0 and < 1)) throw new ArgumentOutOfRangeException(nameof(tail), tail, "A level lies above 0 and below 1.");
        ArgumentOutOfRangeException.ThrowIfLessThan(claims, 1);
        return tail / claims;
    }

    /// <summary>The chance that Holm's procedure shows any of several independent claims: that one is shown at <see cref="HolmTail"/>.</summary>
    /// <param name="powers">Power of each claim at that level.</param>
    /// <exception cref="ArgumentException">There is no claim, or a power is not from 0 to 1.</exception>
    public static double HolmAny(IReadOnlyList<double> powers)
    {
        Check(powers);
        return 1 - powers.Aggregate(1.0, static (product, power) => product * (1 - power));
    }

    private static void Check(IReadOnlyList<double> powers)
    {
        ArgumentNullException.ThrowIfNull(powers);
        if (powers.Count == 0) throw new ArgumentException("There is no claim.", nameof(powers));
        foreach (var power in powers)
            if (!(power is >= 0 and <= 1)) throw new ArgumentOutOfRangeException(nameof(powers), power, "A power lies from 0 to 1.");
    }
}
