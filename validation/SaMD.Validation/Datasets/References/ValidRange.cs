namespace SaMD.Validation.Datasets.References;

/// <summary>Values that a reference may have, both ends among them; what lies outside stands for "no value" in the source.</summary>
/// <param name="From">The smallest; <see langword="null"/> where every small value counts.</param>
/// <param name="To">The largest; <see langword="null"/> where every large value counts.</param>
public sealed record ValidRange(double? From, double? To)
{
    /// <summary>Whether a value counts.</summary>
    /// <param name="value">The value; NaN never counts, nor does an infinity.</param>
    public bool Holds(double value) => double.IsFinite(value) && !(value < From) && !(value > To);
}
