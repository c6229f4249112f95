using SaMD.Contracts;

namespace ExampleDetector;

/// <summary>Finds beats where the slope of an ECG is steep for a moment, and gives the heart rate of the last ten seconds. An example.</summary>
public sealed class SlopeEnergyDetector : IAlgorithm
{
    /// <summary>Opens a session for one recording.</summary>
    /// <param name="description">One ECG input in mV, and the parameter <c>minimum-slope-mv-per-second</c>, above 0.</param>
    /// <exception cref="ArgumentException">There is not exactly one input, or the parameter is missing or no number.</exception>
    public IAlgorithmSession Open(SessionDescription description)
    {
        ArgumentNullException.ThrowIfNull(description);
        if (description.Inputs.Count != 1) throw new ArgumentException($"{description.Inputs.Count} inputs are bound; one was expected.", nameof(description));
        return new SlopeEnergySession(description.Inputs[0].SamplingFrequencyHz, description.Parameters.Number("minimum-slope-mv-per-second"));
    }
}
