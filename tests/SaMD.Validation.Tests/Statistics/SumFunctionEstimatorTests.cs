using FsCheck;
using FsCheck.Fluent;
using SaMD.Validation.Statistics;

namespace SaMD.Validation.Tests.Statistics;

public sealed class SumFunctionEstimatorTests
{
    public static TheoryData<string> Cases => CaseFile.Names("sum-functions");

    [Theory]
    [MemberData(nameof(Cases))]
    public void Estimate_Case_GivesTheIntervalOfSurveysJackknife(string name)
    {
        var given = CaseFile.Load("sum-functions", name);
        var estimate = SumFunctionEstimator.Estimate(given.Terms(), given.Function(), given.Options());
        given.Check("value", estimate.Value);
        given.Check("lower", estimate.Interval!.Lower);
        given.Check("upper", estimate.Interval.Upper);
        given.Check("standardError", estimate.Details.StandardError);
    }

    // The project's regulatory notes, section 3: PPV at a prevalence of 1 % and 5 %.
    [Theory]
    [InlineData(983, 996, 0.01, 0.713)]
    [InlineData(983, 996, 0.05, 0.928)]
    [InlineData(962, 994, 0.01, 0.618)]
    [InlineData(962, 994, 0.05, 0.894)]
    [InlineData(950, 950, 0.01, 0.161)]
    [InlineData(950, 950, 0.05, 0.500)]
    public void PositivePredictiveValue_PublishedFigures_AreGiven(double truePositives, double trueNegatives, double prevalence, double published) =>
        SumFunctions.PositivePredictiveValue(prevalence).Of([truePositives, 1000, trueNegatives, 1000])!.Value.ShouldBe(published, 5e-4);

    [Fact]
    public void NegativePredictiveValue_IsThePositiveOneWithTheClassesSwapped() =>
        SumFunctions.NegativePredictiveValue(0.2).Of([83, 100, 460, 500]).ShouldBe(SumFunctions.PositivePredictiveValue(0.8).Of([460, 500, 83, 100]));

    [Fact]
    public void EstimateAll_SharedResamples_GiveTheBitsOfEachByItself()
    {
        var terms = Enumerable.Range(0, 37).Select(i => new ClusteredTerms($"p{i:D2}", [10.1 + i % 5, 12.3 + i % 7, 20.7 + i % 3, 25.9])).ToList();
        var fewer = terms.Take(20).ToList();
        var options = new IntervalOptions { Replicates = 500 };
        SumEndpoint[] endpoints =
        [
            new(terms, SumFunctions.BalancedAccuracy, options),
            new([.. terms.Select(person => person with { Terms = [.. person.Terms.Take(3)] })], SumFunctions.F1, options),
            new(terms, SumFunctions.PositivePredictiveValue(0.1), options),
            new([.. fewer.Select(person => person with { Terms = [.. person.Terms.Take(2)] })], SumFunctions.Ratio, options with { Method = IntervalMethod.SubjectBootstrap }),
            new([.. terms.Select(person => person with { Terms = [.. person.Terms.Take(2)] })], SumFunctions.Ratio, options with { Seed = 4 }),
        ];
        var all = SumFunctionEstimator.EstimateAll(endpoints);
        for (var i = 0; i < endpoints.Length; i++)
        {
            var alone = SumFunctionEstimator.Estimate(endpoints[i].Terms, endpoints[i].Function, endpoints[i].Options);
            Bounds(all[i]).ShouldBe(Bounds(alone), $"endpoint {i}");
        }
        static object Bounds(Estimate estimate) => (estimate.Interval, estimate.Beside?.Interval, estimate.Beside?.Beside?.Interval);
    }

    [Fact]
    public void Estimate_RowsOfSeventeenColumns_GiveTheRatioOfTwoOfThem()
    {
        // More columns than four vectors hold, and a rest: each still has the sums that it has alone.
        var rows = Enumerable.Range(0, 30).Select(i => new ClusteredTerms($"p{i:D2}", [.. Enumerable.Range(1, 17).Select(j => j * 1.1 + (i * j) % 7)])).ToList();
        var options = new IntervalOptions { Method = IntervalMethod.SubjectBootstrap, Replicates = 300 };
        for (var j = 0; j < 16; j++)
        {
            var column = j;
            var wide = SumFunctionEstimator.Estimate(rows, new SumFunction(17, sums => sums[column] / sums[16], "0/0"), options);
            var narrow = SumFunctionEstimator.Estimate([.. rows.Select(row => row with { Terms = [row.Terms[column], row.Terms[16]] })], SumFunctions.Ratio, options);
            wide.Interval.ShouldBe(narrow.Interval);
        }
    }

    [Fact]
    public void Estimate_EntriesShuffledAndSplit_IsTheSame() => Prop.ForAll(Gen.Choose(0, 1_000_000).ToArbitrary(), seed =>
    {
        var generator = new Xoshiro256((ulong)seed);
        var whole = Enumerable.Range(0, 12).Select(i => new ClusteredTerms($"p{i:D2}", [2 + generator.NextBelow(50), 2 + generator.NextBelow(9), 2 + generator.NextBelow(9)])).ToList();
        var split = whole.SelectMany(person => new[] { person with { Terms = [.. person.Terms.Select(term => term - 1)] }, person with { Terms = [1, 1, 1] } })
            .OrderBy(_ => generator.Next()).ToList();
        var options = new IntervalOptions { Replicates = 50 };
        var (one, other) = (SumFunctionEstimator.Estimate(whole, SumFunctions.F1, options), SumFunctionEstimator.Estimate(split, SumFunctions.F1, options));
        return one.Interval == other.Interval && one.Value == other.Value && one.Beside!.Interval == other.Beside!.Interval;
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(30));

    [Fact]
    public void Estimate_PersonsRenamed_IsTheSameButForRounding()
    {
        var terms = Enumerable.Range(0, 15).Select(i => new ClusteredTerms($"p{i:D2}", [40.3 + i * i % 11, 3 + i % 2, 5 + i % 3])).ToList();
        var renamed = terms.Select((person, i) => person with { Cluster = $"q{(i * 7) % 15:D2}" }).ToList();
        var options = new IntervalOptions { BootstrapBeside = false };
        var (one, other) = (SumFunctionEstimator.Estimate(terms, SumFunctions.F1, options), SumFunctionEstimator.Estimate(renamed, SumFunctions.F1, options));
        other.Value!.Value.ShouldBe(one.Value!.Value, 1e-14);
        other.Interval!.Lower.ShouldBe(one.Interval!.Lower, 1e-13);
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void Estimate_TermNotFinite_NamesTheCluster(double term) =>
        Should.Throw<ArgumentException>(() => SumFunctionEstimator.Estimate([new ClusteredTerms("person-7", [1, term])], SumFunctions.Ratio, new IntervalOptions()))
            .Message.ShouldContain("person-7");

    [Fact]
    public void Estimate_AnotherNumberOfTerms_IsRefused() =>
        Should.Throw<ArgumentException>(() => SumFunctionEstimator.Estimate([new ClusteredTerms("person-7", [1, 2])], SumFunctions.F1, new IntervalOptions()))
            .Message.ShouldContain("'person-7' has 2 terms, the figure takes 3");

    [Fact]
    public void Estimate_MethodOfAnotherKind_IsRefusedWithTheFittingOnes() =>
        Should.Throw<ArgumentException>(() => SumFunctionEstimator.Estimate([], SumFunctions.F1, new IntervalOptions { Method = IntervalMethod.KornGraubard }))
            .Message.ShouldContain("subject-bootstrap, subject-bootstrap-bca, jackknife-t");

    [Fact]
    public void Estimate_Undefined_SaysWhy()
    {
        var none = SumFunctionEstimator.Estimate([new ClusteredTerms("a", [0, 0, 0])], SumFunctions.F1, new IntervalOptions());
        (none.Value, none.Interval, none.UndefinedReason).ShouldBe((null, null, "0/0: nothing is positive, in the reference or in the output"));
        var one = SumFunctionEstimator.Estimate([new ClusteredTerms("a", [9, 1, 1])], SumFunctions.F1, new IntervalOptions());
        (one.Value, one.Interval, one.UndefinedReason).ShouldBe((0.9, null, "one person only: nothing is known of the variation between persons"));
        var equal = SumFunctionEstimator.Estimate([new ClusteredTerms("a", [9, 1, 1]), new ClusteredTerms("b", [18, 2, 2])], SumFunctions.F1, new IntervalOptions());
        (equal.Value, equal.Interval, equal.UndefinedReason).ShouldBe((0.9, null, "no variation between persons: the interval would have no width"));
        var onlyOneWithPositives = SumFunctionEstimator.Estimate(
            [new ClusteredTerms("a", [9, 10, 8, 9]), new ClusteredTerms("b", [0, 0, 3, 4])], SumFunctions.BalancedAccuracy, new IntervalOptions());
        (onlyOneWithPositives.Interval, onlyOneWithPositives.UndefinedReason).ShouldBe((null, "the figure is undefined without one of the persons"));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(double.NaN)]
    public void PredictiveValues_PrevalenceOutsideItsRange_IsRefused(double prevalence)
    {
        Should.Throw<ArgumentOutOfRangeException>(() => SumFunctions.PositivePredictiveValue(prevalence));
        Should.Throw<ArgumentOutOfRangeException>(() => SumFunctions.NegativePredictiveValue(prevalence));
    }
}
