using SaMD.Contracts;

namespace SaMD.Algorithms.Spo2.V1_0_0;

/// <summary>The parameters of <c>algorithm.yaml</c>: a curve for each kind of sensor.</summary>
/// <param name="RedInfraredOffset">SpO2 in percent at a ratio of ratios of 0.</param>
/// <param name="RedInfraredSlope">Percent for each unit of the ratio of ratios, below 0.</param>
/// <param name="CameraStart">SpO2 in percent that is taken to hold at the start of a camera recording.</param>
/// <param name="CameraSlope">Percent for each unit of the logarithm of the change of red light, above 0.</param>
/// <param name="CameraVolumeExponent">How much of the change of green and blue light is taken for a change of the volume of blood in red light too, 0 to 1.</param>
/// <param name="MinimumPerfusionPercent">Perfusion index in percent below which there is no reading.</param>
internal sealed record Calibration(
    double RedInfraredOffset, double RedInfraredSlope, double CameraStart, double CameraSlope, double CameraVolumeExponent, double MinimumPerfusionPercent)
{
    /// <summary>Reads and checks the parameters.</summary>
    /// <param name="parameters">The parameters.</param>
    /// <exception cref="ArgumentException">One is missing or outside its range.</exception>
    internal static Calibration Of(AlgorithmParameters parameters) => new(
        Within(parameters, "red-infrared-offset-percent", 90, 130),
        Within(parameters, "red-infrared-slope-percent", -50, -5),
        Within(parameters, "camera-start-spo2-percent", 90, 100),
        Within(parameters, "camera-slope-percent", 10, 200),
        Within(parameters, "camera-volume-exponent", 0, 1),
        Within(parameters, "minimum-perfusion-percent", 0.01, 5));

    private static double Within(AlgorithmParameters parameters, string name, double lowest, double highest)
    {
        var value = parameters.Number(name);
        return value >= lowest && value <= highest
            ? value
            : throw new ArgumentException(FormattableString.Invariant($"Parameter '{name}' is {value}; {lowest} to {highest} was expected."), nameof(parameters));
    }
}
