using SaMD.Contracts;

namespace SaMD.Algorithms.PpgHeartRate.V1_1_0;

/// <summary>Heart rate from one to three PPG channels, with or without the three axes of an accelerometer.</summary>
public sealed class PpgHeartRate : IAlgorithm
{
    private const int MostChannels = 3;
    private const int Axes = 3;

    /// <inheritdoc />
    public IAlgorithmSession Open(SessionDescription description)
    {
        ArgumentNullException.ThrowIfNull(description);
        var inputs = description.Inputs;
        var channels = 0;
        while (channels < inputs.Count && inputs[channels].Kind == InputKinds.Ppg) channels++;
        var axes = inputs.Skip(channels).Count(input => input.Kind == InputKinds.Acceleration);
        if (channels is < 1 or > MostChannels || axes is not (0 or Axes) || channels + axes != inputs.Count)
            throw new ArgumentException("ppg-heart-rate@1.1.0 takes 1 to 3 inputs of kind 'ppg', then none or three of kind 'acceleration'.", nameof(description));
        foreach (var input in inputs)
        {
            var lowest = input.Kind == InputKinds.Ppg ? 25 : 20;
            if (!(input.SamplingFrequencyHz >= lowest && input.SamplingFrequencyHz <= 500))
                throw new ArgumentException($"The sampling frequency of an input of kind '{input.Kind}' is {input.SamplingFrequencyHz} Hz; {lowest} to 500 Hz are taken.", nameof(description));
        }
        return new PpgHeartRateSession(inputs, channels);
    }
}
