using SaMD.Contracts;

namespace SaMD.Algorithms.Tests.PpgHeartRate;

/// <summary>What every version of ppg-heart-rate must keep.</summary>
public abstract class PpgHeartRateRateTests
{
    /// <summary>The version under test.</summary>
    protected abstract IAlgorithm Algorithm { get; }

    private const double Whole = 1e9;

    private List<HeartRateOutput> Run(double frequencyHz, float[] samples, bool[]? valid = null) =>
        PpgSession.Run(Algorithm, PpgSession.Description(PpgSession.Light(frequencyHz)), [new(frequencyHz, samples, valid)], () => Whole);

    [Theory]
    [InlineData(25, 40)]
    [InlineData(30, 75)]
    [InlineData(64, 55)]
    [InlineData(125, 72)]
    [InlineData(125, 120)]
    [InlineData(250, 165)]
    [InlineData(500, 200)]
    public void Process_SteadyPulses_GivesTheirRateEveryTwoSeconds(double frequencyHz, double rateBpm)
    {
        var rates = Run(frequencyHz, PpgSession.Pulses(frequencyHz, 60, PpgSession.Steady(rateBpm, 60)));
        rates.Select(rate => rate.AtSeconds).ShouldBe(Enumerable.Range(4, 27).Select(i => 2.0 * i));
        foreach (var rate in rates.Skip(2)) rate.HeartRateBpm!.Value.ShouldBe(rateBpm, 1);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(-1)]
    [InlineData(1e-4)]
    [InlineData(1e4)]
    public void Process_AnyScale_GivesTheSameRate(double scale)
    {
        var samples = PpgSession.Pulses(125, 40, PpgSession.Steady(80, 40));
        var rates = Run(125, [.. samples.Select(sample => (float)(scale * sample))]);
        foreach (var rate in rates.Skip(2)) rate.HeartRateBpm!.Value.ShouldBe(80, 1.5);
    }

    /// <summary>Intervals drawn at random, as in fibrillation: the rate is that of the count, here over the last minute of two.</summary>
    [Fact]
    public void Process_IrregularPulses_GivesTheirMeanRate()
    {
        var random = new Noise(5);
        var beats = new List<double> { -1 };
        while (beats[^1] < 120) beats.Add(beats[^1] + 0.45 + (0.6 * random.NextUniform()));
        var rates = Run(125, PpgSession.Pulses(125, 120, beats)).Where(rate => rate.AtSeconds > 60).ToList();
        var expected = beats.Count(beat => beat is > 52 and <= 120) * 60 / 68.0;
        rates.Average(rate => rate.HeartRateBpm!.Value).ShouldBe(expected, 0.06 * expected);
    }

    [Fact]
    public void Process_SamplesMissing_GivesNoReadingThereAndOneAfterwards()
    {
        var samples = PpgSession.Pulses(125, 60, PpgSession.Steady(70, 60));
        var valid = samples.Select((_, i) => i / 125.0 is < 20 or >= 35).ToArray();
        var rates = Run(125, [.. samples.Select((sample, i) => valid[i] ? sample : 0)], valid);
        rates.Where(rate => rate.AtSeconds is >= 24 and <= 38).ShouldAllBe(rate => rate.HeartRateBpm == null);
        foreach (var rate in rates.Where(rate => rate.AtSeconds is (>= 12 and <= 20) or > 45)) rate.HeartRateBpm!.Value.ShouldBe(70, 1.5);
    }

    [Fact]
    public void Process_FlatSignal_GivesNoReading() =>
        Run(125, [.. Enumerable.Repeat(3.7f, 125 * 30)]).ShouldAllBe(rate => rate.HeartRateBpm == null);

    /// <summary>No rhythm in it: white noise. Some windows look like one by chance.</summary>
    [Fact]
    public void Process_NoiseAlone_MostlyGivesNoReading()
    {
        var random = new Noise(77);
        var rates = Run(125, [.. Enumerable.Range(0, 125 * 600).Select(_ => (float)random.Next())]);
        rates.Count(rate => rate.HeartRateBpm is not null).ShouldBeLessThan(rates.Count / 2);
    }

    [Fact]
    public void Process_SeveralFrequenciesAndAxes_CutAnywhere_GivesTheSame()
    {
        var description = PpgSession.Description([PpgSession.Light(64), PpgSession.Light(125), .. PpgSession.Axes(32.5)]);
        var random = new Noise(3);
        Recording[] recordings =
        [
            new(64, PpgSession.Pulses(64, 40, PpgSession.Steady(90, 40))),
            new(125, PpgSession.Pulses(125, 40, PpgSession.Steady(90, 40), seed: 2)),
            .. Enumerable.Range(0, 3).Select(axis => new Recording(32.5, [.. Enumerable.Range(0, 1300).Select(n => (float)((0.4 * Math.Sin(n * 0.31 + axis)) + (axis == 2 ? 1 : 0) + (0.02 * random.Next())))])),
        ];
        var whole = PpgSession.Run(Algorithm, description, recordings, () => Whole);
        whole.Count.ShouldBe(17);
        foreach (var longest in new[] { 0.011, 0.13, 1.7, 9 })
            PpgSession.Run(Algorithm, description, recordings, () => longest * (0.1 + random.NextUniform())).ShouldBe(whole);
    }

    /// <summary>The light follows the acceleration at 2 Hz (120 per minute), three times as strong as pulses at 75 per minute.</summary>
    [Fact]
    public void Process_MovementThatTheAccelerometerShows_IsNotTakenForTheHeart()
    {
        var pulses = PpgSession.Pulses(125, 90, PpgSession.Steady(75, 90));
        double Swing(int n, double lag) => n < 125 * 20 ? 0 : Math.Sin((2 * Math.PI * 2 * n / 125.0) - lag);
        float[] light = [.. pulses.Select((pulse, n) => (float)(pulse + (12 * Swing(n, 0.7))))];
        IEnumerable<Recording> axes = Enumerable.Range(0, 3).Select(axis => new Recording(125, [.. light.Select((_, n) => (float)((0.5 * Swing(n, axis)) + (axis == 2 ? 1 : 0)))]));
        var rates = PpgSession.Run(Algorithm, PpgSession.Description([PpgSession.Light(125), .. PpgSession.Axes(125)]), [new(125, light), .. axes], () => Whole);
        foreach (var rate in rates.Where(rate => rate.AtSeconds >= 12 && rate.HeartRateBpm is not null)) rate.HeartRateBpm!.Value.ShouldBe(75, 3);
        rates.Count(rate => rate.HeartRateBpm is not null).ShouldBeGreaterThan(36);
    }
}
