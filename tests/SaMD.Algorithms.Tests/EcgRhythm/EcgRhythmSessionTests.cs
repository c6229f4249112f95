using SaMD.Contracts;

namespace SaMD.Algorithms.Tests.EcgRhythm;

/// <summary>What a recording of a known kind gives.</summary>
public sealed class EcgRhythmSessionTests
{
    private static readonly string[] Classes = ["sinus-rhythm", "atrial-fibrillation", "other", "poor-signal"];

    private static readonly SyntheticEcg Sinus = new() { SamplingFrequencyHz = 300, Seconds = 30, RateBpm = 70, Irregularity = 0.02 };

    [Theory]
    [InlineData(99.9, "ecg", "mV", "0.15")]
    [InlineData(1000.1, "ecg", "mV", "0.15")]
    [InlineData(double.NaN, "ecg", "mV", "0.15")]
    [InlineData(300, "ppg", "mV", "0.15")]
    [InlineData(300, "ecg", "uV", "0.15")]
    [InlineData(300, "ecg", "mV", "0.04")]
    public void Open_NotDeclared_Throws(double frequencyHz, string kind, string unit, string minimum) => Should.Throw<ArgumentException>(() =>
        new Algorithms.EcgRhythm.V1_0_0.EcgRhythm().Open(RhythmSession.Description(frequencyHz, minimum) with { Inputs = [new(kind, null, unit, frequencyHz)] }));

    [Fact]
    public void Finish_RegularRhythmWithPWaves_IsSinusRhythmWithEveryScoreAndFeature()
    {
        var output = RhythmSession.Run(Sinus);

        output.Label.ShouldBe("sinus-rhythm");
        output.Inconclusive.ShouldBeNull();
        (output.AtSeconds, output.ReportedAtSeconds).ShouldBe((30, 30));
        output.Scores.Select(score => score.Name).ShouldBe(Classes);
        output.Scores.Sum(score => score.Value).ShouldBe(1, 4e-6);
        output.Features.Select(feature => feature.Name).ShouldBeUnique();
        output.Features.ShouldAllBe(feature => double.IsFinite(feature.Value));
        foreach (var curve in Algorithms.EcgRhythm.V1_0_0.RhythmCurves.All) output.Features.ShouldContain(feature => feature.Name == curve.Feature);
    }

    [Fact]
    public void Finish_KnownRhythm_HasTheFeaturesOfItsConstruction()
    {
        // 70 a minute, neighbours 1 ± 0.1 times the mean: alternation.
        var output = RhythmSession.Run(Sinus with { Irregularity = 0.1, NoiseMv = 0.001 });

        output.Feature("span-s").ShouldBe(30);
        output.Feature("mean-heart-rate-bpm").ShouldBe(70, 0.5);
        output.Feature("rr-rmssd-share").ShouldBe(0.2, 0.005);
        output.Feature("rr-deviation-share").ShouldBe(0.1, 0.005);
        output.Feature("rr-turning-point-share").ShouldBe(1);
        output.Feature("rr-correlation").ShouldBeLessThan(-0.9);
        output.Feature("rr-large-change-share").ShouldBe(1);
        output.Feature("unreadable-share").ShouldBe(0);
        // The P wave of every beat is the same, 0.17 s before the R peak.
        output.Feature("p-wave-coherence").ShouldBeGreaterThan(0.9);
        output.Feature("p-wave-before-qrs-s").ShouldBe(0.17, 0.02);
        output.Feature("qrs-unlike-share").ShouldBe(0);
    }

    [Theory]
    [InlineData(8.99, false)]
    [InlineData(9, true)]
    public void Finish_ShorterThanDeclared_IsUndecidedAndSaysHowLong(double seconds, bool judged)
    {
        var output = RhythmSession.Run(Sinus with { SamplingFrequencyHz = 100, Seconds = seconds });

        output.Feature("span-s").ShouldBe(seconds, 1e-6);
        output.Scores.Count.ShouldBe(judged ? 4 : 0);
        if (!judged) output.Inconclusive.ShouldBe(InconclusiveReason.Undecided);
    }

    [Fact]
    public void Finish_LongerThanDeclared_ClassifiesTheLastMinute()
    {
        var (early, late) = ((Sinus with { Seconds = 90, RateBpm = 150 }).Samples(), (Sinus with { Seconds = 70, RateBpm = 60 }).Samples());

        var output = RhythmSession.Run(new Recording(300, [.. early, .. late]));

        (output.AtSeconds, output.Feature("span-s")).ShouldBe((160, 60));
        output.Feature("mean-heart-rate-bpm").ShouldBe(60, 0.5);
        output.Feature("beat-count").ShouldBeInRange(59, 61);
    }

    [Fact]
    public void Finish_LongRecordingInPiecesOfAnyLength_IsTheSame()
    {
        var recording = new Recording(300, (Sinus with { Seconds = 400, NoiseMv = 0.1 }).Samples());
        var whole = RhythmSession.Run(recording);
        foreach (var length in new[] { 1, 299, 1024, 40_000 })
        {
            var cut = (ClassificationOutput)SessionRunner.Run(new Algorithms.EcgRhythm.V1_0_0.EcgRhythm(), RhythmSession.Description(300), recording, () => length).Single();
            cut.Features.ShouldBe(whole.Features);
            cut.Scores.ShouldBe(whole.Scores);
        }
    }

    [Theory]
    [InlineData(24, InconclusiveReason.LowRate)]
    [InlineData(230, InconclusiveReason.HighRate)]
    public void Finish_RateOutsideTheDeclaredRange_SaysSo(double rateBpm, InconclusiveReason reason)
    {
        var output = RhythmSession.Run(Sinus with { RateBpm = rateBpm, TWave = 0.05 });

        output.Label.ShouldBeNull();
        output.Inconclusive.ShouldBe(reason);
    }

    [Fact]
    public void Finish_NothingToRead_IsPoorSignal()
    {
        RhythmSession.Run(new Recording(300, new float[9000])).Inconclusive.ShouldBe(InconclusiveReason.PoorSignal);
        RhythmSession.Run(new Recording(300, new float[9000], new bool[9000])).Inconclusive.ShouldBe(InconclusiveReason.PoorSignal);
        // Beats in the last 14 s only: most of the strip is missing.
        var valid = Enumerable.Range(0, 9000).Select(i => i >= 4800).ToArray();
        float[] samples = [.. Sinus.Samples().Select((value, i) => valid[i] ? value : 0)];
        RhythmSession.Run(new Recording(300, samples, valid)).Inconclusive.ShouldBe(InconclusiveReason.PoorSignal);
    }

    [Fact]
    public void Finish_NoRecording_IsUndecided()
    {
        var output = RhythmSession.Run(new Recording(300, []));

        (output.AtSeconds, output.Inconclusive).ShouldBe((0, InconclusiveReason.Undecided));
    }
}
