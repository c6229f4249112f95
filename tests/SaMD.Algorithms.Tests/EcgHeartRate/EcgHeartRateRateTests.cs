using SaMD.Contracts;

namespace SaMD.Algorithms.Tests.EcgHeartRate;

public sealed class EcgHeartRateRateTests
{
    [Fact]
    public void Rate_AnyRecording_ComesOnceASecondFromTheFirstToTheLast()
    {
        var recording = Make(new SyntheticEcg { Seconds = 33.5 });
        Rates(recording).Select(r => r.AtSeconds).ShouldBe(Enumerable.Range(1, 33).Select(k => (double)k));
    }

    [Theory]
    [InlineData(30)]
    [InlineData(72)]
    [InlineData(150)]
    [InlineData(240)]
    public void Rate_SteadyRhythm_IsTheRhythms(double rateBpm)
    {
        var rates = Rates(Make(new SyntheticEcg { Seconds = 40, RateBpm = rateBpm, Irregularity = 0 })).Where(r => r.AtSeconds >= 10);
        rates.ShouldAllBe(r => r.HeartRateBpm != null && Math.Abs(r.HeartRateBpm.Value - rateBpm) < 0.005 * rateBpm);
        rates.ShouldAllBe(r => r.Confidence > 0.9);
    }

    [Fact]
    public void Rate_AnyRhythm_IsSixtyOverTheMeanIntervalOfTheWindow()
    {
        var recording = Make(new SyntheticEcg { Seconds = 30, RateBpm = 80, Irregularity = 0.3 });
        var output = EcgSession.Run(recording);
        var beats = output.OfType<BeatOutput>().Select(b => b.AtSeconds).ToArray();
        foreach (var rate in output.OfType<HeartRateOutput>())
        {
            double[] window = [.. beats.Where(b => b > rate.AtSeconds - 10 && b <= rate.AtSeconds)];
            if (window.Length < 3) rate.HeartRateBpm.ShouldBeNull();
            else rate.HeartRateBpm!.Value.ShouldBe(60 / window.Zip(window.Skip(1), (a, b) => b - a).Average(), 1e-9);
        }
    }

    [Fact]
    public void Rate_FewerThanThreeBeats_IsNoReading()
    {
        var rates = Rates(Make(new SyntheticEcg { Seconds = 20, RateBpm = 72 }));
        rates[0].HeartRateBpm.ShouldBeNull();
        rates[0].Confidence.ShouldBe(0);
        rates[2].HeartRateBpm.ShouldNotBeNull();
    }

    [Fact]
    public void Rate_LeadFallsOff_IsNoReadingWhileItIsFlat()
    {
        var recording = Make(new SyntheticEcg { Seconds = 60 });
        recording.Samples.AsSpan(30 * 250, 10 * 250).Fill(5);
        var rates = Rates(recording);
        rates.Where(r => r.AtSeconds is > 30 and <= 40).ShouldAllBe(r => r.HeartRateBpm == null);
        rates.Where(r => r.AtSeconds is > 10 and <= 29 or > 45).ShouldAllBe(r => r.HeartRateBpm != null);
    }

    private static Recording Make(SyntheticEcg ecg) => new(ecg.SamplingFrequencyHz, ecg.Samples());

    private static HeartRateOutput[] Rates(Recording recording) => [.. EcgSession.Run(recording).OfType<HeartRateOutput>()];
}
