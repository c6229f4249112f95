using SaMD.Validation.Comparison.Beats;

namespace SaMD.Validation.Comparison.Measurements;

/// <summary>How measurement annotations are compared.</summary>
/// <param name="Type">Type of the measurements: the subtype of their annotations. Default 0.</param>
public sealed record MeasurementSettings(int Type = 0)
{
    /// <summary>Start of the scored period, in seconds. Default 5 minutes, as EC57 has it.</summary>
    public double StartSeconds { get; init; } = BeatComparisonSettings.ProtocolStartSeconds;

    /// <summary>End of the scored period; <see langword="null"/> leaves it to <see cref="End"/>.</summary>
    public double? EndSeconds { get; init; }

    /// <summary>Where the comparison ends when no time is given.</summary>
    public ComparisonEnd End { get; init; } = ComparisonEnd.Recording;

    internal BeatComparisonSettings Period => new(StartSeconds, EndSeconds, 0, End);
}
