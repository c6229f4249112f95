using SaMD.Contracts;

namespace SaMD.Algorithms.Spo2.V1_0_0;

/// <summary>Peripheral oxygen saturation from red and infrared light, or from the three colours of a camera.</summary>
public sealed class Spo2 : IAlgorithm
{
    private static readonly string[] RedInfrared = ["red", "infrared"];
    private static readonly string[] Colours = ["red", "green", "blue"];

    /// <inheritdoc />
    public IAlgorithmSession Open(SessionDescription description)
    {
        ArgumentNullException.ThrowIfNull(description);
        var calibration = Calibration.Of(description.Parameters);
        var inputs = description.Inputs;
        if (Are(inputs, InputKinds.Ppg, RedInfrared))
        {
            var frequency = Frequency(inputs, 25, 1000);
            return new Spo2Session(inputs.Count, frequency, samples => new RedInfraredSensor(calibration, frequency, samples));
        }
        if (Are(inputs, InputKinds.Camera, Colours))
        {
            var frequency = Frequency(inputs, 20, 240);
            return new Spo2Session(inputs.Count, frequency, samples => new CameraSensor(calibration, frequency, samples));
        }
        throw new ArgumentException(
            $"spo2@1.0.0 takes two inputs of kind 'ppg' with the roles red and infrared, or three of kind 'camera' with the roles red, green and blue, all with the unit 1; it was given {Words(inputs)}.",
            nameof(description));
    }

    private static bool Are(IReadOnlyList<InputDescription> inputs, string kind, string[] roles) =>
        inputs.Select(input => input.Role ?? "").SequenceEqual(roles) && inputs.All(input => input.Kind == kind && input.Unit == "1");

    private static double Frequency(IReadOnlyList<InputDescription> inputs, double lowest, double highest)
    {
        var frequency = inputs[0].SamplingFrequencyHz;
        if (inputs.Any(input => input.SamplingFrequencyHz != frequency))
            throw new ArgumentException($"The inputs have {string.Join(", ", inputs.Select(input => FormattableString.Invariant($"{input.SamplingFrequencyHz} Hz")))}; one frequency for all was expected.", nameof(inputs));
        return frequency >= lowest && frequency <= highest
            ? frequency
            : throw new ArgumentException(FormattableString.Invariant($"The sampling frequency is {frequency} Hz; {lowest} to {highest} Hz are taken."), nameof(inputs));
    }

    private static string Words(IReadOnlyList<InputDescription> inputs) =>
        inputs.Count == 0 ? "none" : string.Join(", ", inputs.Select(input => $"{input.Kind} {input.Role ?? "(no role)"} in {input.Unit}"));
}
