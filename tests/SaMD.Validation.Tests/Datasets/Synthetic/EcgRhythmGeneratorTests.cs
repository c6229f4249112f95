using SaMD.Signals;
using SaMD.Validation.Datasets.Synthetic.V1;

namespace SaMD.Validation.Tests.Datasets.Synthetic;

/// <summary>Rhythms other than sinus rhythm against the closed forms of their models.</summary>
public sealed class EcgRhythmGeneratorTests
{
    private static EcgSettings Long(RhythmKind rhythm, double heartRateBpm) =>
        new() { Seed = 17, SamplingFrequencyHz = 500, DurationSeconds = 3600, Rhythm = rhythm, HeartRateBpm = heartRateBpm, RrDeviationSeconds = 0, RespirationMillivolts = 0 };

    private static double[] Intervals(EcgRecording recording)
    {
        double[] beats = [.. recording.Annotations.Select(mark => mark.Sample / recording.Settings.SamplingFrequencyHz)];
        return [.. beats.Skip(1).Zip(beats, (next, one) => next - one)];
    }

    [Theory]
    [InlineData(60)]
    [InlineData(100)]
    [InlineData(150)]
    public void Make_AtrialFibrillation_HasTheMeanAndDeviationOfItsModelAndNoMemory(double heartRateBpm)
    {
        var rr = Intervals(EcgGenerator.Make(Long(RhythmKind.AtrialFibrillation, heartRateBpm)));
        var mean = 60 / heartRateBpm;
        // A uniform part of 0.4 mean intervals and an exponential one of 1/7 s: variances (0.4 m)² / 12 and 1/49.
        var deviation = Math.Sqrt((0.16 * mean * mean / 12) + (1.0 / 49));
        // Five standard errors of the mean of n independent draws; the deviation's is about (kurtosis 9) deviation √2 / √n at most.
        var error = deviation / Math.Sqrt(rr.Length);
        rr.Average().ShouldBe(mean, 5 * error);
        Math.Sqrt(rr.Average(x => (x - mean) * (x - mean))).ShouldBe(deviation, 5 * Math.Sqrt(2) * error);
        rr.Skip(1).Zip(rr, (next, one) => (next - mean) * (one - mean)).Average().ShouldBe(0, 5 * deviation * error);
        rr.Min().ShouldBeGreaterThan((0.8 * mean) - (1.0 / 7) - 0.005);
    }

    [Fact]
    public void Make_AtrialFibrillation_HasFibrillatoryWavesAndNoWaveBeforeTheComplex()
    {
        var settings = Long(RhythmKind.AtrialFibrillation, 60) with { DurationSeconds = 600, FibrillationMillivolts = 0 };
        var still = EcgGenerator.Make(settings);
        var sinus = EcgGenerator.Make(settings with { Rhythm = RhythmKind.Sinus });
        PeakBefore(still).ShouldBe(0, 0.02);
        PeakBefore(sinus).ShouldBeGreaterThan(0.05);

        var waves = EcgGenerator.Make(settings with { FibrillationMillivolts = 0.1 }).CleanMillivolts.Zip(still.CleanMillivolts, (with, without) => with - without);
        // Power of the harmonics 2 A / (i π): (2 A / π)² / 2 · Σ 1 / i², i to 5; the slow change of A by a third adds 1 / 18 of it.
        waves.Average(x => x * x).ShouldBe(0.5 * Math.Pow(0.2 / Math.PI, 2) * (1 + (1 / 4.0) + (1 / 9.0) + (1 / 16.0) + (1 / 25.0)) * (1 + (1 / 18.0)), 2e-4);
    }

    // How far the level 0.17 s before the R peak, where P waves of 60 beats a minute peak, usually stands above that on both sides of it.
    private static double PeakBefore(EcgRecording recording) => recording.Annotations.Skip(1).Average(mark =>
        recording.CleanMillivolts[(int)mark.Sample - 85] - ((recording.CleanMillivolts[(int)mark.Sample - 125] + recording.CleanMillivolts[(int)mark.Sample - 50]) / 2));

    [Fact]
    public void Make_VentricularBigeminy_AlternatesNormalAndPrematureBeats()
    {
        var recording = EcgGenerator.Make(Long(RhythmKind.VentricularBigeminy, 75) with { DurationSeconds = 120 });
        recording.Annotations.Count.ShouldBeGreaterThan(140);
        for (var i = 1; i < recording.Annotations.Count; i++)
        {
            var premature = recording.Annotations[i].Code == AnnotationCode.PrematureVentricular;
            (recording.Annotations[i - 1].Code == AnnotationCode.PrematureVentricular).ShouldBe(!premature);
            // Coupling 0.65 of 0.8 s, and the rest of two intervals.
            ((recording.Annotations[i].Sample - recording.Annotations[i - 1].Sample) / 500.0).ShouldBe((premature ? 0.65 : 1.35) * 0.8, 0.005);
        }
    }

    [Fact]
    public void Make_NoRhythm_IsNoiseOfTheRatioAskedForAndHasNoBeats()
    {
        var recording = EcgGenerator.Make(new() { Seed = 23, Rhythm = RhythmKind.None, Noise = NoiseKind.White, SignalToNoiseDecibels = 10, DurationSeconds = 20 });
        recording.Annotations.ShouldBeEmpty();
        recording.Samples.Count.ShouldBe(5000);
        // A sine wave of 1 mV peak to peak has the power 1/8 mV².
        recording.Samples.Average(units => units * units / 1e6).ShouldBe(0.0125, 1e-4);
    }

    [Fact]
    public void Make_SettingsThatTheRhythmDoesNotKnow_NamesAllOfThem()
    {
        var settings = new EcgSettings { Seed = 0, Rhythm = RhythmKind.AtrialFibrillation, HeartRateBpm = 180, PrematureVentricularShare = 0.1, AtrialPrematureShare = 0.2 };
        var message = Should.Throw<ArgumentException>(() => EcgGenerator.Make(settings)).Message;
        message.ShouldContain("HeartRateBpm is 180; 40 to 160 was expected.");
        message.ShouldContain("PrematureVentricularShare outside sinus rhythm is 0.1; 0 to 0 was expected.");
        message.ShouldContain("AtrialPrematureShare outside sinus rhythm is 0.2; 0 to 0 was expected.");
    }
}
