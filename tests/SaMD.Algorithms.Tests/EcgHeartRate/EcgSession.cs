using SaMD.Contracts;

namespace SaMD.Algorithms.Tests.EcgHeartRate;

/// <summary>Sessions of <c>ecg-heart-rate@1.0.0</c> with its declared parameters.</summary>
internal static class EcgSession
{
    internal static SessionDescription Description(double samplingFrequencyHz, string minimumAmplitudeMv = "0.15") => new(
        [new(InputKinds.Ecg, null, "mV", samplingFrequencyHz)],
        new([new("minimum-amplitude-mv", minimumAmplitudeMv)]));

    internal static IReadOnlyList<OutputItem> Run(Recording recording) =>
        SessionRunner.Run(new Algorithms.EcgHeartRate.V1_0_0.EcgHeartRate(), Description(recording.SamplingFrequencyHz), recording);

    internal static double[] Beats(Recording recording) => [.. Run(recording).OfType<BeatOutput>().Select(b => b.AtSeconds)];
}
