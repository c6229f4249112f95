namespace SaMD.Validation.Statistics.Paired;

/// <summary>How often two versions were right on the same independent items, one item of each person.</summary>
/// <param name="Both">Items on which both were right, 0 or more.</param>
/// <param name="OnlyFirst">Items on which only the first was right.</param>
/// <param name="OnlySecond">Items on which only the second was right.</param>
/// <param name="Neither">Items on which neither was right.</param>
public sealed record PairedOutcomes(int Both, int OnlyFirst, int OnlySecond, int Neither)
{
    /// <summary>All items.</summary>
    public int Count => Both + OnlyFirst + OnlySecond + Neither;

    /// <summary>Share of the first less share of the second; <see langword="null"/> without an item.</summary>
    public double? Difference => Count == 0 ? null : ((double)OnlyFirst - OnlySecond) / Count;

    /// <exception cref="ArgumentOutOfRangeException">A count is below 0.</exception>
    internal void Check()
    {
        foreach (var count in new[] { Both, OnlyFirst, OnlySecond, Neither })
            if (count < 0) throw new ArgumentOutOfRangeException(nameof(count), count, "A count is 0 or more.");
    }
}
