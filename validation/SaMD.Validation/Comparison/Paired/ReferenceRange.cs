namespace SaMD.Validation.Comparison.Paired;

/// <summary>A range of reference values. Which of its ends belong to it is part of the range.</summary>
/// <param name="Name">Its name in strata, as a reader knows it (<c>80-90</c>).</param>
/// <param name="Lower">Lower end, finite.</param>
/// <param name="LowerIncluded">Whether the lower end belongs to it.</param>
/// <param name="Upper">Upper end, finite, above the lower one.</param>
/// <param name="UpperIncluded">Whether the upper end belongs to it.</param>
public sealed record ReferenceRange(string Name, double Lower, bool LowerIncluded, double Upper, bool UpperIncluded)
{
    /// <summary>Whether a value lies in it.</summary>
    /// <param name="value">The value.</param>
    public bool Contains(double value) =>
        (value > Lower || (LowerIncluded && value == Lower)) && (value < Upper || (UpperIncluded && value == Upper));
}
