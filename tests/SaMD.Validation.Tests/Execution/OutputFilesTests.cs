using SaMD.Adapters.Catalogue;
using SaMD.Adapters.Sessions;
using SaMD.Contracts;
using SaMD.Files;
using SaMD.Signals;
using SaMD.Validation.Execution;
using SaMD.Validation.Planning;

namespace SaMD.Validation.Tests.Execution;

public sealed class OutputFilesTests
{
    private static readonly ExecutionKey Key = new("ecg-heart-rate@1.0.0", "mitdb", "none", "ecg-1", "100");

    [Fact]
    public void Decode_OfEncode_GivesTheSameOutputToTheLastBit()
    {
        var output = new AlgorithmOutput(
            257.5,
            [new Annotation(12, AnnotationCode.Normal), new Annotation(1_000_000, AnnotationCode.PrematureVentricular)],
            [new HeartRateSample(1, 1.5, 60.0 / 0.7, 1.0 / 3), new HeartRateSample(2, 2.5, null, null)]);

        var files = OutputFiles.Encode(Key, output);

        files.Select(file => file.Path).ShouldBe(["outputs/ecg-heart-rate-1.0.0/mitdb/none/ecg-1/100.beats", "outputs/ecg-heart-rate-1.0.0/mitdb/none/ecg-1/100.heart-rate.csv"]);
        var decoded = OutputFiles.Decode(257.5, files);
        decoded.Beats.ShouldBe(output.Beats);
        decoded.HeartRates.ShouldBe(output.HeartRates);
    }

    [Fact]
    public void Encode_HostileNames_StayBelowTheirFolder()
    {
        var files = OutputFiles.Encode(Key with { Record = "../../etc/passwd", Dataset = ".." }, new AlgorithmOutput(250, [], null));

        files.Single().Path.ShouldBe("outputs/ecg-heart-rate-1.0.0/%2E%2E/none/ecg-1/..%2F..%2Fetc%2Fpasswd.beats");
    }

    [Theory]
    [InlineData("at_seconds\n")]
    [InlineData("at_seconds,reported_at_seconds,heart_rate_bpm,confidence\n1,2,3")]
    [InlineData("at_seconds,reported_at_seconds,heart_rate_bpm,confidence\n1,2,3,4,5\n")]
    [InlineData("at_seconds,reported_at_seconds,heart_rate_bpm,confidence\n1,NaN,3,4\n")]
    [InlineData("at_seconds,reported_at_seconds,heart_rate_bpm,confidence\n1,2,many,4\n")]
    public void Decode_DamagedHeartRates_NamesFileAndLine(string text) =>
        Should.Throw<InputFaultException>(() => OutputFiles.Decode(250, [("100.heart-rate.csv", System.Text.Encoding.ASCII.GetBytes(text))]))
            .Faults.ShouldHaveSingleItem().Place.File.ShouldBe("100.heart-rate.csv");

    [Fact]
    public void Convert_UnreadableSpan_BecomesAShutdownThatTheComparatorReads()
    {
        var output = OutputConversion.Convert(
            Manifest(), [new BeatOutput(1, 1, BeatClass.Normal), new EpisodeOutput(2, 4, 4, EpisodeLabels.Unreadable), new BeatOutput(5, 5, BeatClass.VentricularEctopic)], 250);

        output.Beats.ShouldBe([
            new Annotation(250, AnnotationCode.Normal), new Annotation(500, AnnotationCode.Noise, 0x30), new Annotation(1000, AnnotationCode.Noise),
            new Annotation(1250, AnnotationCode.PrematureVentricular)]);
        output.HeartRates.ShouldBeNull();
    }

    [Fact]
    public void Convert_BeatInsideAnUnreadableSpan_IsAFailureOfTheAlgorithm() =>
        Should.Throw<AlgorithmFailureException>(() => OutputConversion.Convert(Manifest(), [new BeatOutput(3, 3, BeatClass.Normal), new EpisodeOutput(2, 4, 4, EpisodeLabels.Unreadable)], 250))
            .Message.ShouldContain("at 3 s");

    private static AlgorithmManifest Manifest() => new(
        "a", "1.0.0", "", "", "managed", [], [new AlgorithmOutputKind("beats", null, null)], 0, AlgorithmParameters.None, null, [], "", new SourcePlace("a"));
}
