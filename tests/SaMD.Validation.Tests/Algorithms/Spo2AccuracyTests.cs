using SaMD.TestKit;
using SaMD.Validation.Datasets.Synthetic.V1;

namespace SaMD.Validation.Tests.Algorithms;

/// <summary>Expected: the saturation that the light was made with. Seeds below 1,000,000.</summary>
public sealed class Spo2AccuracyTests
{
    private static readonly double[] Saturations = [70, 76, 82, 88, 94, 97, 100];
    private static readonly double[] HeartRates = [45, 60, 90, 120, 150];

    /// <summary>Perfusion and noise in percent of the steady light: noise of up to a fortieth of the pulse.</summary>
    [Theory]
    [InlineData(0.2, 0.005)]
    [InlineData(0.5, 0.0125)]
    [InlineData(1.0, 0.025)]
    [InlineData(2.0, 0.05)]
    [InlineData(5.0, 0.125)]
    [Verifies("SRS-SPO2-004")]
    public void Readings_KnownSaturation_AreWithinHalfAPercentInEachRecording(double perfusion, double noise)
    {
        var seed = (ulong)(perfusion * 10_000);
        foreach (var saturation in Saturations)
            foreach (var rate in HeartRates)
            {
                var settings = new OximetrySettings { Seed = ++seed, DurationSeconds = 40, HeartRateBpm = rate, PerfusionPercent = perfusion, NoisePercent = noise, Saturation = [new(0, saturation)] };
                var errors = Spo2OnMadeLight.Errors(settings);
                errors.Count.ShouldBe(31, $"{settings}");
                Spo2OnMadeLight.RootMeanSquare(errors).ShouldBeLessThanOrEqualTo(0.5, $"{saturation} %, {rate} bpm");
            }
    }

    [Theory]
    [InlineData(60)]
    [InlineData(110)]
    [Verifies("SRS-SPO2-004")]
    public void Readings_Desaturation_FollowTheRamp(double rate)
    {
        var settings = new OximetrySettings { Seed = 31, DurationSeconds = 300, HeartRateBpm = rate, Saturation = [new(0, 100), new(20, 100), new(200, 70), new(220, 70), new(280, 100)] };
        var errors = Spo2OnMadeLight.Errors(settings);
        errors.Count.ShouldBe(291);
        Spo2OnMadeLight.RootMeanSquare(errors).ShouldBeLessThanOrEqualTo(0.5);
    }

    [Theory]
    [InlineData(25)]
    [InlineData(100)]
    [InlineData(500)]
    public void Readings_AnySamplingFrequency_AreWithinHalfAPercent(double frequency)
    {
        var errors = Spo2OnMadeLight.Errors(new OximetrySettings { Seed = 32, DurationSeconds = 40, SamplingFrequencyHz = frequency, Saturation = [new(0, 82)] });
        errors.Count.ShouldBe(31);
        Spo2OnMadeLight.RootMeanSquare(errors).ShouldBeLessThanOrEqualTo(0.5);
    }

    [Theory]
    [InlineData(0.05, 0.002)]   // perfusion below the declared one
    [InlineData(0.3, 0.3)]      // noise as large as the pulse
    [Verifies("SRS-SPO2-003")]
    public void Readings_PulseTooSmallOrHiddenInNoise_AreNone(double perfusion, double noise)
    {
        for (var seed = 41ul; seed < 46; seed++)
            Spo2OnMadeLight.Run(new OximetrySettings { Seed = seed, DurationSeconds = 60, PerfusionPercent = perfusion, NoisePercent = noise }).ShouldAllBe(item => item.Spo2Percent == null);
    }

    [Fact]
    [Verifies("SRS-SPO2-003")]
    public void Readings_NoPulseForAWhile_AreNoneWhereTheWindowHoldsNothingElse()
    {
        var output = Spo2OnMadeLight.Run(new OximetrySettings { Seed = 51, DurationSeconds = 90, NoPulse = new(30, 25) });
        output.Where(item => item.AtSeconds is >= 40 and <= 55).ShouldAllBe(item => item.Spo2Percent == null);
        output.Where(item => item.AtSeconds is (>= 10 and <= 30) or >= 66).ShouldAllBe(item => item.Spo2Percent != null);
    }

    /// <summary>Movements shift the ratio; what is still read must be near. Ten recordings of two minutes.</summary>
    [Fact]
    [Verifies("SRS-SPO2-003")]
    public void Readings_Movements_AreNoneOrNear()
    {
        var errors = Enumerable.Range(61, 10).SelectMany(seed => Spo2OnMadeLight.Errors(new OximetrySettings { Seed = (ulong)seed, DurationSeconds = 120, HeartRateBpm = 50 + (8 * (seed - 60)), MovementsPerMinute = 2, Saturation = [new(0, 85)] })).ToList();
        errors.Count.ShouldBeGreaterThan(10 * 111 / 2);
        Spo2OnMadeLight.RootMeanSquare(errors).ShouldBeLessThan(1.5);
    }

    /// <summary>The generator's camera follows the model with a slope of 90 %, not the learnt one: what is checked is the arithmetic.</summary>
    [Fact]
    public void Readings_Camera_FollowTheModel()
    {
        var settings = new OximetrySettings { Seed = 71, IsCamera = true, SamplingFrequencyHz = 30, DurationSeconds = 200, NoisePercent = 0.05, Saturation = [new(0, 97.5), new(60, 97.5), new(160, 75)] };
        var errors = Spo2OnMadeLight.Errors(settings);
        errors.Count.ShouldBe(161);
        // A slope of 92 on light made with one of 90 reads 22.5 % below the start as 23 %.
        errors.Max(Math.Abs).ShouldBeLessThan(0.7);
    }
}
