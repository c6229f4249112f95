using System.Text.Json;
using SaMD.Validation.Comparison;
using SaMD.Validation.Comparison.Paired;
using SaMD.Validation.Statistics;
using SaMD.Validation.Tests.Statistics;

namespace SaMD.Validation.Tests.Comparison.Paired;

public sealed class PairedMeasuresTests
{
    private static readonly (string Key, Measure<PairedPart> Measure)[] Figures =
    [
        ("bias", PairedMeasures.Bias("%")), ("precision", PairedMeasures.Precision("%")), ("rms", PairedMeasures.RootMeanSquare("%")),
        ("mae", PairedMeasures.MeanAbsolute("%")), ("mape", PairedMeasures.MeanAbsolutePercentage),
        ("within2", PairedMeasures.Within(new PairedTolerance(0, 2))), ("within10Percent", PairedMeasures.Within(new PairedTolerance(0.1, 0))),
        ("withinLarger", PairedMeasures.Within(PairedTolerance.HeartRate)), ("intercept", PairedMeasures.RegressionIntercept("%")),
        ("slope", PairedMeasures.RegressionSlope),
    ];

    public static TheoryData<string> Cases => CaseFile.Names("paired-measures");

    // R had the pairs of all persons in one list; ours are sums of each person, added up.
    [Theory]
    [MemberData(nameof(Cases))]
    public void Sum_PersonsOfCase_GivesTheOraclesFigures(string name)
    {
        var file = CaseFile.Load("paired-measures", name);
        Check(Persons(file), file.Output, file.Tolerance);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void ByRange_DecadesOfCase_GiveTheOraclesFigures(string name)
    {
        var file = CaseFile.Load("paired-measures", name);
        var decades = file.Output.GetProperty("decades");
        for (var i = 0; i < decades.GetArrayLength(); i++)
            Check([.. Persons(file).Select(person => Decades(person)[i])], decades[i], file.Tolerance);
    }

    // One-way analysis of variance of the differences by person, from n, Σd, Σd² of each (Bland and Altman 2007).
    [Theory]
    [MemberData(nameof(Cases))]
    public void DifferenceSums_PersonsOfCase_GiveTheOraclesMeanSquares(string name)
    {
        var file = CaseFile.Load("paired-measures", name);
        var persons = Persons(file).Select(static person => DifferenceSums.Of(person.Items)).Where(static person => person.Pairs > 0).ToList();
        var all = persons.Aggregate(default(DifferenceSums), static (left, right) => left + right);
        if (persons.Count < 2 || all.Pairs <= persons.Count) return;
        var between = persons.Sum(static p => p.SumOfDifferences * p.SumOfDifferences / p.Pairs) - (all.SumOfDifferences * all.SumOfDifferences / all.Pairs);
        var within = persons.Sum(static p => p.SumOfSquaredDifferences - (p.SumOfDifferences * p.SumOfDifferences / p.Pairs));
        file.Check("meanSquareBetween", between / (persons.Count - 1));
        file.Check("meanSquareWithin", within / (all.Pairs - persons.Count));
    }

    // Closed form: A_rms² = bias² + population variance, which is precision² (n − 1) / n.
    [Fact]
    public void RootMeanSquare_AnyPairs_IsBiasAndPrecision()
    {
        var numbers = new Xoshiro256(7);
        for (var run = 0; run < 200; run++)
        {
            var n = 2 + numbers.NextBelow(40);
            var part = Part([.. Enumerable.Range(0, n).Select(_ => ((double?)(70 + (numbers.NextBelow(400) / 10.0)), (double?)(70 + (numbers.NextBelow(300) / 10.0))))]);
            var (bias, precision) = (PairedMeasures.Bias("%").Of(part)!.Value, PairedMeasures.Precision("%").Of(part)!.Value);
            Math.Pow(PairedMeasures.RootMeanSquare("%").Of(part)!.Value, 2).ShouldBe((bias * bias) + (precision * precision * (n - 1) / n), 1e-9);
        }
    }

    // The worked example that scikit-learn's documentation prints beside its regression metrics: 0.5, 0.375 (mean square) and 0.3273.
    [Fact]
    public void Measures_PublishedExample_AsPrinted()
    {
        var part = Part([(2.5, 3), (0, -0.5), (2, 2), (8, 7)]);
        PairedMeasures.MeanAbsolute("1").Of(part).ShouldBe(0.5);
        PairedMeasures.RootMeanSquare("1").Of(part)!.Value.ShouldBe(Math.Sqrt(0.375), 1e-15);
        PairedMeasures.MeanAbsolutePercentage.Of(part)!.Value.ShouldBe(32.73, 0.01);
    }

    // A shift of the reading shifts the bias and leaves the precision (closed form).
    [Fact]
    public void Precision_ShiftedReadings_StaysTheSame()
    {
        var (part, shifted) = (Part([(80, 79), (85, 88), (91, 90)]), Part([(83, 79), (88, 88), (94, 90)]));
        PairedMeasures.Precision("%").Of(shifted)!.Value.ShouldBe(PairedMeasures.Precision("%").Of(part)!.Value, 1e-12);
        (PairedMeasures.Bias("%").Of(shifted) - PairedMeasures.Bias("%").Of(part))!.Value.ShouldBe(3, 1e-12);
    }

    [Fact]
    public void Availability_Intervals_AreShareOfTime()
    {
        PairedMeasures.Availability.Of(new PairedPart(null, [], [true, false, true, true])).ShouldBe(0.75);
        PairedMeasures.Availability.Of(new PairedPart(null, [], [])).ShouldBeNull();
    }

    [Theory]
    [InlineData(0, 2, "within-2")]
    [InlineData(0.07, 0, "within-7-percent")]
    [InlineData(0.1, 2.5, "within-10-percent-or-2.5")]
    public void Within_Name_SaysTheTolerance(double relative, double absolute, string expected) =>
        PairedMeasures.Within(new PairedTolerance(relative, absolute)).Name.ShouldBe(expected);

    [Theory]
    [InlineData(-0.1, 0)]
    [InlineData(0, -1)]
    [InlineData(double.NaN, 0)]
    [InlineData(0, double.PositiveInfinity)]
    public void Within_ToleranceOutOfRange_IsRefused(double relative, double absolute) =>
        Should.Throw<ArgumentException>(() => PairedMeasures.Within(new PairedTolerance(relative, absolute)));

    private static void Check(IReadOnlyList<PairedPart> persons, JsonElement expected, double tolerance)
    {
        foreach (var (key, measure) in Figures)
            OracleFigures.Check(expected.GetProperty(key), measure.ValueOf(measure.Sum(persons)), tolerance, key);
        persons.Sum(static person => person.PairsWithReferenceZero).ShouldBe(expected.GetProperty("zeros").GetInt32());
        persons.Sum(static person => DifferenceSums.Of(person.Items).Pairs).ShouldBe(expected.GetProperty("pairs").GetInt64());
    }

    private static IReadOnlyList<PairedPart> Decades(PairedPart person)
    {
        var comparison = new PairedComparison(new PairedSettings(0, 1e6, 1, PairedTolerance.HeartRate), [.. person.Items], [], PairedTotals.Zero);
        return PairedStrata.ByRange(
            comparison, ReferenceRanges.SaturationDecades,
            at => person.Items.Single(item => item.AtSeconds == at).Reference is { } value ? ReferenceValue.Of(value) : ReferenceValue.None(ReferenceAbsence.NoValue));
    }

    private static IReadOnlyList<PairedPart> Persons(CaseFile file)
    {
        var pairs = file.Input.GetProperty("test").NumbersOrNone().Zip(file.Input.GetProperty("reference").NumbersOrNone()).ToList();
        var persons = file.Numbers("persons");
        return [.. persons.Distinct().Select(person => Part([.. pairs.Where((_, i) => persons[i] == person)]))];
    }

    private static PairedPart Part(params (double? Test, double? Reference)[] pairs) => new(
        null, [.. pairs.Select(static (pair, i) => new PairedItem(i, pair.Test, pair.Reference, pair.Reference is null ? ReferenceAbsence.NoValue : null))], []);
}
