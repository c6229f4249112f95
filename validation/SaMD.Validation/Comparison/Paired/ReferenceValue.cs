namespace SaMD.Validation.Comparison.Paired;

/// <summary>What a reference says of a time: a value, or why there is none. Exactly one of the two is given.</summary>
/// <param name="Value">The value, in the unit of what is compared.</param>
/// <param name="Absence">Why there is none.</param>
public readonly record struct ReferenceValue(double? Value, ReferenceAbsence? Absence)
{
    /// <summary>A value.</summary>
    /// <param name="value">The value, finite.</param>
    public static ReferenceValue Of(double value) => new(value, null);

    /// <summary>No value.</summary>
    /// <param name="absence">Why.</param>
    public static ReferenceValue None(ReferenceAbsence absence) => new(null, absence);
}
