using SaMD.Validation.Statistics;

namespace SaMD.Validation.Tests.Statistics;

public sealed class PersonEstimatorTests
{
    public static TheoryData<string> Cases => CaseFile.Names("person-quantiles");

    [Theory]
    [MemberData(nameof(Cases))]
    public void Quantile_Case_GivesTheOraclesOrderStatistics(string name)
    {
        var given = CaseFile.Load("person-quantiles", name);
        // Each person's own mean over as many values as its place says.
        var sums = given.Numbers("values").Select((value, i) => new ClusteredSum($"p{i:D5}", value * (1 << i % 4), 1 << i % 4)).ToList();
        var estimate = PersonEstimator.Quantile(sums, given.Number("probability"), given.Options());
        given.Check("value", estimate.Value);
        given.Check("lower", estimate.Interval?.Lower);
        given.Check("upper", estimate.Interval?.Upper);
    }

    [Fact]
    public void Quantile_FewPersons_SaysThatTheyAreTooFew()
    {
        var estimate = PersonEstimator.Quantile(Sums(5), 0.5, new IntervalOptions());
        (estimate.Interval, estimate.UndefinedReason).ShouldBe((null, "5 persons are too few for an interval of this quantile at this confidence"));
        PersonEstimator.Quantile([], 0.5, new IntervalOptions()).UndefinedReason.ShouldBe("0/0: there is no value");
        PersonEstimator.Quantile([.. Enumerable.Range(0, 20).Select(i => new ClusteredSum($"p{i}", 3, 1))], 0.5, new IntervalOptions()).UndefinedReason
            .ShouldBe("no variation between persons: the interval would have no width");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(double.NaN)]
    public void Quantile_ProbabilityOutsideItsRange_IsRefused(double probability) =>
        Should.Throw<ArgumentOutOfRangeException>(() => PersonEstimator.Quantile(Sums(10), probability, new IntervalOptions()));

    [Fact]
    public void Quantile_Bootstrap_LiesBesideAndGatesFromThirtyPersons()
    {
        var few = PersonEstimator.Quantile(Sums(12), 0.5, new IntervalOptions { Replicates = 500 });
        few.Beside!.Interval.ShouldNotBeNull();
        few.Beside.MayPass.ShouldBeFalse();
        PersonEstimator.Quantile(Sums(30), 0.5, new IntervalOptions { Method = IntervalMethod.SubjectBootstrap, Replicates = 500 }).MayPass.ShouldBeTrue();
    }

    // With an odd number of persons each resample's median is one of the values, and its distribution is known: binomial.
    [Fact]
    public void Quantile_Bootstrap_HasTheExactDistributionOfTheMedian()
    {
        var values = Enumerable.Range(1, 15).Select(i => new ClusteredSum($"p{i:D2}", i, 1)).ToList();
        var estimate = PersonEstimator.Quantile(
            values, 0.5, new IntervalOptions { Method = IntervalMethod.SubjectBootstrap, Confidence = new Confidence(0.9) });
        // Rscript -e 'round(pbinom(7, 15, 1:15 / 15, lower.tail = FALSE), 4)': P(median <= 4) = 0.0255, <= 5: 0.0882, <= 10: 0.9118, <= 11: 0.9745.
        estimate.Interval.ShouldBe(new Interval(5, 11));
    }

    [Fact]
    public void Mean_CountsEachPersonOnce()
    {
        ClusteredSum[] sums = [new("a", 10, 10), new("b", 300, 100), new("a", 10, 10)];
        var estimate = PersonEstimator.Mean(sums, new IntervalOptions());
        estimate.Value.ShouldBe(2);
        // Mean of 1 and 3 with Student's t on one degree of freedom: 2 ± 12.706 · 1 (R: qt(0.975, 1)).
        estimate.Interval!.Upper.ShouldBe(2 + 12.706204736174694, 1e-9);
        estimate.Method.ShouldBe("mean over persons, Student's t");
    }

    [Fact]
    public void Mean_Bootstrap_MayBeAskedFor() =>
        PersonEstimator.Mean(Sums(30), new IntervalOptions { Method = IntervalMethod.SubjectBootstrapBca }).Method.ShouldBe("subject bootstrap (BCa)");

    [Fact]
    public void Mean_ValueNotFinite_NamesTheCluster() =>
        Should.Throw<ArgumentException>(() => PersonEstimator.Mean([new ClusteredSum("person-7", double.NaN, 1)], new IntervalOptions())).Message.ShouldContain("person-7");

    private static List<ClusteredSum> Sums(int persons) => [.. Enumerable.Range(0, persons).Select(i => new ClusteredSum($"p{i:D3}", 10 + i * i % 37, 10))];
}
