namespace SaMD.Validation.Comparison.Paired;

/// <summary>A comparison, or the part of it that lies in one stratum: what figures are formed of.</summary>
/// <param name="Stratum">The stratum as <c>name=value</c>; <see langword="null"/> for all of it.</param>
/// <param name="Items">Its estimates, pairs or not.</param>
/// <param name="Intervals">For each of its intervals whether it holds an estimate with a value.</param>
public sealed record PairedPart(string? Stratum, IReadOnlyList<PairedItem> Items, IReadOnlyList<bool> Intervals)
{
    /// <summary>All of a comparison.</summary>
    /// <param name="comparison">The comparison.</param>
    public static PairedPart All(PairedComparison comparison)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        return new PairedPart(null, comparison.Items, comparison.Intervals);
    }

    /// <summary>How many estimates with a value have no reference value for a reason (excluded by rule among them).</summary>
    /// <param name="absence">The reason.</param>
    public int CountWithoutReference(ReferenceAbsence absence) => Items.Count(item => item.Test is not null && item.Absence == absence);

    /// <summary>How many pairs have a reference of 0: they have no relative error.</summary>
    public int PairsWithReferenceZero => Items.Count(static item => item is { Test: not null, Reference: 0 });
}
