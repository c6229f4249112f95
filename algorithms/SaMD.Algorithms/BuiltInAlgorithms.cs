using SaMD.Contracts;

namespace SaMD.Algorithms;

/// <summary>The one explicit list of the algorithm versions that this assembly holds: one line per version.</summary>
public static class BuiltInAlgorithms
{
    /// <summary>Every version, in the order of id and version.</summary>
    public static IReadOnlyList<BuiltInAlgorithm> All { get; } =
    [
        new("ecg-heart-rate", "1.0.0", () => new EcgHeartRate.V1_0_0.EcgHeartRate()),
        new("ppg-heart-rate", "1.0.0", () => new PpgHeartRate.V1_0_0.PpgHeartRate()),
        new("ppg-heart-rate", "1.1.0", () => new PpgHeartRate.V1_1_0.PpgHeartRate()),
        new("ecg-rhythm", "1.0.0", () => new EcgRhythm.V1_0_0.EcgRhythm()),
        new("spo2", "1.0.0", () => new Spo2.V1_0_0.Spo2()),
    ];
}
