using FsCheck;
using FsCheck.Fluent;
using SaMD.Contracts;

namespace SaMD.Algorithms.Tests.Spo2;

/// <summary>What every algorithm version must keep, on the two and three inputs of this one.</summary>
public sealed class Spo2ContractTests
{
    [Fact]
    public void Output_AnyBlockLengths_IsTheSame() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(20), Prop.ForAll(ArbMap.Default.ArbFor<PositiveInt>(), seed =>
    {
        var (light, lengths) = (Any(seed.Get), new Noise((uint)seed.Get));
        var longest = Math.Pow(4, seed.Get % 7);
        light.Run(() => (int)(longest * lengths.NextUniform()) + (lengths.NextUniform() < 0.1 ? 0 : 1)).ShouldBe(light.Run());
    }));

    [Fact]
    public void Output_BlocksOfOneSample_IsTheSame() => Any(4).Run(() => 1).ShouldBe(Any(4).Run());

    [Fact]
    public void Output_LaterSamplesChange_WhatWasReportedBeforeStays() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(20), Prop.ForAll(ArbMap.Default.ArbFor<PositiveInt>(), seed =>
    {
        var (light, random) = (Any(seed.Get), new Noise((uint)seed.Get + 1));
        var cut = (int)(random.NextUniform() * light.Length);
        var changed = light with { Channels = [.. light.Channels.Select(channel => channel.Select((s, i) => i < cut ? s : (float)(100 * random.Next())).ToArray())] };
        var until = cut / light.SamplingFrequencyHz;
        changed.Run().Where(item => item.ReportedAtSeconds < until).ShouldBe(light.Run().Where(item => item.ReportedAtSeconds < until));
    }));

    /// <summary>29.97 Hz, as cameras have it: a full second ends between two frames.</summary>
    [Theory]
    [InlineData(25)]
    [InlineData(29.97)]
    [InlineData(62.5)]
    [InlineData(1000)]
    public void Output_AnyFrequency_IsOneItemForEachFullSecond_AtOnce(double frequency)
    {
        var light = Light.RedInfrared(0.6, 121, frequency);
        var output = light.Run();
        output.Count.ShouldBe(light.Length / frequency >= 121 ? 121 : 120);
        output.Select(item => item.AtSeconds).ShouldBe(Enumerable.Range(1, output.Count).Select(second => (double)second), 1e-9);
        output.ShouldAllBe(item => item.ReportedAtSeconds == item.AtSeconds && item.AtSeconds <= light.Length / frequency);
        output.Take(9).ShouldAllBe(item => item.Spo2Percent == null);
        output.Skip(9).ShouldAllBe(item => item.Spo2Percent != null);
    }

    [Theory]
    [MemberData(nameof(OddLight))]
    public void Output_OddLight_IsValidOrNoReading(string what, float[] samples)
    {
        foreach (var light in new[] { new Light(InputKinds.Ppg, 50, [samples, samples]), new Light(InputKinds.Camera, 50, [samples, samples, samples]) })
        {
            var output = light.Run();
            output.Count.ShouldBe(samples.Length / 50, what);
            output.ShouldAllBe(item => item.Spo2Percent == null || (item.Spo2Percent >= 50 && item.Spo2Percent <= 100));
            output.ShouldAllBe(item => item.PerfusionIndexPercent == null || (item.PerfusionIndexPercent >= 0 && double.IsFinite(item.PerfusionIndexPercent.Value)));
            output.ShouldAllBe(item => item.Confidence == null || (item.Confidence >= 0 && item.Confidence <= 1));
        }
    }

    public static TheoryData<string, float[]> OddLight() => new()
    {
        { "empty", [] },
        { "one sample", [1] },
        { "dark", new float[1500] },
        { "below zero", [.. Enumerable.Range(0, 1500).Select(k => -5f + MathF.Sin(k / 7f))] },
        { "flat", [.. Enumerable.Repeat(100f, 1500)] },
        { "huge", [.. Enumerable.Range(0, 1500).Select(k => k % 2 == 0 ? float.MaxValue : float.MinValue)] },
        { "tiny and huge", [.. Enumerable.Range(0, 1500).Select(k => k / 50 % 2 == 0 ? float.Epsilon : float.MaxValue)] },
        { "square", [.. Enumerable.Range(0, 1500).Select(k => k / 25 % 2 == 0 ? 90f : 110f)] },
    };

    [Fact]
    public void Output_AllSamplesInvalid_IsNoReading()
    {
        var light = Light.RedInfrared(0.6, 30);
        (light with { Valid = new bool[light.Length] }).Run().ShouldAllBe(item => item.Spo2Percent == null);
    }

    [Fact]
    public void Process_BlockOutOfOrderOrOfOtherChannels_Throws()
    {
        var light = Light.RedInfrared(0.6, 5);
        using var session = new Algorithms.Spo2.V1_0_0.Spo2().Open(light.Describe());
        Should.Throw<ArgumentException>(() => session.Process(light.Block(10, 20), []));
        Should.Throw<ArgumentException>(() => session.Process(new SignalBlock(0, 1, new ChannelBuffer(0, light.Channels[0].AsMemory(0, 50), default)), []));
        Should.Throw<ArgumentException>(() => session.Process(
            new SignalBlock(0, 1, new ChannelBuffer(0, light.Channels[0].AsMemory(0, 50), default), new ChannelBuffer(0, light.Channels[1].AsMemory(0, 49), default)), []));
    }

    private static Light Any(int seed)
    {
        var random = new Noise((uint)seed);
        var seconds = 12 + (seed % 45);
        var light = seed % 2 == 0
            ? Light.RedInfrared(0.4 + random.NextUniform(), seconds, 50, 50 + (80 * random.NextUniform()), 0.01, 0.001, (uint)seed)
            : Light.Camera(seconds, t => (60 * Math.Exp(-0.001 * t), 55, 45));
        var (from, to) = (random.NextUniform() * light.Length, random.NextUniform() * light.Length);
        return light with { Valid = [.. Enumerable.Range(0, light.Length).Select(k => k < from || k > to || k % 20 != 0)] };
    }
}
