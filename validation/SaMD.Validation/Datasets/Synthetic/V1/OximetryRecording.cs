namespace SaMD.Validation.Datasets.Synthetic.V1;

/// <summary>Made light of an oximeter with its exact reference.</summary>
/// <param name="Settings">What it was made from.</param>
/// <param name="Channels">Names of the channels: <c>RED</c> and <c>IR</c>, or <c>R</c>, <c>G</c> and <c>B</c>.</param>
/// <param name="Samples">For each channel its samples in units of <see cref="UnitsPerOne"/>; <see cref="MissingSample"/> where a sample is missing.</param>
/// <param name="UnitsPerOne">Units for each 1 of the signal.</param>
/// <param name="SaturationPercent">Saturation at each full second from 0 on, rounded to 0.01 %.</param>
public sealed record OximetryRecording(
    OximetrySettings Settings, IReadOnlyList<string> Channels, IReadOnlyList<IReadOnlyList<short>> Samples, int UnitsPerOne, IReadOnlyList<double> SaturationPercent)
{
    /// <summary>The value that says that a sample is missing, as WFDB format 16 has it.</summary>
    public const short MissingSample = short.MinValue;
}
