namespace SaMD.Validation.Comparison.Paired;

/// <summary>Ranges of reference values, in order: what a comparison is divided by.</summary>
public sealed class ReferenceRanges
{
    /// <summary>The stratum where the reference has no value.</summary>
    public const string Unknown = "unknown";

    /// <summary>The stratum of reference values in none of the ranges.</summary>
    public const string Outside = "outside";

    /// <summary>Takes ranges.</summary>
    /// <param name="name">Name of the rule in strata, for example <c>sao2-decade</c>.</param>
    /// <param name="ranges">The ranges in rising order, at least one; none overlaps another.</param>
    /// <exception cref="ArgumentException">A range is empty or not finite, a name stands twice or is reserved, or two ranges overlap.</exception>
    public ReferenceRanges(string name, IReadOnlyList<ReferenceRange> ranges)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(ranges);
        (Name, Ranges) = (name, ranges);
        if (ranges.Count == 0) throw new ArgumentException($"{name} has no range: give at least one.");
        for (var i = 0; i < ranges.Count; i++) Check(ranges[i], i > 0 ? ranges[i - 1] : null);
        if (ranges.Select(static range => range.Name).Concat([Unknown, Outside]).Distinct(StringComparer.Ordinal).Count() != ranges.Count + 2)
            throw new ArgumentException($"{name} names two ranges alike, or one '{Unknown}' or '{Outside}'.");
    }

    /// <summary>
    /// Decades of arterial oxygen saturation in percent: 70 up to 80, 80 up to 90 (upper ends not included), 90 to 100 (both ends included).
    /// </summary>
    public static ReferenceRanges SaturationDecades { get; } = new(
        "sao2-decade", [new("70-80", 70, true, 80, false), new("80-90", 80, true, 90, false), new("90-100", 90, true, 100, true)]);

    /// <summary>Arterial oxygen saturation from 70 to 100 percent, both ends included: the range of A_rms claims.</summary>
    public static ReferenceRanges SaturationClaim { get; } = new("sao2-claim", [new("70-100", 70, true, 100, true)]);

    /// <summary>
    /// The two bands of FDA's draft of January 2025 on pulse oximeters, in percent: 70 to 85, both ends included, and above 85 to 100.
    /// </summary>
    public static ReferenceRanges SaturationDisparityBands { get; } = new(
        "sao2-disparity-band", [new("70-85", 70, true, 85, true), new(">85-100", 85, false, 100, true)]);

    /// <summary>Name of the rule.</summary>
    public string Name { get; }

    /// <summary>The ranges, in rising order.</summary>
    public IReadOnlyList<ReferenceRange> Ranges { get; }

    /// <summary>Name of the range of a value, <see cref="Outside"/>, or <see cref="Unknown"/>.</summary>
    /// <param name="reference">The reference value; <see langword="null"/> where there is none.</param>
    public string Of(double? reference) => reference is not { } value ? Unknown : Ranges.FirstOrDefault(range => range.Contains(value))?.Name ?? Outside;

    private void Check(ReferenceRange range, ReferenceRange? before)
    {
        if (!(double.IsFinite(range.Lower) && double.IsFinite(range.Upper) && range.Lower < range.Upper))
            throw new ArgumentException(FormattableString.Invariant(
                $"Range '{range.Name}' of {Name} goes from {range.Lower} to {range.Upper}: both are finite, and the upper end is above the lower one."));
        if (before is not null && (before.Upper > range.Lower || (before.Upper == range.Lower && before.UpperIncluded && range.LowerIncluded)))
            throw new ArgumentException($"Range '{range.Name}' of {Name} overlaps '{before.Name}' or comes before it: list ranges in rising order.");
    }
}
