using SaMD.TestKit;

namespace SaMD.Algorithms.Tests.Spo2;

/// <summary>Expected: the ratio that the light was made with, by the curve 110 − 25 R.</summary>
[Verifies("SRS-SPO2-003")]
public sealed class Spo2RedInfraredTests
{
    [Theory]
    [InlineData(0.4, 100)]
    [InlineData(0.6, 95)]
    [InlineData(1.0, 85)]
    [InlineData(1.6, 70)]
    public void Output_SineOfKnownRatio_IsTheCurvesValue(double ratio, double expected)
    {
        foreach (var bpm in new[] { 40, 75, 120, 180 })
        {
            var output = Light.RedInfrared(ratio, 30, bpm: bpm).Run().Skip(9).ToList();
            output.ShouldAllBe(item => Math.Abs(item.Spo2Percent!.Value - expected) <= 0.05, $"{bpm} bpm: {output[0]}");
            output.ShouldAllBe(item => Math.Abs(item.PerfusionIndexPercent!.Value - 2) < 0.1);
            output.ShouldAllBe(item => item.Confidence > 0.9);
        }
    }

    /// <summary>Noise of a tenth of the pulse: a ratio of amplitudes or a regression would be off by 1 % and more, and to one side.</summary>
    [Fact]
    public void Output_Noise_DoesNotBendTheRatio()
    {
        var errors = Enumerable.Range(1, 12).SelectMany(seed => Light.RedInfrared(1.4, 60, noise: 0.002, seed: (uint)seed).Run().Where((_, second) => second % 10 == 9))
            .Select(item => item.Spo2Percent!.Value - 75).ToList();
        var (mean, deviation) = (errors.Average(), Math.Sqrt(errors.Average(e => e * e)));
        Math.Abs(mean).ShouldBeLessThan(3 * deviation / Math.Sqrt(errors.Count));
        Math.Abs(mean).ShouldBeLessThan(0.3);
    }

    [Fact]
    public void Output_LightScaled_StaysTheSame()
    {
        var light = Light.RedInfrared(0.9, 20);
        var scaled = light with { Channels = [light.Channels[0], [.. light.Channels[1].Select(sample => 4 * sample)]] };
        scaled.Run().ShouldBe(light.Run());
    }

    [Theory]
    [InlineData(0.0008, 0.00001)]   // perfusion below 0.1 %
    [InlineData(0.01, 0.02)]        // noise of twice the pulse
    [InlineData(0.0, 0.001)]        // no pulse
    public void Output_PulseTooSmallOrHidden_IsNoReading(double perfusion, double noise) =>
        Light.RedInfrared(0.6, 60, perfusion: perfusion, noise: noise, seed: 9).Run().ShouldAllBe(item => item.Spo2Percent == null && item.Confidence == null);

    [Theory]
    [InlineData(0.2)]               // 105 %: more than blood can hold
    [InlineData(2.5)]               // 47.5 %: below what the curve is used for
    public void Output_RatioOutsideTheCurve_IsNoReading(double ratio) => Light.RedInfrared(ratio, 30).Run().ShouldAllBe(item => item.Spo2Percent == null);

    [Fact]
    public void Output_GapInTheLight_IsNoReadingWhileATenthOfTheWindowIsMissing_AndRightBesides()
    {
        var light = Light.RedInfrared(0.6, 60);
        var output = (light with { Valid = [.. Enumerable.Range(0, light.Length).Select(k => k < 1000 || k >= 1100)] }).Run();
        output.Where(item => item.AtSeconds is >= 22 and <= 30).ShouldAllBe(item => item.Spo2Percent == null);
        output.Where(item => item.AtSeconds is >= 10 and <= 20 or >= 32).ShouldAllBe(item => Math.Abs(item.Spo2Percent!.Value - 95) <= 0.05);
    }
}
