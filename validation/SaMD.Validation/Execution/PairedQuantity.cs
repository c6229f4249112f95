using SaMD.Validation.Comparison.Paired;

namespace SaMD.Validation.Execution;

/// <summary>A quantity that is compared value by value.</summary>
/// <param name="Prefix">What its endpoints start with.</param>
/// <param name="Comparator">Name of its comparator.</param>
/// <param name="OutputKind">The kind of output that gives it.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Tolerance">How far a value may lie from the reference where a row does not say.</param>
/// <param name="Estimates">Its estimates in an output.</param>
internal sealed record PairedQuantity(
    string Prefix, string Comparator, string OutputKind, string Unit, PairedTolerance Tolerance,
    Func<AlgorithmOutput, IReadOnlyList<PairedEstimate>> Estimates)
{
    /// <summary>Heart rate in beats per minute.</summary>
    public static PairedQuantity HeartRate { get; } = new(
        "hr", "heart-rate", "heart-rate", "bpm", PairedTolerance.HeartRate,
        output => [.. (output.HeartRates ?? []).Select(sample => new PairedEstimate(sample.AtSeconds, sample.HeartRateBpm))]);

    /// <summary>Oxygen saturation in percent.</summary>
    public static PairedQuantity OxygenSaturation { get; } = new(
        "spo2", "spo2", "spo2", "%", new PairedTolerance(0, 3),
        output => [.. (output.OxygenSaturations ?? []).Select(sample => new PairedEstimate(sample.AtSeconds, sample.Spo2Percent))]);
}
