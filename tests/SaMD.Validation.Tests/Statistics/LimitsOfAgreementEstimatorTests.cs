using SaMD.Validation.Statistics;
using SaMD.Validation.Statistics.Agreement;

namespace SaMD.Validation.Tests.Statistics;

public sealed class LimitsOfAgreementEstimatorTests
{
    public static TheoryData<string> Cases => CaseFile.Names("limits-of-agreement");

    [Theory]
    [MemberData(nameof(Cases))]
    public void Estimate_Case_GivesTheOraclesLimits(string name)
    {
        var given = CaseFile.Load("limits-of-agreement", name);
        var limits = LimitsOfAgreementEstimator.Estimate(Pairs(given), given.Options());
        given.Check("bias", limits.Bias.Value);
        given.Check("balancedBias", limits.BalancedBias.Value);
        given.Check("standardDeviation", limits.StandardDeviation);
        given.Check("within", limits.WithinPersons);
        given.Check("between", limits.BetweenPersons);
        given.Check("pairsPerPerson", limits.EffectivePairsPerPerson);
        given.Check("lower", limits.Lower.Value);
        given.Check("upper", limits.Upper.Value);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Estimate_Case_GivesTheOraclesIntervals(string name)
    {
        var given = CaseFile.Load("limits-of-agreement", name);
        var limits = LimitsOfAgreementEstimator.Estimate(Pairs(given), given.Options());
        Check(given, "lower", limits.Lower);
        Check(given, "upper", limits.Upper);
        Check(given, "balancedLower", limits.BalancedLower);
        Check(given, "balancedUpper", limits.BalancedUpper);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Estimate_Case_GivesTheOraclesTrend(string name)
    {
        var given = CaseFile.Load("limits-of-agreement", name);
        var trend = LimitsOfAgreementEstimator.Estimate(Pairs(given), given.Options()).Trend;
        if (!given.Output.TryGetProperty("slope", out _))
        {
            trend.ShouldBeNull();
            return;
        }
        given.Check("slope", trend!.Slope.Value);
        given.Check("slopeLower", trend.Slope.Interval!.Lower);
        given.Check("slopeUpper", trend.Slope.Interval.Upper);
        given.Check("intercept", trend.Intercept);
        given.Check("residualStandardDeviation", trend.ResidualStandardDeviation);
    }

    // The instructions for use of a finger sensor (Philips M1191B): variance between persons 0.463, within 1.131, bias −0.05, limits −2.52 and 2.43.
    [Fact]
    public void Estimate_PublishedVariances_GiveThePublishedLimits()
    {
        const int persons = 20;
        var (within, between) = (Math.Sqrt(1.131 / 2), Math.Sqrt((2 * 0.463 + 1.131) * (persons - 1) / (2.0 * persons)));
        var pairs = Enumerable.Range(0, persons).Select(i => (Name: $"p{i:D2}", Mean: -0.05 + (i % 2 == 0 ? between : -between)))
            .Select(person => ClusteredPairs.Of(person.Name, [(80, 80 + person.Mean + within), (90, 90 + person.Mean - within)])).ToList();
        var limits = LimitsOfAgreementEstimator.Estimate(pairs, new IntervalOptions());
        (limits.BetweenPersons!.Value * limits.BetweenPersons.Value).ShouldBe(0.463, 1e-9);
        (limits.WithinPersons!.Value * limits.WithinPersons.Value).ShouldBe(1.131, 1e-9);
        limits.Lower.Value!.Value.ShouldBe(-2.52, 0.005);
        limits.Upper.Value!.Value.ShouldBe(2.43, 0.0055);
        limits.Lower.Value.Value.ShouldBe(-2.5246, 5e-5);
        limits.Upper.Value.Value.ShouldBe(2.4246, 5e-5);
    }

    // Bland and Altman 1986: mean difference of the two meters −2.1 L/min, standard deviation 38.8, limits −79.7 and 75.5 (with 2 for 1.96).
    [Fact]
    public void Estimate_BlandAltman1986_GivesThePublishedBiasAndDeviation()
    {
        var limits = LimitsOfAgreementEstimator.Estimate(Pairs(CaseFile.Load("limits-of-agreement", "demo-bland-altman-1986")), new IntervalOptions());
        Math.Abs(limits.Bias.Value!.Value).ShouldBe(2.1, 0.05);
        limits.StandardDeviation!.Value.ShouldBe(38.8, 0.05);
    }

    [Fact]
    public void Estimate_EveryPersonAsManyPairs_BalancedLimitsAreTheSame()
    {
        var limits = LimitsOfAgreementEstimator.Estimate(Pairs(CaseFile.Load("limits-of-agreement", "demo-equal-12")), new IntervalOptions());
        limits.BalancedLower.Value!.Value.ShouldBe(limits.Lower.Value!.Value, 1e-10);
        limits.BalancedUpper.Interval!.Lower.ShouldBe(limits.Upper.Interval!.Lower, 1e-9);
        limits.BalancedUpper.Interval.Upper.ShouldBe(limits.Upper.Interval.Upper, 1e-9);
    }

    [Fact]
    public void Estimate_ScaledAndShifted_MovesAlong()
    {
        var options = new IntervalOptions { Replicates = 1000 };
        var (one, moved) = (LimitsOfAgreementEstimator.Estimate(Made(14, 1, 0), options), LimitsOfAgreementEstimator.Estimate(Made(14, -2, 5), options));
        moved.Upper.Value!.Value.ShouldBe(5 - 2 * one.Lower.Value!.Value, 1e-9);
        moved.Upper.Interval!.Upper.ShouldBe(5 - 2 * one.Lower.Interval!.Lower, 1e-9);
        moved.Upper.Beside!.Interval!.Upper.ShouldBe(5 - 2 * one.Lower.Beside!.Interval!.Lower, 1e-9);
        moved.WithinPersons!.Value.ShouldBe(2 * one.WithinPersons!.Value, 1e-9);
    }

    [Fact]
    public void Estimate_EntriesShuffledAndSplit_IsTheSame()
    {
        var whole = Made(12, 1, 0);
        var split = whole.SelectMany(person => new[] { person, ClusteredPairs.Of(person.Cluster, [(80, 81)]) }).Reverse().ToList();
        var joined = whole.Select(person => person with
        {
            Count = person.Count + 1,
            Differences = person.Differences + 1,
            SquaredDifferences = person.SquaredDifferences + 1,
            Levels = person.Levels + 80.5,
            SquaredLevels = person.SquaredLevels + 80.5 * 80.5,
            Products = person.Products + 80.5,
        }).ToList();
        var options = new IntervalOptions { Replicates = 100 };
        var (one, other) = (LimitsOfAgreementEstimator.Estimate(joined, options), LimitsOfAgreementEstimator.Estimate(split, options));
        other.Upper.Interval.ShouldBe(one.Upper.Interval);
        other.Upper.Beside!.Interval.ShouldBe(one.Upper.Beside!.Interval);
    }

    [Fact]
    public void At_ClearTrend_FollowsTheLine()
    {
        var pairs = Enumerable.Range(0, 20).Select(i => ClusteredPairs.Of($"p{i:D2}", Enumerable.Range(0, 4).Select(j => (70.0 + i + j, 70.0 + i + j + 0.1 * (i + j - 10) + (j % 2 - 0.5) * 0.2)))).ToList();
        var trend = LimitsOfAgreementEstimator.Estimate(pairs, new IntervalOptions()).Trend!;
        trend.IsClear.ShouldBeTrue();
        var (low, high) = (trend.At(75)!, trend.At(95)!);
        (high.Lower - low.Lower).ShouldBe(20 * trend.Slope.Value!.Value, 1e-9);
        (high.Upper - high.Lower).ShouldBe(2 * 1.96 * trend.ResidualStandardDeviation!.Value, 1e-9);
    }

    [Fact]
    public void Estimate_OnePersonWithMostPairs_HasIntervalsOfTheBalancedLimitsAlone()
    {
        var limits = LimitsOfAgreementEstimator.Estimate(Pairs(CaseFile.Load("limits-of-agreement", "edge-one-person-with-most")), new IntervalOptions());
        limits.Upper.Interval.ShouldBeNull();
        limits.Upper.UndefinedReason.ShouldNotBeNull().ShouldContain("worth fewer than two persons");
        limits.BalancedUpper.Interval.ShouldNotBeNull();
    }

    [Fact]
    public void Estimate_Undefined_SaysWhy()
    {
        var none = LimitsOfAgreementEstimator.Estimate([], new IntervalOptions());
        (none.Lower.Value, none.Lower.UndefinedReason, none.Bias.UndefinedReason, none.Trend).ShouldBe((null, "0/0: there is no pair", "0/0: there is no value", null));
        var one = LimitsOfAgreementEstimator.Estimate([ClusteredPairs.Of("a", [(80, 81), (81, 83)])], new IntervalOptions());
        (one.Bias.Value, one.Upper.Value, one.Upper.UndefinedReason).ShouldBe((1.5, null, "one person only: nothing is known of the variation between persons"));
        var equal = LimitsOfAgreementEstimator.Estimate([.. Enumerable.Range(0, 40).Select(i => ClusteredPairs.Of($"p{i}", [(80, 81), (90, 91)]))], new IntervalOptions());
        (equal.Upper.Value, equal.Upper.Interval, equal.Upper.UndefinedReason).ShouldBe((1, null, "no variation between persons: the interval would have no width"));
        var flat = LimitsOfAgreementEstimator.Estimate([.. Enumerable.Range(0, 5).Select(i => ClusteredPairs.Of($"p{i}", [(80 - i, 80 + i)]))], new IntervalOptions());
        flat.Trend.ShouldBeNull();
        (flat.WithinPersons, flat.BetweenPersons).ShouldBe((null, null));
    }

    [Theory]
    [InlineData(double.NaN, 1)]
    [InlineData(2, double.PositiveInfinity)]
    [InlineData(2, 1)]
    [InlineData(1, -1)]
    public void Estimate_NoSumsOfPairs_NamesTheCluster(double differences, double squares) =>
        Should.Throw<ArgumentException>(() => LimitsOfAgreementEstimator.Estimate([new ClusteredPairs("person-7", 2, differences, squares, 160, 12800, 80 * differences)], new IntervalOptions()))
            .Message.ShouldContain("person-7");

    private static List<ClusteredPairs> Made(int persons, double scale, double shift) =>
    [
        .. Enumerable.Range(0, persons).Select(i => ClusteredPairs.Of(
            $"p{i:D3}", Enumerable.Range(0, 3 + i % 4).Select(j => (80.0 + j, 80.0 + j + shift + scale * (i * i % 7 - 3 + (i + j) * j % 5))))),
    ];

    private static List<ClusteredPairs> Pairs(CaseFile given)
    {
        var pairs = given.Numbers("reference").Zip(given.Numbers("device")).ToArray();
        return
        [
            .. given.Numbers("subjects").Select((subject, i) => (subject, pair: pairs[i])).GroupBy(entry => entry.subject)
                .Select(person => ClusteredPairs.Of($"p{person.Key:00000}", person.Select(entry => entry.pair))),
        ];
    }

    private static void Check(CaseFile given, string limit, Estimate estimate)
    {
        given.Check(limit + "Lower", estimate.Interval?.Lower);
        given.Check(limit + "Upper", estimate.Interval?.Upper);
    }
}
