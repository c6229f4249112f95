using SaMD.Algorithms.EcgRhythm.V1_0_0;
using SaMD.Contracts;

namespace SaMD.Algorithms.Tests.EcgRhythm;

/// <summary>Features and model against values counted by hand and closed forms.</summary>
public sealed class RhythmFeatureTests
{
    [Fact]
    public void Coefficient_Alternation_IsThatOfFullPredictability()
    {
        // Whatever matches once matches with its successor: ln(B / A) = 0 at the first tolerance.
        double[] rr = [0.6, 0.9, 0.6, 0.9, 0.6, 0.9, 0.6, 0.9, 0.6, 0.9];
        SampleEntropy.Coefficient(rr).ShouldBe(Math.Log(0.06) - Math.Log(0.75), 1e-12);
    }

    [Fact]
    public void Coefficient_OneOtherAtTheEnd_IsCountedByHand()
    {
        // Five templates of one second: 10 pairs match; in 6 of them both successors are the same too.
        double[] rr = [1, 1, 1, 1, 1, 2];
        SampleEntropy.Coefficient(rr).ShouldBe(Math.Log(10.0 / 6) + Math.Log(0.06) - Math.Log(7.0 / 6), 1e-12);
    }

    [Fact]
    public void Coefficient_FewMatches_WidensTheToleranceUntilThereAreFive()
    {
        // Steps of 0.095 s: nothing matches below r = 0.10, where the 6 pairs of neighbouring templates do, and their successors too.
        double[] rr = [0.5, 0.595, 0.69, 0.785, 0.88, 0.975, 1.07, 1.165];
        SampleEntropy.Coefficient(rr).ShouldBe(Math.Log(0.2) - Math.Log(0.8325), 1e-9);
    }

    [Fact]
    public void Coefficient_TooFewIntervals_IsSteady() => SampleEntropy.Coefficient([0.8, 0.8, 0.8]).ShouldBe(SampleEntropy.Steady);

    [Fact]
    public void Of_OnePrematureBeat_IsCountedByHand()
    {
        // Ten intervals of 1 s, then 0.6 and 1.4, then eight of 1 s: 20 intervals, 19 changes (0.4, 0.8 and 0.4 s, else 0).
        double[] rr = [.. Enumerable.Repeat(1.0, 10), 0.6, 1.4, .. Enumerable.Repeat(1.0, 8)];
        var features = RrFeatures.Of(rr).ToDictionary(feature => feature.Name, feature => feature.Value);
        features["mean-heart-rate-bpm"].ShouldBe(60, 1e-9);
        features["rr-rmssd-share"].ShouldBe(Math.Sqrt((0.16 + 0.64 + 0.16) / 19), 1e-12);
        features["rr-deviation-share"].ShouldBe(Math.Sqrt(0.32 / 20), 1e-12);
        features["rr-change-quartile-3-share"].ShouldBe(0, 1e-12);
        features["rr-large-change-share"].ShouldBe(3.0 / 19, 1e-12);
        features["rr-turning-point-share"].ShouldBe(2.0 / 18, 1e-12);
        features["rr-correlation"].ShouldBe(-0.16 / 0.32, 1e-6);
        (features["rr-shortest-share"], features["rr-longest-share"]).ShouldBe((0.6, 1.4));
        features["rr-premature-share"].ShouldBe(1.0 / 18, 1e-12);
        features["rr-regular-run-share"].ShouldBe(9.0 / 19, 1e-12);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(0.25, 1.75)]
    [InlineData(0.5, 2.5)]
    [InlineData(1, 4)]
    public void Of_Quantile_IsThatOfR(double share, double expected) => Quantiles.Of([4, 1, 3, 2], share).ShouldBe(expected, 1e-12); // quantile(1:4, share)

    [Fact]
    public void Coherence_SameOppositeAndNothingInCommon_IsOneLowestAndNought()
    {
        double[] wave = [0, 1, 2, 1, 0];
        Shapes.Coherence([wave, wave, wave]).ShouldBe(1, 1e-12);
        Shapes.Coherence([wave, [.. wave.Select(x => -x)]]).ShouldBe(-0.2);
        Shapes.Coherence([[1, 0], [0, 1]]).ShouldBe(0, 1e-12);
        // Signal s and orthogonal noise of the same power: half of the power is in common.
        Shapes.Coherence([[1, 1, 0, 0], [1, 0, 1, 0], [1, 0, 0, 1]]).ShouldBe(0.5, 1e-12);
        Shapes.Coherence([wave]).ShouldBe(0);
    }

    [Fact]
    public void Detrended_Line_IsNought() => Shapes.Detrended([1, 3, 5, 7]).ShouldAllBe(x => Math.Abs(x) < 1e-12);

    [Fact]
    public void Width_Ramp_HoldsFourFifthsOfIt() => Shapes.Width([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]).ShouldBe(8, 1e-9);

    [Fact]
    public void Correlation_ConstantAndOpposite()
    {
        Shapes.Correlation([1, 1, 1], [1, 2, 3]).ShouldBe(0);
        Shapes.Correlation([1, 2, 3], [6, 4, 2]).ShouldBe(-1, 1e-12);
    }

    [Theory]
    [InlineData(-1, 1, 0)]
    [InlineData(0, 1, 0)]
    [InlineData(0.5, 2, -1)]
    [InlineData(1, 3, -2)]
    [InlineData(2, 2, 0)]
    [InlineData(9, 1, 2)]
    public void AddTo_Curve_IsStraightBetweenKnotsAndHeldBeyond(double feature, double first, double second)
    {
        var curve = new RhythmCurve("x", [0, 1, 3], [[1, 0], [3, -2], [1, 2]]);
        double[] evidence = [0, 0];
        curve.AddTo(evidence, feature);
        evidence.ShouldBe([first, second], 1e-12);
    }

    [Fact]
    public void Scores_NoCurve_AreThoseOfTheOffsets()
    {
        var scores = RhythmModel.Scores([], [Math.Log(4), Math.Log(3), Math.Log(2), 0], []);
        scores.Select(score => score.Value).ShouldBe([0.4, 0.3, 0.2, 0.1]);
    }

    [Fact]
    public void Scores_FeatureThatIsNotThere_Throws() =>
        Should.Throw<InvalidOperationException>(() => RhythmModel.Scores([new NamedValue("y", 1)], [0, 0, 0, 0], [new("x", [0, 1], [[0, 0, 0, 0], [0, 0, 0, 0]])]));
}
