using MathNet.Numerics.Distributions;

namespace SaMD.Validation.Statistics.Design;

/// <summary>Numbers of independent items by the normal approximation, rounded up to whole ones.</summary>
public static class NormalDesign
{
    /// <summary>Items for a two-sided interval of a share that reaches so far to each side.</summary>
    /// <param name="share">The expected share, above 0 and below 1.</param>
    /// <param name="halfWidth">How far, above 0.</param>
    /// <param name="tail">What the interval leaves beyond each end.</param>
    public static int Precision(double share, double halfWidth, double tail) =>
        Whole(Square(Quantile.Normal(Checked(tail))) * Checked(share) * (1 - share) / Square(Checked(halfWidth)));

    /// <summary>Items, both versions on each, that show that the new one is not worse by a margin when they are equally good.</summary>
    /// <param name="discordance">Expected share of items on which just one of them is right, above 0 and below 1.</param>
    /// <param name="margin">The margin, above 0 and below 1.</param>
    /// <param name="tail">Level of the one-sided test.</param>
    /// <param name="power">The power, above 0 and below 1.</param>
    public static int PairedNonInferiority(double discordance, double margin, double tail, double power) =>
        Whole(Square(Quantile.Normal(Checked(tail)) + Quantile.Normal(1 - Checked(power))) * Checked(discordance) / Square(Checked(margin)));

    /// <summary>Items that show that two equally good versions differ by less than a margin either way (two one-sided tests).</summary>
    /// <param name="discordance">Expected share of items on which just one of them is right, above 0 and below 1.</param>
    /// <param name="margin">The margin, above 0 and below 1.</param>
    /// <param name="tail">Level of each one-sided test.</param>
    /// <param name="power">The power, above 0 and below 1.</param>
    public static int PairedEquivalence(double discordance, double margin, double tail, double power) =>
        Whole(Square(Quantile.Normal(Checked(tail)) + Quantile.Normal((1 - Checked(power)) / 2)) * Checked(discordance) / Square(Checked(margin)));

    /// <summary>Items with which McNemar's test finds a difference (Connor, Biometrics 1987;43:207, doi 10.2307/2531961).</summary>
    /// <param name="discordance">Expected share of items on which just one of them is right, above the difference and below 1.</param>
    /// <param name="difference">The true difference of their shares, above 0.</param>
    /// <param name="tail">Level of each side of the test.</param>
    /// <param name="power">The power, above 0 and below 1.</param>
    public static int McNemar(double discordance, double difference, double tail, double power)
    {
        if (!(Checked(difference) < Checked(discordance))) throw new ArgumentOutOfRangeException(nameof(difference), difference, "The difference is smaller than the discordance.");
        var deviation = (Quantile.Normal(Checked(tail)) * Math.Sqrt(discordance)) + (Quantile.Normal(1 - Checked(power)) * Math.Sqrt(discordance - Square(difference)));
        return Whole(Square(deviation / difference));
    }

    /// <summary>By what factor the one-sided upper bound of a root mean square lies above it, for independent normal errors without bias.</summary>
    /// <param name="items">Independent items, 1 or more.</param>
    /// <param name="tail">What the bound leaves beyond it: 0.05 for 95 %.</param>
    public static double RootMeanSquareFactor(int items, double tail)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(items, 1);
        return Math.Sqrt(items / ChiSquared.InvCDF(items, Checked(tail)));
    }

    /// <summary>The fewest independent items with which the upper bound of a root mean square lies below a limit with a power.</summary>
    /// <param name="limit">The limit, above the truth.</param>
    /// <param name="truth">The true root mean square, above 0.</param>
    /// <param name="tail">What the bound leaves beyond it.</param>
    /// <param name="power">The power, above 0 and below 1.</param>
    public static int RootMeanSquare(double limit, double truth, double tail, double power)
    {
        if (!(truth > 0 && limit > truth && double.IsFinite(limit))) throw new ArgumentOutOfRangeException(nameof(limit), limit, "The limit lies above the true root mean square, which is above 0.");
        Checked(power);
        var (low, high) = (0, 1);
        while (Power(high) < power) (low, high) = (high, checked(2 * high));
        while (high - low > 1)
        {
            var middle = low + ((high - low) / 2);
            if (Power(middle) >= power) high = middle;
            else low = middle;
        }

        return high;

        double Power(int items) => ChiSquared.CDF(items, Square(limit / truth) * ChiSquared.InvCDF(items, Checked(tail)));
    }

    private static int Whole(double items) => checked((int)Math.Ceiling(items));

    private static double Square(double number) => number * number;

    private static double Checked(double number, [System.Runtime.CompilerServices.CallerArgumentExpression(nameof(number))] string? name = null) =>
        number is > 0 and < 1 ? number : throw new ArgumentOutOfRangeException(name, number, "A number above 0 and below 1 was expected.");
}
