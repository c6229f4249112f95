using SaMD.Algorithms.PpgHeartRate.V1_0_0;
using SaMD.Algorithms.PpgHeartRate.V1_1_0;
using MotionCanceller = SaMD.Algorithms.PpgHeartRate.V1_1_0.MotionCanceller;
using RateTracker = SaMD.Algorithms.PpgHeartRate.V1_1_0.RateTracker;

namespace SaMD.Algorithms.Tests.PpgHeartRate;

/// <summary>The parts of 1.1.0 that have a closed form, or must do what those of 1.0.0 do.</summary>
public sealed class PpgWindowTests
{
    /// <summary>Oracle: the transform under a Hann window, by its definition.</summary>
    [Fact]
    public void MakeSpectrum_Window_IsItsTransformUnderAHannWindow()
    {
        var random = new Noise(9);
        float[] samples = [.. Enumerable.Range(0, 200).Select(n => (float)((2 * Math.Cos(2 * Math.PI * 1.3 * n / 25)) + (0.3 * random.Next())))];
        var window = new ChannelWindow();
        window.Take(samples);
        window.MakeSpectrum();
        foreach (var bin in new[] { 15, 20, 52, 53, 100, 200, 325 })
        {
            double re = 0, im = 0;
            for (var n = 0; n < samples.Length; n++)
            {
                var hann = 0.5 * (1 - Math.Cos(2 * Math.PI * n / 200));
                re += hann * samples[n] * Math.Cos(2 * Math.PI * bin * 0.025 * n / 25);
                im -= hann * samples[n] * Math.Sin(2 * Math.PI * bin * 0.025 * n / 25);
            }
            ((double)window.Power[bin - 10]).ShouldBe((re * re) + (im * im), 1e-3 + (1e-3 * ((re * re) + (im * im))));
        }
    }

    [Fact]
    public void Cancel_LightThatFollowsTheAxes_LeavesLittle()
    {
        var random = new Noise(4);
        var axes = Enumerable.Range(0, 3).Select(_ => new ChannelHistory()).ToArray();
        var (light, earlier) = (new ChannelHistory(), new double[4]);
        for (var n = 0; n < 400; n++)
        {
            double[] now = [random.Next(), random.Next(), random.Next()];
            for (var axis = 0; axis < 3; axis++) axes[axis].Add(now[axis], true);
            light.Add(now[0] - (2 * earlier[n % 4]), true);
            earlier[n % 4] = now[1];
        }
        var window = new ChannelWindow();
        window.Take(light, 400);
        var canceller = new MotionCanceller();
        canceller.Prepare(axes, 400);
        canceller.Cancel(window.Samples).ToArray().Average(value => value * value).ShouldBeLessThan((float)(0.01 * window.Level * window.Level));
    }

    /// <summary>The tracker is faster than that of 1.0.0, and must give its figures to the last bit.</summary>
    [Fact]
    public void Estimate_AnyEvidence_IsThatOfTheVersionBefore()
    {
        var random = new Noise(12);
        var (now, before) = (new RateTracker(), new Algorithms.PpgHeartRate.V1_0_0.RateTracker());
        for (var i = 0; i < 50; i++)
        {
            var moving = random.NextUniform();
            var evidence = Enumerable.Range(0, Tuning.RateCount).Select(_ => 0.02 + random.NextUniform()).ToArray();
            now.Move(moving);
            before.Move(moving);
            now.Weigh(evidence);
            before.Weigh(evidence);
            now.Estimate().ShouldBe(before.Estimate());
        }
    }

    [Fact]
    public void Next_PulsesStop_TrustsForTwelveSecondsAtMost()
    {
        var trust = new PulseTrust();
        for (var i = 0; i < 30; i++) trust.Next(true).ShouldBeTrue();
        Enumerable.Range(0, 20).TakeWhile(_ => trust.Next(false)).Count().ShouldBeLessThan(6);
    }

    [Fact]
    public void Next_OneWindowByChance_IsNotTrusted()
    {
        var trust = new PulseTrust();
        for (var i = 0; i < 30; i++) trust.Next(i % 6 == 5).ShouldBeFalse();
    }
}
