using SaMD.Adapters.Sessions;
using SaMD.Contracts;
using SaMD.TestKit;

namespace SaMD.Adapters.Tests;

public sealed class SessionDriverTests
{
    [Fact]
    public void Run_Blocks_FollowEachOtherWithoutGapsOrRepeats()
    {
        var expected = 0L;
        var end = 0.0;

        Run((block, _) =>
        {
            block.StartSeconds.ShouldBe(end);
            var samples = block[0];
            samples.FirstSample.ShouldBe(expected);
            SignalBlock.FirstSampleAt(block.StartSeconds, 257.5).ShouldBe(expected);
            for (var i = 0; i < samples.Samples.Length; i++) samples.Samples[i].ShouldBe(expected + i);
            expected += samples.Samples.Length;
            end = block.EndSeconds;
        }).DurationSeconds.ShouldBe(20_000 / 257.5);

        expected.ShouldBe(20_000);
    }

    [Fact]
    public void Run_InvalidSamples_ReachTheAlgorithmAsSuch()
    {
        var invalid = 0;

        SessionDriver.Run(
            new FakeAlgorithm((block, _) =>
            {
                for (var i = 0; i < block[0].Samples.Length; i++)
                    if (!block[0].IsValid(i)) invalid++;
            }),
            Description(), new FakeRecording(7000, 250, withGaps: true), new FakeRecording(7000, 250).Description.Channels);

        invalid.ShouldBe(1000);
    }

    [Fact]
    [Verifies("SRS-PLAT-006")]
    public void Run_AlgorithmThrows_IsItsFailureWithTheTime() =>
        Failure((block, _) =>
        {
            if (block.StartSeconds > 30) throw new InvalidOperationException("no such beat");
        }).ShouldBe("threw InvalidOperationException at 47.72 s of input: no such beat");

    [Theory]
    [InlineData(5.0, 4.0, "before")]
    [InlineData(1e9, 1e9, "outside the input")]
    [InlineData(double.NaN, 1.0, "outside the input")]
    [InlineData(-1.0, 1.0, "outside the input")]
    [InlineData(1.0, 1e9, "later than the input")]
    [InlineData(1.0, double.NaN, "before")]
    [Verifies("SRS-PLAT-006")]
    public void Run_ItemWithImpossibleTimes_IsAFailure(double at, double reportedAt, string said) =>
        Failure((_, output) => output.Add(new BeatOutput(at, reportedAt, BeatClass.Normal))).ShouldContain(said);

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(0.0)]
    [InlineData(-60.0)]
    [InlineData(1000.5)]
    [InlineData(1e200)]
    [Verifies("SRS-PLAT-006")]
    public void Run_ImpossibleHeartRate_IsAFailure(double rate) =>
        Failure((_, output) => output.Add(new HeartRateOutput(1, 1, rate, null))).ShouldContain("heart rate");

    [Theory]
    [InlineData(100.5, 1)]
    [InlineData(-0.5, 1)]
    [InlineData(double.NaN, 1)]
    [InlineData(97, -0.5)]
    [InlineData(97, 101)]
    [InlineData(97, 1e200)]
    [Verifies("SRS-PLAT-006")]
    public void Run_ImpossibleOximetry_IsAFailure(double spo2, double perfusion) =>
        Failure((_, output) => output.Add(new OxygenSaturationOutput(1, 1, spo2, perfusion, null))).ShouldContain("expected");

    [Theory]
    [InlineData(1e200)]
    [InlineData(double.NegativeInfinity)]
    [InlineData(double.NaN)]
    [Verifies("SRS-PLAT-006")]
    public void Run_ImpossibleScoreOrFeature_IsAFailure(double value)
    {
        Failure((_, output) => output.Add(new ClassificationOutput(1, 1, "other", null, [new NamedValue("other", value)], []))).ShouldContain("score or a feature");
        Failure((_, output) => output.Add(new ClassificationOutput(1, 1, "other", null, [], [new NamedValue("rr-s", value)]))).ShouldContain("score or a feature");
    }

    [Fact]
    public void Run_ItemsReportedOutOfOrder_IsAFailure() =>
        Failure((_, output) =>
        {
            output.Add(new BeatOutput(2, 2, BeatClass.Normal));
            output.Add(new BeatOutput(1, 1, BeatClass.Normal));
        }).ShouldContain("after an item reported at 2 s");

    [Fact]
    public void Run_ClassificationWithClassAndReason_IsAFailure() =>
        Failure((_, output) => output.Add(new ClassificationOutput(1, 1, "other", InconclusiveReason.Undecided, [], []))).ShouldContain("both");

    private static string Failure(Action<SignalBlock, ICollection<OutputItem>> process) =>
        Should.Throw<AlgorithmFailureException>(() => Run(process)).Message;

    private static SessionOutput Run(Action<SignalBlock, ICollection<OutputItem>> process)
    {
        var recording = new FakeRecording(20_000, 257.5);
        return SessionDriver.Run(new FakeAlgorithm(process), Description(), recording, recording.Description.Channels);
    }

    private static SessionDescription Description() => new([new InputDescription("ecg", null, "mV", 257.5)], AlgorithmParameters.None);
}
