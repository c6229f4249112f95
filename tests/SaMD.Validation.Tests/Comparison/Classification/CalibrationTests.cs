using SaMD.Validation.Comparison.Classification;
using SaMD.Validation.Tests.Statistics;

namespace SaMD.Validation.Tests.Comparison.Classification;

public sealed class CalibrationTests
{
    public static TheoryData<string> Cases => CaseFile.Names("calibration");

    [Theory]
    [MemberData(nameof(Cases))]
    public void Decompose_Case_GivesTheOraclesParts(string name)
    {
        var (file, items, bins) = Load(name);
        var parts = Calibration.Decompose(items, bins);
        file.Check("score", parts?.Score);
        file.Check("reliability", parts?.Reliability);
        file.Check("resolution", parts?.Resolution);
        file.Check("uncertainty", parts?.Uncertainty);
        file.Check("variance", parts?.WithinBinVariance);
        file.Check("covariance", parts?.WithinBinCovariance);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Measures_CaseInThreeParts_ArePooled(string name)
    {
        var (file, items, bins) = Load(name);
        var persons = Enumerable.Range(0, 3).Select(person => (IReadOnlyList<ScoredItem>)[.. items.Where((_, i) => i % 3 == person)]).ToList();
        foreach (var (key, measure) in new[]
        {
            ("score", Calibration.BrierScore), ("reliability", Calibration.ReliabilityPart(bins)), ("resolution", Calibration.ResolutionPart(bins)),
            ("error", Calibration.ExpectedCalibrationError(bins)),
        })
        {
            file.Check(key, measure.Of(items));
            file.Check(key, measure.ValueOf(measure.Sum(persons)));
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Reliability_Case_GivesTheOraclesBins(string name)
    {
        var (file, items, bins) = Load(name);
        var diagram = Calibration.Reliability(items, bins);
        diagram.Select(static bin => bin.Lower).ShouldBe(file.Output.GetProperty("lowerEnds").NumbersOrNone().OfType<double>());
        diagram.Select(static bin => (double)bin.Items).ShouldBe(file.Output.GetProperty("items").NumbersOrNone().OfType<double>());
        diagram.Select(static bin => (double)bin.Positives).ShouldBe(file.Output.GetProperty("binPositives").NumbersOrNone().OfType<double>());
        var means = file.Output.GetProperty("meanProbabilities");
        for (var i = 0; i < diagram.Length; i++) OracleFigures.Check(means[i], diagram[i].MeanProbability, file.Tolerance, $"bin {i}");
        diagram[^1].Upper.ShouldBe(1);
    }

    // Forecasts of 0.5 of a fair coin: Brier 1/4, all of it uncertainty (closed form).
    [Fact]
    public void Decompose_FairCoin_IsAllUncertainty()
    {
        ScoredItem[] items = [new("1", 0.5, true), new("2", 0.5, false)];
        Calibration.Decompose(items, CalibrationBins.EqualWidth(10)).ShouldBe(new BrierDecomposition(0.25, 0, 0, 0.25, 0, 0));
    }

    // The order of recordings has no influence on bins of equal size, ties or not.
    [Fact]
    public void EqualSize_OrderOfItems_HasNoInfluence()
    {
        ScoredItem[] items = [new("1", 0.3, true), new("2", 0.3, false), new("3", 0.1, true), new("4", 0.9, true), new("5", 0.3, false), new("6", 0.5, true)];
        CalibrationBins.EqualSize([.. items.Reverse()], 3).LowerEnds.ShouldBe(CalibrationBins.EqualSize(items, 3).LowerEnds);
        CalibrationBins.EqualSize(items, 3).LowerEnds.ShouldBe([0, 0.3, 0.5]);
    }

    [Fact]
    public void Reliability_EmptyBin_HasNoShare()
    {
        var diagram = Calibration.Reliability([new("1", 0.95, true)], CalibrationBins.EqualWidth(2));
        (diagram[0].MeanProbability, diagram[0].ObservedShare).ShouldBe((null, null));
        diagram[1].ObservedShare.ShouldBe(1);
    }

    [Theory]
    [InlineData(-0.01)]
    [InlineData(1.01)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void Calibration_NoProbability_IsRefused(double score)
    {
        ScoredItem[] items = [new("rec3", score, true)];
        var bins = CalibrationBins.EqualWidth(10);
        Should.Throw<ArgumentException>(() => Calibration.BrierScore.Of(items)).Message.ShouldContain("rec3");
        Should.Throw<ArgumentException>(() => Calibration.Reliability(items, bins));
        Should.Throw<ArgumentException>(() => CalibrationBins.EqualSize(items, 2));
        Should.Throw<ArgumentException>(() => CalibrationBins.Distinct(items));
        Should.Throw<ArgumentException>(() => bins.IndexOf(score));
    }

    [Fact]
    public void Bins_NoneOfThem_AreRefused()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => CalibrationBins.EqualWidth(0));
        Should.Throw<ArgumentOutOfRangeException>(() => CalibrationBins.EqualSize([], 0));
    }

    private static (CaseFile File, IReadOnlyList<ScoredItem> Items, CalibrationBins Bins) Load(string name)
    {
        var file = CaseFile.Load("calibration", name);
        var positives = file.Input.GetProperty("positives").EnumerateArray().Select(static y => y.GetBoolean());
        var items = file.Numbers("probabilities").Zip(positives).Select(static (pair, i) => new ScoredItem($"r{i}", pair.First, pair.Second)).ToList();
        var count = file.Input.GetProperty("count").GetInt32();
        return (file, items, file.Input.GetProperty("bins").GetString() switch
        {
            "width" => CalibrationBins.EqualWidth(count),
            "size" => CalibrationBins.EqualSize(items, count),
            _ => CalibrationBins.Distinct(items),
        });
    }
}
