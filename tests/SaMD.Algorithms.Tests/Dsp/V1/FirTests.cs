using System.Numerics;
using SaMD.Algorithms.Dsp.V1;

namespace SaMD.Algorithms.Tests.Dsp.V1;

public sealed class FirTests
{
    [Fact]
    public void Apply_AnyLength_IsBitForBitTheSumInOrder()
    {
        var random = new Noise(1);
        for (var taps = 1; taps <= 41; taps += 4)
            for (var outputs = 0; outputs <= 70; outputs++)
            {
                float[] kernel = [.. Enumerable.Range(0, taps).Select(_ => (float)random.Next())];
                float[] input = [.. Enumerable.Range(0, outputs + taps - 1).Select(_ => (float)random.Next())];
                var output = new float[outputs];
                FirFilter.Apply(kernel, input, output);
                output.ShouldBe(Enumerable.Range(0, outputs).Select(i => Sum(kernel, input.AsSpan(i))));
            }
    }

    [Theory]
    [InlineData(100)]
    [InlineData(128.75)]
    [InlineData(199)]
    public void Derivatives_AtAnyFrequency_PassTheirPeakWholeAndALevelNotAtAll(double samplingFrequencyHz)
    {
        const double Sigma = 0.03;
        // The peaks of f² exp(−2 π² σ² f²) and f³ exp(−2 π² σ² f²).
        ShouldPassOnly(FirDesign.SecondDerivative(Sigma, samplingFrequencyHz), Math.Sqrt(2) / (2 * Math.PI * Sigma), samplingFrequencyHz);
        ShouldPassOnly(FirDesign.ThirdDerivative(Sigma, samplingFrequencyHz), Math.Sqrt(3) / (2 * Math.PI * Sigma), samplingFrequencyHz);
    }

    [Fact]
    public void Derivatives_AroundTheirCentre_AreEvenAndOdd()
    {
        var even = FirDesign.SecondDerivative(0.03, 100);
        var odd = FirDesign.ThirdDerivative(0.03, 100);
        even.ShouldBe(even.Reverse());
        foreach (var (tap, mirrored) in odd.Zip(odd.Reverse())) tap.ShouldBe(-mirrored, 3e-6);
    }

    [Fact]
    public void RaisedCosine_AnyReach_WeighsToOne() => FirDesign.RaisedCosine(0.065, 60).Sum().ShouldBe(1, 1e-5);

    private static float Sum(float[] kernel, ReadOnlySpan<float> input)
    {
        var sum = 0f;
        for (var k = 0; k < kernel.Length; k++) sum += kernel[k] * input[k];
        return sum;
    }

    private static void ShouldPassOnly(float[] taps, double peakHz, double samplingFrequencyHz)
    {
        Gain(taps, peakHz / samplingFrequencyHz).ShouldBe(1, 1e-3);
        Gain(taps, 0).ShouldBe(0, 1e-4);
        Gain(taps, 1.3 * peakHz / samplingFrequencyHz).ShouldBeLessThan(1);
        Gain(taps, 0.7 * peakHz / samplingFrequencyHz).ShouldBeLessThan(1);
    }

    private static double Gain(float[] taps, double frequency) =>
        taps.Select((tap, i) => tap * Complex.FromPolarCoordinates(1, 2 * Math.PI * frequency * i)).Aggregate(Complex.Add).Magnitude;
}
