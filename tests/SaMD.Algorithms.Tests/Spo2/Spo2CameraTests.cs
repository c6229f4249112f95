using SaMD.TestKit;

namespace SaMD.Algorithms.Tests.Spo2;

/// <summary>Expected: the stated model, 97.5 + 92 (ln(R/R0) − ½ · ½ (ln(G/G0) + ln(B/B0))), of levels that the test sets.</summary>
[Verifies("SRS-SPO2-003")]
public sealed class Spo2CameraTests
{
    [Theory]
    [InlineData(-0.1, 0, 88.3)]
    [InlineData(-0.25, 0, 74.5)]
    [InlineData(0, 0.04, 95.66)]       // more blood in green and blue, and as much red: less saturation
    [InlineData(0.02, 0.04, 97.5)]     // the volume of blood alone
    public void Output_LevelsFromTheStart_IsTheModelsValue(double red, double greenAndBlue, double expected)
    {
        var output = Light.Camera(120, t => t < 60 ? (60, 55, 45) : (60 * Math.Exp(red), 55 * Math.Exp(greenAndBlue), 45 * Math.Exp(greenAndBlue))).Run();
        output.Where(item => item.AtSeconds is >= 41 and <= 60).ShouldAllBe(item => Math.Abs(item.Spo2Percent!.Value - 97.5) <= 0.1);
        output.Where(item => item.AtSeconds >= 70).ShouldAllBe(item => Math.Abs(item.Spo2Percent!.Value - expected) <= 0.1, $"{output[^1]}");
    }

    [Fact]
    public void Output_BeforeTheStartIsKnown_IsNoReading()
    {
        var output = Light.Camera(60, _ => (60, 55, 45)).Run();
        output.Where(item => item.AtSeconds < 40).ShouldAllBe(item => item.Spo2Percent == null);
        output.Where(item => item.AtSeconds >= 40).ShouldAllBe(item => item.Spo2Percent != null);
    }

    /// <summary>The light of all three colours falls to half in one step, as when the finger is moved.</summary>
    [Fact]
    public void Output_FingerMoved_IsNoReadingFromThenOn()
    {
        var output = Light.Camera(150, t => t < 60 ? (60, 55, 45) : (30, 27, 22)).Run();
        output.Where(item => item.AtSeconds is >= 40 and <= 60).ShouldAllBe(item => item.Spo2Percent != null);
        output.Where(item => item.AtSeconds > 61).ShouldAllBe(item => item.Spo2Percent == null);
    }

    [Fact]
    public void Output_StillFinger_WithoutPulse_IsNoReading()
    {
        var light = Light.Camera(60, _ => (60, 55, 45));
        var flat = light with { Channels = [.. light.Channels.Select(channel => Enumerable.Repeat(channel.Average(), channel.Length).ToArray())] };
        flat.Run().ShouldAllBe(item => item.Spo2Percent == null);
    }

    [Theory]
    [InlineData(260)]                  // beyond what a pixel can hold
    [InlineData(3)]                    // dark
    public void Output_LightThatTheCameraCannotHold_IsNoReading(double red) =>
        Light.Camera(60, _ => (red, 55, 45)).Run().ShouldAllBe(item => item.Spo2Percent == null);
}
