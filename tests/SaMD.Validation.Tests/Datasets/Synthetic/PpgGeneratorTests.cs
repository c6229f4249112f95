using SaMD.Validation.Datasets.Synthetic.V1;

namespace SaMD.Validation.Tests.Datasets.Synthetic;

public sealed class PpgGeneratorTests
{
    private static double[] Beats(PpgRecording recording) => [.. recording.Beats.Select(beat => beat.Sample / recording.Settings.SamplingFrequencyHz)];

    [Theory]
    [InlineData(50)]
    [InlineData(72)]
    [InlineData(120)]
    public void Make_Rest_HasAboutTheRateAskedFor(double rateBpm)
    {
        var beats = Beats(PpgGenerator.Make(new PpgSettings { Seed = 4, DurationSeconds = 300, RestingRateBpm = rateBpm }));
        (60 * (beats.Length - 1) / (beats[^1] - beats[0])).ShouldBe(rateBpm, 0.08 * rateBpm);
    }

    [Fact]
    public void Make_QuietPulses_PeakAtTheirBeats()
    {
        var recording = PpgGenerator.Make(new PpgSettings { Seed = 6, SamplingFrequencyHz = 500, NoiseRatio = 0, RestingRateBpm = 60 });
        // Breath and baseline move a peak by little: at most 0.06 s.
        foreach (var beat in recording.Beats.Where(beat => beat.Sample is > 200 and < 29_800))
        {
            var around = Enumerable.Range((int)beat.Sample - 100, 201);
            ((double)around.MaxBy(n => recording.Ppg[0][n])).ShouldBe(beat.Sample, 30);
        }
    }

    [Fact]
    public void Make_Treadmill_RaisesTheRateAndMovesTheArmOnlyWhenItRuns()
    {
        var recording = PpgGenerator.Make(new PpgSettings { Seed = 8, DurationSeconds = 300, HasAcceleration = true, Exercise = PpgExercise.Treadmill, ArtefactRatio = 1 });
        var beats = Beats(recording);
        double Rate(double from, double to) => beats.Count(beat => beat > from && beat <= to) * 60 / (to - from);
        Rate(130, 150).ShouldBeGreaterThan(Rate(0, 20) + 30);
        double Spread(int from, int to) => recording.Acceleration.Sum(axis => axis.Skip(from * 125).Take((to - from) * 125).Select(x => (double)x).ToList() is var part ? part.Average(x => Math.Abs(x - part.Average())) : 0);
        Spread(110, 140).ShouldBeGreaterThan(5 * Spread(5, 25));
    }

    [Fact]
    public void Make_ArtefactRatio_IsThatOfTheRootMeanSquaresInTheFastPhase()
    {
        var settings = new PpgSettings { Seed = 12, DurationSeconds = 300, HasAcceleration = true, Exercise = PpgExercise.Treadmill, NoiseRatio = 0 };
        var (with, without) = (PpgGenerator.Make(settings with { ArtefactRatio = 2 }), PpgGenerator.Make(settings));
        double[] Part(short[] samples) => [.. samples.Skip(100 * 125).Take(50 * 125).Select(sample => sample / 1000.0)];
        var artefact = Part(with.Ppg[0]).Zip(Part(without.Ppg[0]), (a, b) => a - b).ToList();
        // The pulse's root mean square is about 0.3 of its peak to peak amplitude, which is 0.7 to 1.3; paths drift and slips come on top.
        Math.Sqrt(artefact.Average(x => x * x)).ShouldBeInRange(0.15, 2);
    }

    [Fact]
    public void Make_MissingStretch_IsMarkedInTheLightAlone()
    {
        var recording = PpgGenerator.Make(new PpgSettings { Seed = 13, HasAcceleration = true, Missing = new(20, 3) });
        recording.Ppg[0].Select((units, n) => (units, n)).Where(pair => pair.units == PpgRecording.MissingSample).Select(pair => pair.n).ShouldBe(Enumerable.Range(20 * 125, 3 * 125));
        recording.Acceleration.ShouldAllBe(axis => !axis.Contains(PpgRecording.MissingSample));
    }

    [Fact]
    public void Make_SameSettings_GivesTheSameRecording_AnotherSeedAnother()
    {
        var settings = new PpgSettings { Seed = 21, HasAcceleration = true, Exercise = PpgExercise.ArmBouts, ArtefactRatio = 1 };
        PpgGenerator.Make(settings).Ppg[0].ShouldBe(PpgGenerator.Make(settings).Ppg[0]);
        PpgGenerator.Make(settings with { Seed = 22 }).Ppg[0].ShouldNotBe(PpgGenerator.Make(settings).Ppg[0]);
    }

    [Fact]
    public void Make_ArtefactAdded_MovesNoBeat() =>
        PpgGenerator.Make(new PpgSettings { Seed = 21, Exercise = PpgExercise.Treadmill, ArtefactRatio = 3 }).Beats
            .ShouldBe(PpgGenerator.Make(new PpgSettings { Seed = 21, Exercise = PpgExercise.Treadmill }).Beats);

    [Fact]
    public void Make_SettingsOutOfRange_NamesAllOfThem()
    {
        var message = Should.Throw<ArgumentException>(() => PpgGenerator.Make(new PpgSettings { Seed = 0, RestingRateBpm = 500, CadenceHz = double.NaN })).Message;
        message.ShouldContain("RestingRateBpm is 500; 30 to 150 was expected.");
        message.ShouldContain("CadenceHz is NaN; 1 to 4 was expected.");
    }
}
