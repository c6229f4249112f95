using FsCheck;
using FsCheck.Fluent;
using SaMD.Contracts;

namespace SaMD.Contracts.Tests;

public sealed class SignalBlockTests
{
    [Fact]
    public void FirstSampleAt_ConsecutiveSpans_NeitherRepeatNorLeaveOutASample() =>
        Prop.ForAll(
            Gen.Choose(1, 4000).Select(quarters => quarters / 4.0).Zip(Gen.Choose(0, 100_000).Select(milliseconds => milliseconds / 1000.0).ListOf(20)).ToArbitrary(),
            input =>
            {
                var (frequency, cuts) = input;
                var times = cuts.Order().Prepend(0).Append(101).ToList();
                var counted = times.Zip(times.Skip(1)).Sum(span => SignalBlock.FirstSampleAt(span.Second, frequency) - SignalBlock.FirstSampleAt(span.First, frequency));
                return counted == SignalBlock.FirstSampleAt(101, frequency);
            }).QuickCheckThrowOnFailure();

    [Fact]
    public void FirstSampleAt_SampleTimes_IsTheSampleItself()
    {
        foreach (var frequency in new[] { 30, 100, 125, 128, 250, 257.5, 300, 360, 500, 1000 })
            for (var sample = 0; sample < 5000; sample++)
                SignalBlock.FirstSampleAt(sample / frequency, frequency).ShouldBe(sample);
    }

    [Theory]
    [InlineData(-1, 0)]
    [InlineData(2, 1)]
    [InlineData(double.NaN, 1)]
    [InlineData(0, double.PositiveInfinity)]
    public void New_ImpossibleSpan_IsRefusedWithTheValue(double start, double end) =>
        Should.Throw<ArgumentOutOfRangeException>(() => new SignalBlock(start, end));

    [Fact]
    public void Channels_OfDifferentRates_HaveDifferentCounts()
    {
        var block = new SignalBlock(0, 1, new ChannelBuffer(0, new float[360], default), new ChannelBuffer(0, new float[30], default), new ChannelBuffer(7, Memory<float>.Empty, default));

        block.ChannelCount.ShouldBe(3);
        block[0].Samples.Length.ShouldBe(360);
        block[1].Samples.Length.ShouldBe(30);
        block[2].Samples.IsEmpty.ShouldBeTrue();
        block[2].FirstSample.ShouldBe(7);
    }

    [Fact]
    public void Validity_EmptyMask_MeansThatAllSamplesAreValid()
    {
        new ChannelSamples(0, new float[3], []).AllValid.ShouldBeTrue();
        new ChannelSamples(0, new float[3], [true, true, true]).AllValid.ShouldBeTrue();
        new ChannelSamples(0, new float[3], [true, false, true]).AllValid.ShouldBeFalse();
        new ChannelSamples(0, new float[3], [true, false, true]).IsValid(1).ShouldBeFalse();
    }

    [Fact]
    public void ChannelSamples_MaskOfAnotherLength_IsRefused() =>
        Should.Throw<ArgumentException>(() => new ChannelSamples(0, new float[3], [true])).Message.ShouldContain("3 samples have 1 validity flags");
}
