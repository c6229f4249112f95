using SaMD.Validation.Statistics;

namespace SaMD.Validation.Tests.Statistics;

public sealed class MeanEstimatorTests
{
    public static TheoryData<string> Cases => CaseFile.Names("ratio-t");

    [Theory]
    [MemberData(nameof(Cases))]
    public void Estimate_Case_GivesTheOraclesInterval(string name)
    {
        var given = CaseFile.Load("ratio-t", name);
        var sums = given.Numbers("sums").Zip(given.Numbers("counts"), (sum, count) => (sum, count))
            .Select((person, i) => new ClusteredSum($"p{i:D5}", person.sum, person.count)).ToList();
        var estimate = MeanEstimator.Estimate(sums, new MeanIntervalOptions { Confidence = given.Confidence(), BootstrapBeside = false });
        given.Check("value", estimate.Value);
        given.Check("lower", estimate.Interval!.Lower);
        given.Check("upper", estimate.Interval.Upper);
        given.Check("standardError", estimate.Details.StandardError);
    }

    [Fact]
    public void Estimate_NoValues_IsUndefined()
    {
        var estimate = MeanEstimator.Estimate([new ClusteredSum("a", 0, 0)], new MeanIntervalOptions());
        (estimate.Value, estimate.Interval, estimate.UndefinedReason, estimate.Beside).ShouldBe((null, null, "0/0: there is no value", null));
    }

    [Fact]
    public void Estimate_OnePerson_HasNoInterval()
    {
        var estimate = MeanEstimator.Estimate([new ClusteredSum("a", 30, 10)], new MeanIntervalOptions());
        estimate.Value.ShouldBe(3);
        estimate.Interval.ShouldBeNull();
        estimate.UndefinedReason.ShouldBe("one person only: nothing is known of the variation between persons");
    }

    [Fact]
    public void Estimate_EqualPersons_HasNoIntervalOfNoWidth()
    {
        var sums = Enumerable.Range(0, 40).Select(i => new ClusteredSum($"p{i}", 0, 100)).ToList();
        foreach (var method in new[] { IntervalMethod.RatioT, IntervalMethod.SubjectBootstrap })
        {
            var estimate = MeanEstimator.Estimate(sums, new MeanIntervalOptions { Method = method });
            estimate.Value.ShouldBe(0);
            estimate.Interval.ShouldBeNull();
            estimate.UndefinedReason.ShouldBe("no variation between persons: the interval would have no width");
        }
    }

    [Fact]
    public void Estimate_ShiftedAndScaled_MovesAlong()
    {
        var options = new MeanIntervalOptions();
        var estimate = MeanEstimator.Estimate(Sums(15, 1, 0), options);
        var moved = MeanEstimator.Estimate(Sums(15, -2, 5), options);
        moved.Value!.Value.ShouldBe(5 - 2 * estimate.Value!.Value, 1e-12);
        moved.Interval!.Lower.ShouldBe(5 - 2 * estimate.Interval!.Upper, 1e-12);
        moved.Interval.Upper.ShouldBe(5 - 2 * estimate.Interval.Lower, 1e-12);
    }

    [Theory]
    [InlineData(9, false, false)]
    [InlineData(10, true, false)]
    [InlineData(29, true, false)]
    [InlineData(30, true, true)]
    public void Estimate_Bootstrap_IsComputedFromTenAndGatesFromThirtyPersons(int persons, bool isComputed, bool mayGate)
    {
        var estimate = MeanEstimator.Estimate(Sums(persons, 1, 0), new MeanIntervalOptions { Method = IntervalMethod.SubjectBootstrap });
        (estimate.Interval is not null).ShouldBe(isComputed);
        (estimate.MayPass, estimate.MayFail).ShouldBe((mayGate, mayGate));
    }

    [Fact]
    public void Estimate_BesideStudentT_IsTheBootstrap()
    {
        var sums = Sums(15, 1, 0);
        var beside = MeanEstimator.Estimate(sums, new MeanIntervalOptions()).Beside.ShouldNotBeNull();
        var bootstrap = MeanEstimator.Estimate(sums, new MeanIntervalOptions { Method = IntervalMethod.SubjectBootstrap });
        beside.Interval.ShouldBe(bootstrap.Interval);
        (beside.Method, beside.Details.Seed, beside.Details.Replicates).ShouldBe(("subject bootstrap (percentile)", 20_261_120UL, 10_000));
    }

    [Fact]
    public void Estimate_PersonsUnknown_SaysSo() =>
        MeanEstimator.Estimate(Sums(15, 1, 0), new MeanIntervalOptions { ClusterUnit = ClusterUnit.Recording })
            .Remarks.ShouldBe(["persons unknown; interval may be too narrow"]);

    [Fact]
    public void Estimate_MethodOfRates_IsRefused() =>
        Should.Throw<ArgumentException>(() => MeanEstimator.Estimate(Sums(5, 1, 0), new MeanIntervalOptions { Method = IntervalMethod.KornGraubard }))
            .Message.ShouldContain("'korn-graubard' gives intervals for rates, not for means");

    private static List<ClusteredSum> Sums(int persons, double scale, double shift) =>
        [.. Enumerable.Range(0, persons).Select(i => new ClusteredSum($"p{i:D3}", (10 + i) * (scale * (i * i % 7) + shift), 10 + i))];
}
