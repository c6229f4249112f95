using SaMD.Algorithms.PpgHeartRate.V1_0_0;

namespace SaMD.Algorithms.Tests.PpgHeartRate;

/// <summary>The parts of the method that have a closed form.</summary>
public sealed class PpgSpectrumTests
{
    /// <summary>Oracle: the transform under a Hann window, by its definition, over the 8 s at once.</summary>
    [Fact]
    public void Make_FourHops_IsTheTransformUnderAHannWindow()
    {
        var random = new Noise(9);
        float[] window = [.. Enumerable.Range(0, 200).Select(n => (float)((2 * Math.Cos(2 * Math.PI * 1.3 * n / 25)) + (0.3 * random.Next())))];
        var spectrum = new WindowSpectrum();
        for (var hop = 0; hop < 4; hop++) spectrum.Add(window.AsSpan(50 * hop, 50));
        spectrum.Make();
        foreach (var bin in new[] { 15, 20, 52, 53, 100, 200, 320 })
        {
            double re = 0, im = 0;
            for (var n = 0; n < window.Length; n++)
            {
                var hann = 0.5 * (1 - Math.Cos(2 * Math.PI * n / 200));
                re += hann * window[n] * Math.Cos(2 * Math.PI * bin * 0.025 * n / 25);
                im -= hann * window[n] * Math.Sin(2 * Math.PI * bin * 0.025 * n / 25);
            }
            ((double)spectrum.Power[bin - 10]).ShouldBe((re * re) + (im * im), 1e-3 + (1e-3 * ((re * re) + (im * im))));
        }
    }

    [Fact]
    public void Cancel_LightThatFollowsTheAxes_LeavesLittle()
    {
        var random = new Noise(4);
        var axes = Enumerable.Range(0, 3).Select(_ => new ChannelHistory()).ToArray();
        var light = new ChannelHistory();
        double before = 0, earlier = 0;
        for (var n = 0; n < 400; n++)
        {
            double[] now = [random.Next(), random.Next(), random.Next()];
            for (var axis = 0; axis < 3; axis++) axes[axis].Add(now[axis], true);
            light.Add(now[0] - (2 * earlier), true);
            (earlier, before) = (before, now[1]);
        }
        var canceller = new MotionCanceller();
        canceller.Prepare(axes, 400);
        var left = canceller.Cancel(light, 400).ToArray().Average(value => value * value);
        var all = Enumerable.Range(200, 200).Average(n => light.Filtered(n) * light.Filtered(n));
        left.ShouldBeLessThan((float)(0.01 * all));
    }

    [Fact]
    public void Estimate_EvidenceForOneRate_IsThatRateAndFadesWithoutEvidence()
    {
        var tracker = new RateTracker();
        var evidence = Enumerable.Range(0, Tuning.RateCount).Select(i => i == 60 ? 1.0 : 0.01).ToArray();
        for (var i = 0; i < 5; i++)
        {
            tracker.Move(0);
            tracker.Weigh(evidence);
        }
        tracker.Estimate().Bins.ShouldBe(60, 0.2);
        tracker.Estimate().Confidence.ShouldBeGreaterThan(0.9);
        for (var i = 0; i < 100; i++) tracker.Move(1);
        tracker.Estimate().Confidence.ShouldBeLessThan(0.5);
    }
}
