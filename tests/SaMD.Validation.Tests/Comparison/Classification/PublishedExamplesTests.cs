using SaMD.Validation.Comparison;
using SaMD.Validation.Comparison.Classification;
using static SaMD.Validation.Comparison.Classification.InconclusiveHandling;

namespace SaMD.Validation.Tests.Comparison.Classification;

/// <summary>The worked examples that scikit-learn's documentation prints beside each function.</summary>
public sealed class PublishedExamplesTests
{
    [Fact]
    public void BalancedAccuracy_Example_Is0625() =>
        ClassificationMeasures.BalancedAccuracy(["0", "1"], ClassifiableOnly).Of(Matrix("010010", "010001")).ShouldBe(0.625);

    // Printed as 0.26...
    [Fact]
    public void MeanF1_Example_Is4Fifteenths() =>
        ClassificationMeasures.MeanF1(["0", "1", "2"], ClassifiableOnly).Of(Matrix("012012", "021001"))!.Value.ShouldBe(4 / 15.0, 1e-15);

    [Theory]
    [InlineData(0.3, 0.0375)]
    [InlineData(0.4, 0.055)]
    public void BrierScore_Example_AsPrinted(double last, double expected) =>
        Calibration.BrierScore.Of(Scored([0.1, 0.9, 0.8, last], "0110"))!.Value.ShouldBe(expected, 1e-15);

    [Fact]
    public void Reliability_ExampleOfACalibrationCurve_AsPrinted()
    {
        var bins = Calibration.Reliability(Scored([0.1, 0.2, 0.3, 0.4, 0.65, 0.7, 0.8, 0.9, 1.0], "000011111"), CalibrationBins.EqualWidth(3));
        bins.Select(static bin => bin.ObservedShare).ShouldBe([0, 0.5, 1]);
        bins.Select(static bin => Math.Round(bin.MeanProbability!.Value, 12)).ShouldBe([0.2, 0.525, 0.85]);
    }

    private static ConfusionMatrix Matrix(string truth, string called) => ClassificationComparer.Compare(
        [.. truth.Zip(called).Select(static (pair, i) => Recordings.Answered($"r{i}", pair.First.ToString(), pair.Second.ToString()))],
        new ClassificationSettings([.. truth.Concat(called).Distinct().Order().Select(static label => label.ToString())], [])).Matrix;

    private static List<ScoredItem> Scored(double[] scores, string truth) => [.. scores.Zip(truth).Select(static (pair, i) => new ScoredItem($"r{i}", pair.First, pair.Second == '1'))];
}
