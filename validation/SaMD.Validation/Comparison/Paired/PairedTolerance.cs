namespace SaMD.Validation.Comparison.Paired;

/// <summary>How far a value may lie from the reference: the larger of a share of the reference and an absolute distance.</summary>
/// <param name="Relative">Share of the reference, at least 0.</param>
/// <param name="Absolute">Distance in the unit of what is compared, at least 0.</param>
public sealed record PairedTolerance(double Relative, double Absolute)
{
    /// <summary>Heart-rate meters: the larger of 10 % and 5 bpm (IEC 60601-2-27).</summary>
    public static PairedTolerance HeartRate { get; } = new(0.10, 5);

    /// <summary>Whether a value is near enough; a value at the limit is.</summary>
    /// <param name="reference">The reference value.</param>
    /// <param name="test">The value under test.</param>
    public bool Accepts(double reference, double test) => Math.Abs(test - reference) <= Math.Max(Relative * Math.Abs(reference), Absolute);
}
