using System.Text.Json;
using SaMD.Contracts;
using SaMD.Validation.Comparison;
using SaMD.Validation.Comparison.Classification;
using SaMD.Validation.Statistics;
using SaMD.Validation.Tests.Statistics;
using static SaMD.Validation.Comparison.Classification.InconclusiveHandling;
using static SaMD.Validation.Tests.Comparison.Classification.Recordings;

namespace SaMD.Validation.Tests.Comparison.Classification;

public sealed class ClassificationMeasuresTests
{
    public static TheoryData<string> Cases => CaseFile.Names("confusion-measures");

    [Theory]
    [MemberData(nameof(Cases))]
    public void Of_Case_GivesTheOraclesFigures(string name)
    {
        var file = CaseFile.Load("confusion-measures", name);
        var (positive, negatives) = (file.Input.GetProperty("positive").GetString()!, file.Input.GetProperty("negatives").Strings());
        var matrix = Matrix(file);
        foreach (var (handling, key) in new[] { (ClassifiableOnly, "classifiable"), (CountedAsWrong, "asWrong") })
            CheckBoth(file, matrix, handling, file.Output.GetProperty(key), positive, negatives);
        OracleFigures.Check(file.Output.GetProperty("yield"), ClassificationMeasures.Yield(matrix.Settings.Classes).Of(matrix), file.Tolerance, "yield");
        matrix.LeftOutCalled(positive).ShouldBe(new Ratio(file.Output.GetProperty("leftOutPositive").GetInt64(), file.Output.GetProperty("leftOut").GetInt64()));
    }

    // Pooling is adding: the terms of single recordings sum up to those of all.
    [Theory]
    [MemberData(nameof(Cases))]
    public void Sum_SingleRecordings_GivesTheTermsOfAll(string name)
    {
        var all = ClassificationComparer.Compare(Recordings(CaseFile.Load("confusion-measures", name), out var settings), settings);
        var single = all.Items.Select(item => ClassificationComparer.Compare([item], settings).Matrix).ToList();
        foreach (var measure in AllMeasures(settings.Classes, CountedAsWrong).Concat(AllMeasures(settings.Classes, ClassifiableOnly)))
            measure.Sum(single).ShouldBe(measure.Terms(all.Matrix), measure.Name);
        if (single.Count > 0) single.Aggregate(static (left, right) => left + right).Cells.SelectMany(static row => row).ShouldBe(all.Matrix.Cells.SelectMany(static row => row));
    }

    // The project's regulatory notes, section 3: PPV at prevalence 1 % and 5 %, printed with three decimals.
    [Theory]
    [InlineData(0.983, 0.996, 0.01, 0.713)]
    [InlineData(0.983, 0.996, 0.05, 0.928)]
    [InlineData(0.962, 0.994, 0.01, 0.618)]
    [InlineData(0.962, 0.994, 0.05, 0.894)]
    [InlineData(0.95, 0.95, 0.01, 0.161)]
    [InlineData(0.95, 0.95, 0.05, 0.500)]
    public void Positive_PublishedTable_Agrees(double sensitivity, double specificity, double prevalence, double expected) =>
        Math.Round(PredictiveValues.Positive(sensitivity, specificity, prevalence)!.Value, 3).ShouldBe(expected);

    // Bayes by counts of 1,000 people of whom 50 are ill: 45 found, 855 rightly cleared.
    [Fact]
    public void Negative_ByHand_Agrees() => PredictiveValues.Negative(0.9, 0.9, 0.05)!.Value.ShouldBe(855.0 / 860, 1e-15);

    [Fact]
    public void PredictiveValues_NothingSoCalled_IsUndefined()
    {
        PredictiveValues.Positive(0, 1, 0.1).ShouldBeNull();
        PredictiveValues.Negative(1, 0, 0.1).ShouldBeNull();
    }

    [Theory]
    [InlineData(0.9, 0.9, 0)]
    [InlineData(0.9, 0.9, 1)]
    [InlineData(0.9, 0.9, double.NaN)]
    [InlineData(1.1, 0.9, 0.5)]
    [InlineData(0.9, double.PositiveInfinity, 0.5)]
    public void PredictiveValues_OutOfRange_AreRefused(double sensitivity, double specificity, double prevalence)
    {
        Should.Throw<ArgumentException>(() => PredictiveValues.Positive(sensitivity, specificity, prevalence));
        Should.Throw<ArgumentException>(() => PredictiveValues.Negative(sensitivity, specificity, prevalence));
    }

    // Nine of twelve strips of A found, one inconclusive, one failed: 9/11 of the classifiable, 9/12 of all; F1(A) with 2 false calls.
    [Fact]
    public void F1_InconclusiveCountedAsWrong_IsNotCalled()
    {
        var matrix = ClassificationComparer.Compare(
            Of(["N", "A", "O"], ["N", "A", "O", "undecided", "failed"], [[8, 2, 0, 3, 0], [1, 9, 0, 1, 1], [0, 0, 5, 2, 0]]), Strips).Matrix;
        ClassificationMeasures.Sensitivity("A", ClassifiableOnly).Of(matrix)!.Value.ShouldBe(9.0 / 11, 1e-15);
        ClassificationMeasures.Sensitivity("A", CountedAsWrong).Of(matrix)!.Value.ShouldBe(9.0 / 12, 1e-15);
        ClassificationMeasures.F1("A", ["N", "A", "O"], CountedAsWrong).Of(matrix)!.Value.ShouldBe(18.0 / (12 + 11), 1e-15);
        ClassificationMeasures.F1("A", ["N", "A", "O"], ClassifiableOnly).Of(matrix)!.Value.ShouldBe(18.0 / (11 + 11), 1e-15);
        ClassificationMeasures.Specificity("A", ["N"], CountedAsWrong).Of(matrix)!.Value.ShouldBe(8.0 / 13, 1e-15);
        ClassificationMeasures.Yield(["N", "A", "O"]).Of(matrix)!.Value.ShouldBe(25.0 / 32, 1e-15);
    }

    // Counting an inconclusive answer as wrong never raises a share of right answers.
    [Fact]
    public void CountedAsWrong_AnyCounts_IsNeverAboveClassifiableOnly()
    {
        var numbers = new Xoshiro256(6);
        for (var run = 0; run < 300; run++)
        {
            var counts = Enumerable.Range(0, 3).Select(_ => (IReadOnlyList<int>)[.. Enumerable.Range(0, 8).Select(_ => numbers.NextBelow(5))]).ToList();
            var matrix = ClassificationComparer.Compare(Of(["N", "A", "O"], [.. Strips.Classes, .. Reasons, "failed"], counts), Strips).Matrix;
            foreach (var (asWrong, classifiable) in AllMeasures(Strips.Classes, CountedAsWrong).Zip(AllMeasures(Strips.Classes, ClassifiableOnly)))
                (asWrong.Of(matrix) <= (classifiable.Of(matrix) ?? 1)).ShouldBeTrue($"{asWrong.Name}, run {run}");
        }
    }

    // What is not classified is inconclusive for one of the reasons, or failed: the shares add up to 1.
    [Theory]
    [MemberData(nameof(Cases))]
    public void Yield_WithItsComplements_IsOne(string name)
    {
        var matrix = Matrix(CaseFile.Load("confusion-measures", name));
        var classes = matrix.Settings.Classes;
        var shares = Enum.GetValues<InconclusiveReason>().Select(reason => ClassificationMeasures.InconclusiveShare(classes, reason))
            .Append(ClassificationMeasures.FailedShare(classes)).Append(ClassificationMeasures.Yield(classes)).ToList();
        shares.Select(static measure => measure.Name).ShouldBe(
            ["inconclusive-poor-signal", "inconclusive-low-rate", "inconclusive-high-rate", "inconclusive-undecided", "failed", "yield"]);
        if (name == "edge-none") shares.ShouldAllBe(measure => measure.Of(matrix) == null);
        else shares.Sum(measure => measure.Of(matrix)!.Value).ShouldBe(1, 1e-12);
    }

    [Fact]
    public void Measures_SillyClasses_AreRefused()
    {
        Should.Throw<ArgumentException>(() => ClassificationMeasures.Specificity("A", ["N", "A"], ClassifiableOnly));
        Should.Throw<ArgumentException>(() => ClassificationMeasures.Specificity("A", [], ClassifiableOnly));
        Should.Throw<ArgumentException>(() => ClassificationMeasures.Accuracy(["N", "N"], ClassifiableOnly));
        Should.Throw<ArgumentException>(() => ClassificationMeasures.F1("A", ["N", "O"], ClassifiableOnly));
    }

    [Fact]
    public void ValueOf_OtherNumberOfTermsOrNaN_IsRefused()
    {
        var measure = ClassificationMeasures.Sensitivity("A", ClassifiableOnly);
        Should.Throw<ArgumentException>(() => measure.ValueOf([1])).Message.ShouldContain("2 terms");
        Should.Throw<ArgumentException>(() => measure.ValueOf([1, double.NaN])).Message.ShouldContain("NaN");
        measure.ValueOf([0, 0]).ShouldBeNull();
        measure.WhenUndefined.ShouldBe("no classifiable recording of A");
    }

    private static void CheckBoth(CaseFile file, ConfusionMatrix matrix, InconclusiveHandling handling, JsonElement expected, string positive, string[] negatives)
    {
        var (classes, prevalence) = (matrix.Settings.Classes, file.Number("prevalence"));
        Check("sensitivity", ClassificationMeasures.Sensitivity(positive, handling));
        Check("specificity", ClassificationMeasures.Specificity(positive, negatives, handling));
        Check("ppv", ClassificationMeasures.PositivePredictiveValue(positive, negatives, prevalence, handling));
        Check("npv", ClassificationMeasures.NegativePredictiveValue(positive, negatives, prevalence, handling));
        Check("meanF1", ClassificationMeasures.MeanF1(classes, handling));
        Check("accuracy", ClassificationMeasures.Accuracy(classes, handling));
        Check("balancedAccuracy", ClassificationMeasures.BalancedAccuracy(classes, handling));
        for (var i = 0; i < negatives.Length; i++)
            OracleFigures.Check(expected.GetProperty("specificities")[i], ClassificationMeasures.Specificity(positive, [negatives[i]], handling).Of(matrix), file.Tolerance, negatives[i]);
        for (var i = 0; i < classes.Count; i++)
            OracleFigures.Check(expected.GetProperty("f1")[i], ClassificationMeasures.F1(classes[i], classes, handling).Of(matrix), file.Tolerance, classes[i]);

        void Check(string key, Measure<ConfusionMatrix> measure) =>
            OracleFigures.Check(expected.GetProperty(key), measure.Of(matrix), file.Tolerance, $"{key}, {handling}");
    }

    private static IEnumerable<Measure<ConfusionMatrix>> AllMeasures(IReadOnlyList<string> classes, InconclusiveHandling handling) =>
    [
        ClassificationMeasures.Sensitivity(classes[1], handling), ClassificationMeasures.Specificity(classes[1], [classes[0]], handling),
        ClassificationMeasures.Accuracy(classes, handling), ClassificationMeasures.BalancedAccuracy(classes, handling),
    ];

    private static ConfusionMatrix Matrix(CaseFile file) => ClassificationComparer.Compare(Recordings(file, out var settings), settings).Matrix;

    private static List<ClassifiedRecording> Recordings(CaseFile file, out ClassificationSettings settings)
    {
        var left = file.Input.GetProperty("leftOut");
        settings = new(file.Input.GetProperty("classes").Strings(), left.ValueKind == JsonValueKind.Array ? left.Strings() : []);
        return Of(
            [.. settings.Classes, .. settings.LeftOutReferences], [.. settings.Classes, .. Reasons, "failed"],
            [.. file.Input.GetProperty("counts").EnumerateArray().Select(static row => (IReadOnlyList<int>)[.. row.EnumerateArray().Select(static n => n.GetInt32())])]);
    }
}
