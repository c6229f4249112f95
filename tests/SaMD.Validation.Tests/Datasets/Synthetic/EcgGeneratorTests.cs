using SaMD.Signals;
using SaMD.Validation.Datasets.Synthetic.V1;

namespace SaMD.Validation.Tests.Datasets.Synthetic;

/// <summary>The generator against closed forms: what was asked for is what can be measured in what it makes.</summary>
public sealed class EcgGeneratorTests
{
    private static EcgSettings Sinus(double heartRateBpm, double deviationSeconds, double ratio = 0.5) => new()
    {
        Seed = 7,
        SamplingFrequencyHz = 100,
        DurationSeconds = 4096,
        HeartRateBpm = heartRateBpm,
        RrDeviationSeconds = deviationSeconds,
        LowToHighFrequencyRatio = ratio,
    };

    private static double[] BeatSeconds(EcgRecording recording) =>
        [.. recording.Annotations.Where(mark => mark.Code != AnnotationCode.Noise).Select(mark => mark.Sample / recording.Settings.SamplingFrequencyHz)];

    private static double[] Differences(double[] x) => [.. x.Skip(1).Zip(x, (next, one) => next - one)];

    private static double Deviation(double[] x)
    {
        var mean = x.Average();
        return Math.Sqrt(x.Average(value => (value - mean) * (value - mean)));
    }

    [Theory]
    [InlineData(45, 0.05)]
    [InlineData(60, 0.03)]
    [InlineData(100, 0.02)]
    [InlineData(150, 0.01)]
    public void Make_SinusRhythm_HasTheMeanAndDeviationOfRrIntervalsAskedFor(double heartRateBpm, double deviationSeconds)
    {
        var rr = Differences(BeatSeconds(EcgGenerator.Make(Sinus(heartRateBpm, deviationSeconds))));
        rr.Average().ShouldBe(60 / heartRateBpm, 0.005 * 60 / heartRateBpm);
        // Beats stand at whole samples of 10 ms: that adds the variance of two roundings, 2 × 0.01² / 12.
        Math.Sqrt((Deviation(rr) * Deviation(rr)) - (2 * 1e-4 / 12)).ShouldBe(deviationSeconds, 0.05 * deviationSeconds);
    }

    [Theory]
    [InlineData(0.5)]
    [InlineData(2)]
    public void Make_SinusRhythm_HasTheRatioOfLowToHighFrequencyPowerAskedFor(double ratio)
    {
        var beats = BeatSeconds(EcgGenerator.Make(Sinus(90, 0.03, ratio) with { SamplingFrequencyHz = 1000, DurationSeconds = 1024 }));
        var rr = Differences(beats);
        // The bands of the Task Force 1996 (doi 10.1161/01.CIR.93.5.1043): low 0.04 to 0.15 Hz, high 0.15 to 0.4 Hz.
        (Power(beats, rr, 0.04, 0.15) / Power(beats, rr, 0.15, 0.4)).ShouldBe(ratio, 0.1 * ratio);
    }

    // Discrete Fourier transform of the intervals at the times at which they start.
    private static double Power(double[] beats, double[] rr, double lowHz, double highHz)
    {
        var mean = rr.Average();
        double power = 0, duration = beats[^1] - beats[0];
        for (var k = (int)Math.Ceiling(lowHz * duration); k / duration < highHz; k++)
        {
            double re = 0, im = 0;
            for (var i = 0; i < rr.Length; i++)
            {
                var angle = 2 * Math.PI * k * beats[i] / duration;
                re += (rr[i] - mean) * rr[i] * Math.Cos(angle);
                im += (rr[i] - mean) * rr[i] * Math.Sin(angle);
            }
            power += (re * re) + (im * im);
        }
        return power;
    }

    [Theory]
    [InlineData(100, 60, false)]
    [InlineData(128, 150, false)]
    [InlineData(250, 45, true)]
    [InlineData(360, 110, false)]
    [InlineData(500, 75, true)]
    [InlineData(1000, 60, false)]
    public void Make_EveryBeat_StandsAtTheExtremumOfTheCleanSignal(double samplingFrequencyHz, double heartRateBpm, bool inverted)
    {
        var recording = EcgGenerator.Make(new EcgSettings
        {
            Seed = 11,
            SamplingFrequencyHz = samplingFrequencyHz,
            HeartRateBpm = heartRateBpm,
            RrDeviationSeconds = 0.02,
            Inverted = inverted,
            PrematureVentricularShare = 0.1,
            AtrialPrematureShare = 0.1,
        });
        var reach = (int)(0.08 * samplingFrequencyHz);
        foreach (var beat in recording.Annotations)
        {
            var around = Enumerable.Range((int)beat.Sample - reach, (2 * reach) + 1);
            var peak = around.MaxBy(n => recording.CleanMillivolts[n] * (inverted ? -1 : 1));
            Math.Abs(peak - beat.Sample).ShouldBeLessThanOrEqualTo(1);
        }
        recording.Annotations.Count(beat => beat.Code == AnnotationCode.PrematureVentricular).ShouldBeGreaterThan(0);
        recording.Annotations.Count(beat => beat.Code == AnnotationCode.AtrialPremature).ShouldBeGreaterThan(0);
    }

    [Theory]
    [InlineData(0.5)]
    [InlineData(3)]
    public void Make_NormalBeats_HaveThePeakToPeakAmplitudeAskedFor(double millivolts)
    {
        var recording = EcgGenerator.Make(new EcgSettings { Seed = 3, SamplingFrequencyHz = 1000, AmplitudeMillivolts = millivolts, RespirationMillivolts = 0 });
        foreach (var beat in recording.Annotations)
        {
            var complex = Enumerable.Range((int)beat.Sample - 60, 121).Select(n => recording.CleanMillivolts[n]).ToList();
            (complex.Max() - complex.Min()).ShouldBe(millivolts, 0.02 * millivolts);
        }
    }

    [Theory]
    [InlineData(NoiseKind.White, 24, 0.5)]
    [InlineData(NoiseKind.Muscle, 18, 1)]
    [InlineData(NoiseKind.ElectrodeMotion, 12, 2)]
    [InlineData(NoiseKind.White, 0, 1)]
    public void Make_Noise_HasTheRatioAskedFor(NoiseKind kind, double decibels, double millivolts)
    {
        var recording = EcgGenerator.Make(new EcgSettings { Seed = 5, Noise = kind, SignalToNoiseDecibels = decibels, AmplitudeMillivolts = millivolts });
        var power = recording.Samples.Select((units, n) => Math.Pow((units / 1000.0) - recording.CleanMillivolts[n], 2)).Average();
        // A sine wave with the peak to peak amplitude A has the power A² / 8.
        (10 * Math.Log10(millivolts * millivolts / 8 / power)).ShouldBe(decibels, 0.01);
    }

    [Fact]
    public void Make_VentricularBeats_ComeEarlyAndArePausedAfterInFull()
    {
        var recording = EcgGenerator.Make(new EcgSettings { Seed = 9, DurationSeconds = 300, HeartRateBpm = 75, RrDeviationSeconds = 0, PrematureVentricularShare = 0.1, SamplingFrequencyHz = 500 });
        var beats = recording.Annotations.ToList();
        for (var i = 1; i + 1 < beats.Count; i++)
        {
            if (beats[i].Code != AnnotationCode.PrematureVentricular) continue;
            ((beats[i].Sample - beats[i - 1].Sample) / 500.0).ShouldBe(0.65 * 0.8, 0.003);
            ((beats[i + 1].Sample - beats[i - 1].Sample) / 500.0).ShouldBe(2 * 0.8, 0.003);
        }
        // 375 beats, a tenth of the draws: a binomial count, five deviations wide.
        beats.Count(beat => beat.Code == AnnotationCode.PrematureVentricular).ShouldBeInRange(8, 62);
    }

    [Fact]
    public void Make_FlatAndMissingStretches_HoldNoBeatsAndAreMarkedUnreadable()
    {
        var recording = EcgGenerator.Make(new EcgSettings { Seed = 13, Flat = new(20, 4), Missing = new(40, 3) });
        var marks = recording.Annotations.Where(mark => mark.Code == AnnotationCode.Noise).ToList();
        marks.Select(mark => mark.Subtype).ShouldBe([(sbyte)-1, (sbyte)0, (sbyte)-1, (sbyte)0]);
        foreach (var mark in marks) recording.Annotations.Where(other => other.Code == AnnotationCode.Normal).ShouldAllBe(beat => Math.Abs(beat.Sample - mark.Sample) > 100);
        recording.Annotations.ShouldNotContain(mark => mark.Code == AnnotationCode.Normal && mark.Sample > marks[0].Sample && mark.Sample < marks[1].Sample);
        recording.Samples.Skip((int)marks[0].Sample).Take((int)(marks[1].Sample - marks[0].Sample)).Distinct().Count().ShouldBe(1);
        recording.Samples.Select((units, n) => (units, n)).Where(pair => pair.units == EcgRecording.MissingSample).Select(pair => (long)pair.n)
            .ShouldBe(Enumerable.Range((int)marks[2].Sample, (int)(marks[3].Sample - marks[2].Sample)).Select(n => (long)n));
        ((marks[1].Sample - marks[0].Sample) / 250.0).ShouldBe(4, 1);
    }

    [Fact]
    public void Make_StartAndEnd_CutNoBeatInHalf()
    {
        for (ulong seed = 0; seed < 50; seed++)
        {
            var recording = EcgGenerator.Make(new EcgSettings { Seed = seed, HeartRateBpm = 50 + (seed * 2), DurationSeconds = 10, RrDeviationSeconds = 0.01 });
            recording.Annotations[0].Sample.ShouldBeGreaterThan(45);
            (recording.Samples.Count - recording.Annotations[^1].Sample).ShouldBeGreaterThan(45);
            (recording.Samples.Count / 250.0).ShouldBeInRange(8.5, 10);
        }
    }

    [Fact]
    public void Make_SameSettings_GivesTheSameRecording_AnotherSeedAnother()
    {
        var settings = new EcgSettings { Seed = 21, Noise = NoiseKind.Muscle, WanderMillivolts = 0.3 };
        EcgGenerator.Make(settings).Samples.ShouldBe(EcgGenerator.Make(settings).Samples);
        EcgGenerator.Make(settings with { Seed = 22 }).Samples.ShouldNotBe(EcgGenerator.Make(settings).Samples);
    }

    [Fact]
    public void Make_NoiseAdded_MovesNoBeat() =>
        EcgGenerator.Make(new EcgSettings { Seed = 21, Noise = NoiseKind.White, WanderMillivolts = 1 }).Annotations
            .ShouldBe(EcgGenerator.Make(new EcgSettings { Seed = 21 }).Annotations);

    [Fact]
    public void Make_SettingsOutOfRange_NamesAllOfThem()
    {
        var settings = new EcgSettings { Seed = 0, HeartRateBpm = 500, SamplingFrequencyHz = double.NaN };
        var message = Should.Throw<ArgumentException>(() => EcgGenerator.Make(settings)).Message;
        message.ShouldContain("HeartRateBpm is 500; 30 to 200 was expected.");
        message.ShouldContain("SamplingFrequencyHz is NaN; 100 to 1000 was expected.");
    }
}
