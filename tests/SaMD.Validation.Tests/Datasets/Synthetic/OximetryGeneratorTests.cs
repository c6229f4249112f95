using SaMD.Validation.Datasets.Synthetic.V1;

namespace SaMD.Validation.Tests.Datasets.Synthetic;

/// <summary>Expected: what the settings and the stated formulas say of the light.</summary>
public sealed class OximetryGeneratorTests
{
    private static readonly OximetrySettings Clean = new() { Seed = 1, NoisePercent = 0, WanderPercent = 0, DurationSeconds = 20, HeartRateBpm = 60 };

    [Theory]
    [InlineData(100, 0.4)]
    [InlineData(85, 1.0)]
    [InlineData(70, 1.6)]
    public void Make_CleanLight_HasTheRatioOfItsSaturationAndItsPerfusion(double saturation, double ratio)
    {
        var recording = OximetryGenerator.Make(Clean with { PerfusionPercent = 5, Saturation = [new(0, saturation)] });
        double Swing(int channel) => Math.Log((double)recording.Samples[channel].Max() / recording.Samples[channel].Min());
        (Swing(0) / Swing(1)).ShouldBe(ratio, 0.002);
        Swing(1).ShouldBe(0.05, 0.001);
        recording.Channels.ShouldBe(["RED", "IR"]);
        recording.SaturationPercent.ShouldAllBe(value => value == saturation);
        recording.SaturationPercent.Count.ShouldBe(21);
    }

    [Fact]
    public void Make_SaturationCourse_IsStraightBetweenItsPoints()
    {
        var recording = OximetryGenerator.Make(Clean with { Saturation = [new(5, 100), new(15, 70)] });
        (recording.SaturationPercent[0], recording.SaturationPercent[5], recording.SaturationPercent[10], recording.SaturationPercent[20]).ShouldBe((100, 100, 85, 70));
    }

    [Theory]
    [InlineData(45)]
    [InlineData(150)]
    public void Make_HeartRate_GivesAsManyPulses(double bpm)
    {
        var samples = OximetryGenerator.Make(Clean with { HeartRateBpm = bpm, RateVariation = 0, DurationSeconds = 60 }).Samples[1];
        // Light falls steeply once a beat, through the middle of its range.
        var middle = (samples.Max() + samples.Min()) / 2;
        Enumerable.Range(1, samples.Count - 1).Count(n => samples[n - 1] >= middle && samples[n] < middle).ShouldBeInRange((int)bpm - 1, (int)bpm + 1);
    }

    [Fact]
    public void Make_Noise_HasItsSize()
    {
        var noise = OximetryGenerator.Make(Clean with { NoisePercent = 0.5, NoPulse = new(0, 60), DurationSeconds = 60 }).Samples[1].Select(sample => (double)sample).ToList();
        Math.Sqrt(noise.Average(sample => (sample - 22_000) * (sample - 22_000))).ShouldBe(110, 5);
    }

    [Fact]
    public void Make_StretchesAndMovements_AreWhereTheyShouldBe()
    {
        var recording = OximetryGenerator.Make(Clean with { NoPulse = new(5, 5), Missing = new(15, 2), PerfusionPercent = 2 });
        recording.Samples[1].Skip(250).Take(250).ShouldAllBe(sample => sample == 22_000);
        recording.Samples.ShouldAllBe(channel => channel.Count(sample => sample == OximetryRecording.MissingSample) == 100);
        var moved = OximetryGenerator.Make(Clean with { MovementsPerMinute = 3, NoPulse = new(0, 20) });
        moved.Samples[0].Min().ShouldBeInRange((short)(18_000 * 0.955), (short)(18_000 * 0.9956));
        moved.Samples[0].Count(sample => sample < 17_990).ShouldBeLessThan(25);
    }

    [Fact]
    public void Make_SameSettings_IsTheSame_AndAnotherSeedIsNot()
    {
        var settings = Clean with { NoisePercent = 0.01, WanderPercent = 0.3, MovementsPerMinute = 6 };
        OximetryGenerator.Make(settings).Samples[0].ShouldBe(OximetryGenerator.Make(settings).Samples[0]);
        OximetryGenerator.Make(settings with { Seed = 2 }).Samples[0].ShouldNotBe(OximetryGenerator.Make(settings).Samples[0]);
    }

    [Fact]
    public void Make_SettingsOutOfRange_AreAllNamed()
    {
        var message = Should.Throw<ArgumentException>(() => OximetryGenerator.Make(new OximetrySettings { Seed = 1, HeartRateBpm = 20, PerfusionPercent = 0, Saturation = [new(5, 101), new(5, 90)] })).Message;
        foreach (var part in new[] { "HeartRateBpm is 20", "PerfusionPercent is 0", "Saturation is 101", "not in rising order" }) message.ShouldContain(part);
    }
}
