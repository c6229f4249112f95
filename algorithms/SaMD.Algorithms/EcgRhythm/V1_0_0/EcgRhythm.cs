using SaMD.Contracts;

namespace SaMD.Algorithms.EcgRhythm.V1_0_0;

/// <summary>Sinus rhythm, atrial fibrillation or another rhythm, from the RR intervals and the waves of one ECG lead.</summary>
public sealed class EcgRhythm : IAlgorithm
{
    /// <inheritdoc />
    public IAlgorithmSession Open(SessionDescription description)
    {
        ArgumentNullException.ThrowIfNull(description);
        if (description.Inputs is not [{ Kind: InputKinds.Ecg, Unit: "mV" } input])
            throw new ArgumentException("ecg-rhythm@1.0.0 takes one input of kind 'ecg' in mV.", nameof(description));
        if (!(input.SamplingFrequencyHz >= 100 && input.SamplingFrequencyHz <= 1000))
            throw new ArgumentException($"The sampling frequency is {input.SamplingFrequencyHz} Hz; 100 to 1000 Hz are taken.", nameof(description));
        var minimum = description.Parameters.Number("minimum-amplitude-mv");
        if (!(minimum >= 0.05 && minimum <= 0.5))
            throw new ArgumentException($"Parameter 'minimum-amplitude-mv' is {minimum}; 0.05 to 0.5 mV are taken.", nameof(description));
        return new EcgRhythmSession(input.SamplingFrequencyHz, (float)minimum);
    }
}
