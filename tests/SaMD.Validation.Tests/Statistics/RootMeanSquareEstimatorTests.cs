using SaMD.Validation.Statistics;
using SaMD.Validation.Statistics.Agreement;

namespace SaMD.Validation.Tests.Statistics;

public sealed class RootMeanSquareEstimatorTests
{
    public static TheoryData<string> Cases => CaseFile.Names("root-mean-square");

    [Theory]
    [MemberData(nameof(Cases))]
    public void Estimate_Case_GivesTheOraclesIntervals(string name)
    {
        var given = CaseFile.Load("root-mean-square", name);
        var squares = given.Numbers("squares").Zip(given.Numbers("counts")).Select((person, i) => new ClusteredSum($"p{i:D5}", person.First, person.Second)).ToList();
        var ratio = RootMeanSquareEstimator.Estimate(squares, given.Options(IntervalMethod.RatioT));
        var chiSquare = RootMeanSquareEstimator.Estimate(squares, given.Options(IntervalMethod.ChiSquare));
        given.Check("value", ratio.Value);
        given.Check("ratioLower", ratio.Interval!.Lower);
        given.Check("ratioUpper", ratio.Interval.Upper);
        given.Check("freedom", chiSquare.Details.DegreesOfFreedom);
        given.Check("chiSquareLower", chiSquare.Interval!.Lower);
        given.Check("chiSquareUpper", chiSquare.Interval.Upper);
    }

    // The project's regulatory notes, section 3: one-sided 95 % upper factor of A_rms. (That of 24 was rounded twice: R has 1.31645.)
    [Theory]
    [InlineData(10, 1.593)]
    [InlineData(24, 1.317)]
    [InlineData(50, 1.199)]
    [InlineData(150, 1.106)]
    [InlineData(200, 1.090)]
    [InlineData(480, 1.056)]
    [InlineData(3000, 1.022)]
    public void Estimate_ChiSquareOneValueEach_GivesThePublishedFactor(int persons, double published)
    {
        var squares = Enumerable.Range(0, persons).Select(i => new ClusteredSum($"p{i:D4}", 4, 1)).ToList();
        var estimate = RootMeanSquareEstimator.Estimate(squares, new IntervalOptions { Method = IntervalMethod.ChiSquare, Confidence = new Confidence(0.95, Sides.One), BootstrapBeside = false });
        (estimate.Interval!.Upper / estimate.Value!.Value).ShouldBe(published, 6e-4);
    }

    [Theory]
    [InlineData(9)]
    [InlineData(29)]
    public void Estimate_BootstrapBelowThirtyPersons_GivesTheWiderOfTwoClosedIntervals(int persons)
    {
        var squares = Squares(persons, 1);
        var estimate = RootMeanSquareEstimator.Estimate(squares, new IntervalOptions());
        var ratio = RootMeanSquareEstimator.Estimate(squares, new IntervalOptions { Method = IntervalMethod.RatioT }).Interval!;
        var chiSquare = RootMeanSquareEstimator.Estimate(squares, new IntervalOptions { Method = IntervalMethod.ChiSquare }).Interval!;
        estimate.Interval.ShouldBe(new Interval(Math.Min(ratio.Lower, chiSquare.Lower), Math.Max(ratio.Upper, chiSquare.Upper)));
        (estimate.RequestedMethod, estimate.MayPass, estimate.MayFail).ShouldBe((IntervalMethod.SubjectBootstrap, true, true));
        estimate.Remarks.ShouldContain($"the subject bootstrap never gates below 30 persons (there are {persons}): a conservative interval stands in its place");
        (estimate.Beside!.Interval is not null, estimate.Beside.MayPass).ShouldBe((persons >= 10, false));
    }

    [Fact]
    public void Estimate_ThirtyPersons_IsTheBootstrap()
    {
        var estimate = RootMeanSquareEstimator.Estimate(Squares(30, 1), new IntervalOptions());
        (estimate.Method, estimate.MayPass, estimate.Beside).ShouldBe(("subject bootstrap (percentile)", true, null));
    }

    [Theory]
    [InlineData(8)]
    [InlineData(35)]
    public void Estimate_Scaled_ScalesAlong(int persons)
    {
        foreach (var method in new IntervalMethod?[] { null, IntervalMethod.RatioT, IntervalMethod.ChiSquare, IntervalMethod.SubjectBootstrapBca })
        {
            var options = new IntervalOptions { Method = method, Replicates = 2000 };
            var (one, scaled) = (RootMeanSquareEstimator.Estimate(Squares(persons, 1), options), RootMeanSquareEstimator.Estimate(Squares(persons, 3), options));
            scaled.Value!.Value.ShouldBe(3 * one.Value!.Value, 1e-12);
            scaled.Interval!.Lower.ShouldBe(3 * one.Interval!.Lower, 1e-11);
            scaled.Interval.Upper.ShouldBe(3 * one.Interval.Upper, 1e-11);
        }
    }

    [Fact]
    public void Estimate_SquareIsBiasSquaredPlusVariance()
    {
        // ISO 80601-2-61: A_rms² = bias² + (population standard deviation)².
        double[] errors = [1.5, -0.5, 2, 0.25, -1, 3];
        var (bias, mean) = (errors.Average(), errors.Average(error => error * error));
        var estimate = RootMeanSquareEstimator.Estimate([.. errors.Select((error, i) => new ClusteredSum($"p{i}", error * error, 1))], new IntervalOptions());
        (estimate.Value!.Value * estimate.Value.Value).ShouldBe(bias * bias + errors.Average(error => (error - bias) * (error - bias)), 1e-12);
        mean.ShouldBe(estimate.Value.Value * estimate.Value.Value, 1e-12);
    }

    [Fact]
    public void Estimate_Undefined_SaysWhy()
    {
        var none = RootMeanSquareEstimator.Estimate([], new IntervalOptions());
        (none.Value, none.Interval, none.UndefinedReason).ShouldBe((null, null, "0/0: there is no value"));
        var one = RootMeanSquareEstimator.Estimate([new ClusteredSum("a", 40, 10)], new IntervalOptions());
        (one.Value, one.Interval, one.UndefinedReason).ShouldBe((2, null, "one person only: nothing is known of the variation between persons"));
        var zero = RootMeanSquareEstimator.Estimate([.. Enumerable.Range(0, 40).Select(i => new ClusteredSum($"p{i}", 0, 10))], new IntervalOptions());
        (zero.Value, zero.Interval, zero.UndefinedReason).ShouldBe((0, null, "no variation between persons: the interval would have no width"));
    }

    [Theory]
    [InlineData(-1, 1)]
    [InlineData(double.NaN, 1)]
    [InlineData(1, double.PositiveInfinity)]
    [InlineData(1, 0)]
    public void Estimate_NoSumOfSquares_NamesTheCluster(double sum, double count) =>
        Should.Throw<ArgumentException>(() => RootMeanSquareEstimator.Estimate([new ClusteredSum("person-7", sum, count)], new IntervalOptions())).Message.ShouldContain("person-7");

    private static List<ClusteredSum> Squares(int persons, double scale) =>
        [.. Enumerable.Range(0, persons).Select(i => new ClusteredSum($"p{i:D3}", scale * scale * (10 + i % 4) * (1 + i * i % 7), 10 + i % 4))];
}
