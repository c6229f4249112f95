using SaMD.Contracts;

namespace SaMD.Algorithms.Tests.EcgRhythm;

/// <summary>Sessions of <c>ecg-rhythm@1.0.0</c> with its declared parameters.</summary>
internal static class RhythmSession
{
    internal static SessionDescription Description(double samplingFrequencyHz, string minimumAmplitudeMv = "0.15") => new(
        [new(InputKinds.Ecg, null, "mV", samplingFrequencyHz)],
        new([new("minimum-amplitude-mv", minimumAmplitudeMv)]));

    internal static ClassificationOutput Run(Recording recording) => SessionRunner
        .Run(new Algorithms.EcgRhythm.V1_0_0.EcgRhythm(), Description(recording.SamplingFrequencyHz), recording)
        .ShouldHaveSingleItem().ShouldBeOfType<ClassificationOutput>();

    internal static ClassificationOutput Run(SyntheticEcg ecg) => Run(new Recording(ecg.SamplingFrequencyHz, ecg.Samples()));

    internal static double Feature(this ClassificationOutput output, string name) => output.Features.Single(feature => feature.Name == name).Value;
}
