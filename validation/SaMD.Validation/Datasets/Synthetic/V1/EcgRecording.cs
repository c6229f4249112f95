using SaMD.Signals;

namespace SaMD.Validation.Datasets.Synthetic.V1;

/// <summary>A made ECG with its exact reference.</summary>
/// <param name="Settings">What it was made from.</param>
/// <param name="CleanMillivolts">The model's output at each sample: without noise, wander, flat or missing stretches.</param>
/// <param name="Samples">The recording in units of 1/1000 mV; <see cref="MissingSample"/> where a sample is missing.</param>
/// <param name="Annotations">
/// Its beats, each at the sample of its R peak in the clean signal; where the signal is flat or missing, no beats but marks of unreadable signal.
/// </param>
public sealed record EcgRecording(
    EcgSettings Settings, IReadOnlyList<double> CleanMillivolts, IReadOnlyList<short> Samples, IReadOnlyList<Annotation> Annotations)
{
    /// <summary>Units per millivolt.</summary>
    public const int UnitsPerMillivolt = 1000;

    /// <summary>The value that says that a sample is missing, as WFDB format 16 has it.</summary>
    public const short MissingSample = short.MinValue;
}
