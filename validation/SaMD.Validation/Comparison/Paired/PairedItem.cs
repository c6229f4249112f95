namespace SaMD.Validation.Comparison.Paired;

/// <summary>One estimate within the scored period, and what the reference says of it.</summary>
/// <param name="AtSeconds">The time that the estimate speaks of.</param>
/// <param name="Test">Its value; <see langword="null"/> for "no reading".</param>
/// <param name="Reference">The reference value; <see langword="null"/> where there is none.</param>
/// <param name="Absence">Why there is no reference value; <see langword="null"/> where there is one.</param>
public readonly record struct PairedItem(double AtSeconds, double? Test, double? Reference, ReferenceAbsence? Absence)
{
    /// <summary>Test minus reference; <see langword="null"/> where one of the two is missing: the item is no pair.</summary>
    public double? Error => Test - Reference;
}
