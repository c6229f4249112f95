namespace SaMD.Algorithms.Tests.EcgHeartRate;

public sealed class EcgHeartRateBeatTests
{
    private static readonly SyntheticEcg Strip = new() { Seconds = 10, RateBpm = 72, NoiseMv = 0.02 };

    public static TheoryData<double> SamplingFrequencies => [100, 125, 128, 199.5, 200, 250, 257.5, 300, 360, 500, 977, 1000];

    [Theory]
    [InlineData(0.2)]
    [InlineData(0.5)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    public void Strip_AmplitudeAndEitherPolarity_EveryBeatIsFound(double amplitudeMv)
    {
        foreach (var sign in (double[])[1, -1])
            ShouldFindAll(Strip with { AmplitudeMv = sign * amplitudeMv, NoiseMv = 0.02 * amplitudeMv });
    }

    [Fact]
    public void Strip_AmplitudeBelowTheMinimum_NothingIsFound() =>
        Beats(Strip with { AmplitudeMv = 0.1, NoiseMv = 0.003 }).ShouldBeEmpty();

    [Fact]
    public void Strip_MinimumLowered_SmallBeatsAreFound()
    {
        var ecg = Strip with { AmplitudeMv = 0.1, NoiseMv = 0.003 };
        var output = SessionRunner.Run(
            new Algorithms.EcgHeartRate.V1_0_0.EcgHeartRate(),
            EcgSession.Description(ecg.SamplingFrequencyHz, "0.05"),
            new(ecg.SamplingFrequencyHz, ecg.Samples()));
        BeatMatch.Of(ecg.BeatSeconds(), [.. output.OfType<Contracts.BeatOutput>().Select(b => b.AtSeconds)])
            .ShouldBe(new BeatMatch(ecg.BeatSeconds().Count, 0, 0));
    }

    [Theory]
    [MemberData(nameof(SamplingFrequencies))]
    public void Strip_AnySamplingFrequency_EveryBeatIsFoundAtItsPeak(double frequencyHz)
    {
        var ecg = Strip with { SamplingFrequencyHz = frequencyHz };
        var beats = Beats(ecg);
        beats.Length.ShouldBe(ecg.BeatSeconds().Count);
        foreach (var (found, made) in beats.Zip(ecg.BeatSeconds())) found.ShouldBe(made, 0.010);
        foreach (var found in beats) (found * frequencyHz).ShouldBe(Math.Round(found * frequencyHz), 1e-6);
    }

    [Theory]
    [InlineData(30)]
    [InlineData(60)]
    [InlineData(120)]
    [InlineData(200)]
    [InlineData(250)]
    public void Minute_RateAndSteadyRhythm_EveryBeatIsFound(double rateBpm) =>
        ShouldFindAll(Strip with { Seconds = 60, RateBpm = rateBpm, Irregularity = 0.01 });

    [Theory]
    [InlineData(0.2)]
    [InlineData(0.35)]
    public void Minute_IrregularRhythm_EveryBeatIsFound(double irregularity) =>
        ShouldFindAll(Strip with { Seconds = 60, RateBpm = 90, Irregularity = irregularity });

    [Theory]
    [InlineData(0.8)]
    [InlineData(1.2)]
    [InlineData(-0.8)]
    public void Minute_TallTWave_IsNoBeat(double tWave) => ShouldFindAll(Strip with { Seconds = 60, RateBpm = 80, TWave = tWave });

    [Fact]
    public void Minute_DriftOfTheBaseline_EveryBeatIsFound()
    {
        var ecg = Strip with { Seconds = 60 };
        var samples = ecg.Samples().Select((s, i) => s + (float)(2 * Math.Sin(2 * Math.PI * 0.3 * i / ecg.SamplingFrequencyHz)));
        BeatMatch.Of(ecg.BeatSeconds(), EcgSession.Beats(new(ecg.SamplingFrequencyHz, [.. samples])))
            .ShouldBe(new BeatMatch(ecg.BeatSeconds().Count, 0, 0));
    }

    [Fact]
    public void Beats_ScaledRecording_StayWhereTheyAre()
    {
        var ecg = Strip with { NoiseMv = 0.05 };
        var scaled = ecg.Samples().Select(s => -4 * s);
        EcgSession.Beats(new(ecg.SamplingFrequencyHz, [.. scaled])).ShouldBe(Beats(ecg));
    }

    [Fact]
    public void Noise_WithoutEcgBelowTheMinimum_GivesNoBeat()
    {
        var noise = new Noise(3);
        var samples = Enumerable.Range(0, 250 * 60).Select(_ => (float)(0.01 * noise.Next()));
        EcgSession.Beats(new(250, [.. samples])).ShouldBeEmpty();
    }

    private static double[] Beats(SyntheticEcg ecg) => EcgSession.Beats(new(ecg.SamplingFrequencyHz, ecg.Samples()));

    private static void ShouldFindAll(SyntheticEcg ecg) =>
        BeatMatch.Of(ecg.BeatSeconds(), Beats(ecg)).ShouldBe(new BeatMatch(ecg.BeatSeconds().Count, 0, 0));
}
