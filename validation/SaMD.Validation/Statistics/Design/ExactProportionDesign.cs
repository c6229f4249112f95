using MathNet.Numerics.Distributions;

namespace SaMD.Validation.Statistics.Design;

/// <summary>
/// How many independent items show that a share is above a goal, by the lower bound of Clopper and Pearson. Items that gather in persons
/// count by their effective number: see <see cref="DesignEffect"/>.
/// </summary>
public static class ExactProportionDesign
{
    private const int StepsOfSearch = 2000;

    /// <summary>The fewest items with which so many errors still show the goal.</summary>
    /// <param name="goal">The goal, above 0 and below 1; the lower bound must be above it.</param>
    /// <param name="errors">Errors, 0 or more.</param>
    /// <param name="tail">What the bound leaves beyond it: 0.025 for a two-sided interval of 95 %.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of range.</exception>
    public static int FewestItems(double goal, int errors, double tail)
    {
        Check(goal, nameof(goal));
        Check(tail, nameof(tail));
        ArgumentOutOfRangeException.ThrowIfNegative(errors);
        var (low, high) = (errors, errors + 1);
        while (!Shows(high, errors, goal, tail)) (low, high) = (high, checked(2 * high));
        while (high - low > 1)
        {
            var middle = low + ((high - low) / 2);
            if (Shows(middle, errors, goal, tail)) high = middle;
            else low = middle;
        }

        return high;
    }

    /// <summary>The most errors among so many items with which they still show the goal; <see langword="null"/> where even none would not.</summary>
    /// <param name="items">Items, 0 or more.</param>
    /// <param name="goal">The goal, above 0 and below 1.</param>
    /// <param name="tail">What the bound leaves beyond it.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of range.</exception>
    public static int? MostErrors(int items, double goal, double tail)
    {
        Check(goal, nameof(goal));
        Check(tail, nameof(tail));
        ArgumentOutOfRangeException.ThrowIfNegative(items);
        if (items == 0 || !Shows(items, 0, goal, tail)) return null;
        var (low, high) = (0, items);
        while (high - low > 1)
        {
            var middle = low + ((high - low) / 2);
            if (Shows(items, middle, goal, tail)) low = middle;
            else high = middle;
        }

        return low;
    }

    /// <summary>The chance that so many items show the goal.</summary>
    /// <param name="items">Items, 0 or more.</param>
    /// <param name="goal">The goal, above 0 and below 1.</param>
    /// <param name="truth">The true share, 0 to 1.</param>
    /// <param name="tail">What the bound leaves beyond it.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of range.</exception>
    public static double Power(int items, double goal, double truth, double tail)
    {
        if (!(truth is >= 0 and <= 1)) throw new ArgumentOutOfRangeException(nameof(truth), truth, "A share lies from 0 to 1.");
        return MostErrors(items, goal, tail) is { } errors ? Binomial.CDF(1 - truth, items, errors) : 0;
    }

    /// <summary>
    /// The fewest items from which on every number of items shows the goal with a power. The power goes up and down from item to item, since
    /// errors are whole: a smaller number may have it by chance, and lose it with one recording more.
    /// </summary>
    /// <param name="goal">The goal, above 0 and below 1.</param>
    /// <param name="truth">The true share, above the goal, at most 1.</param>
    /// <param name="tail">What the bound leaves beyond it.</param>
    /// <param name="power">The power, above 0 and below 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of range, or the true share lies so near the goal that more than 2,000 errors would be allowed.</exception>
    public static int Items(double goal, double truth, double tail, double power)
    {
        Check(power, nameof(power));
        if (!(truth > goal && truth <= 1)) throw new ArgumentOutOfRangeException(nameof(truth), truth, "The true share lies above the goal and is at most 1.");
        var (items, first) = (FewestItems(goal, 0, tail), FewestItems(goal, 0, tail));
        for (var errors = 0; errors < StepsOfSearch; errors++)
        {
            // With so many errors allowed the power falls with each item, up to the last one before another error is allowed.
            var next = FewestItems(goal, errors + 1, tail);
            var least = next - 1 < first ? 1 : Binomial.CDF(1 - truth, next - 1, errors);
            if (least < power) items = next;
            else if (least >= power + ((1 - power) / 2)) return items;
            first = next;
        }

        throw new ArgumentOutOfRangeException(nameof(truth), truth, $"The true share lies too near the goal: more than {StepsOfSearch} errors would have to be allowed.");
    }

    private static bool Shows(int items, int errors, double goal, double tail) => errors < items && ClopperPearson.Lower(items - errors, items, tail) > goal;

    private static void Check(double number, string name)
    {
        if (!(number > 0 && number < 1)) throw new ArgumentOutOfRangeException(name, number, "A number above 0 and below 1 was expected.");
    }
}
