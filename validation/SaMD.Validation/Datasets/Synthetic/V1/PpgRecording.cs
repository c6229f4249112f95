using SaMD.Signals;

namespace SaMD.Validation.Datasets.Synthetic.V1;

/// <summary>A made PPG with its exact reference.</summary>
/// <param name="Settings">What it was made from.</param>
/// <param name="Ppg">Optical channels in units of 1/<see cref="UnitsPerOne"/>; <see cref="MissingSample"/> where a sample is missing.</param>
/// <param name="Acceleration">Axes x, y, z in units of 1/<see cref="UnitsPerGravity"/> of gravity; empty without an accelerometer.</param>
/// <param name="Beats">Beats within the recording, each at the sample of its pulse's systolic peak.</param>
public sealed record PpgRecording(
    PpgSettings Settings, IReadOnlyList<short[]> Ppg, IReadOnlyList<short[]> Acceleration, IReadOnlyList<Annotation> Beats)
{
    /// <summary>Units of an optical channel per 1; the pulse of a person has a peak to peak amplitude of about 1.</summary>
    public const int UnitsPerOne = 1000;

    /// <summary>Units per gravity.</summary>
    public const int UnitsPerGravity = 2000;

    /// <summary>The value that says that a sample is missing, as WFDB format 16 has it.</summary>
    public const short MissingSample = short.MinValue;
}
