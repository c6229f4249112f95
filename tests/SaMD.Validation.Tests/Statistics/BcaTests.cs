using SaMD.Validation.Statistics;
using SaMD.Validation.Statistics.Agreement;

namespace SaMD.Validation.Tests.Statistics;

public sealed class BcaTests
{
    public static TheoryData<string> Cases => CaseFile.Names("bca");

    [Theory]
    [MemberData(nameof(Cases))]
    public void Estimate_Bca_GivesTheBoundsOfBootOnTheSameResamples(string name)
    {
        var given = CaseFile.Load("bca", name);
        var estimate = SumFunctionEstimator.Estimate(given.Terms(), given.Function(), given.Options(IntervalMethod.SubjectBootstrapBca));
        given.Check("value", estimate.Value);
        given.Check("lower", estimate.Interval!.Lower);
        given.Check("upper", estimate.Interval.Upper);
        given.Check("biasCorrection", estimate.Details.BiasCorrection);
        given.Check("acceleration", estimate.Details.Acceleration);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Estimate_Percentile_GivesTheQuantilesOfTheSameResamples(string name)
    {
        var given = CaseFile.Load("bca", name);
        var estimate = SumFunctionEstimator.Estimate(given.Terms(), given.Function(), given.Options(IntervalMethod.SubjectBootstrap));
        given.Check("percentileLower", estimate.Interval!.Lower);
        given.Check("percentileUpper", estimate.Interval.Upper);
    }

    // The other estimators draw the same resamples.
    [Theory]
    [MemberData(nameof(Cases))]
    public void Estimate_MeanOrRootMeanSquare_IsTheSameAsTheFunctionOfSums(string name)
    {
        var given = CaseFile.Load("bca", name);
        var sums = given.Terms().Select(person => new ClusteredSum(person.Cluster, person.Terms[0], person.Terms[1])).ToList();
        var options = given.Options(IntervalMethod.SubjectBootstrapBca);
        if (name.Contains("root-mean-square", StringComparison.Ordinal))
        {
            var estimate = RootMeanSquareEstimator.Estimate(sums, options);
            CheckBounds(given, estimate.Details.Clusters < 30 ? estimate.Beside! : estimate);
        }
        else if (given.Function() == SumFunctions.Ratio)
        {
            CheckBounds(given, MeanEstimator.Estimate(sums, new MeanIntervalOptions
            {
                Confidence = options.Confidence,
                Method = IntervalMethod.SubjectBootstrapBca,
                Seed = options.Seed,
                Replicates = options.Replicates,
            }));
        }
    }

    [Fact]
    public void Estimate_EveryResampleOnOneSide_IsUndefinedWithTheReason()
    {
        // Twelve persons without an error: every resample equals the figure, the jackknife does not vary.
        var perfect = Enumerable.Range(0, 12).Select(i => new ClusteredTerms($"p{i}", [20, 0, 0])).ToList();
        var estimate = SumFunctionEstimator.Estimate(perfect, SumFunctions.F1, Bca());
        (estimate.Value, estimate.Interval).ShouldBe((1, null));
        estimate.UndefinedReason.ShouldBe("no variation between persons: the acceleration is 0/0");
        // A distance from the middle: resamples can only fall below it.
        var spread = Enumerable.Range(0, 20).Select(i => new ClusteredTerms($"p{i:D2}", [i + 1e-3 * i * i + 1])).ToList();
        var total = spread.Sum(person => person.Terms[0]);
        var largest = new SumFunction(1, sums => -Math.Abs(sums[0] - total), "0/0");
        var onOneSide = SumFunctionEstimator.Estimate(spread, largest, Bca());
        onOneSide.Interval.ShouldBeNull();
        onOneSide.UndefinedReason.ShouldBe("every resample lies on one side of the figure: the bias correction is infinite");
    }

    [Fact]
    public void Estimate_FigureUndefinedInSomeResamples_HasNoBcaAndWiderPercentiles()
    {
        // Two of twelve persons have all positives: about one resample in nine has none.
        var terms = Enumerable.Range(0, 12).Select(i => new ClusteredTerms($"p{i:D2}", i < 2 ? [8.0 - i, 10, 18, 20] : [0, 0, 20 - i, 20])).ToList();
        SumFunctionEstimator.Estimate(terms, SumFunctions.BalancedAccuracy, Bca()).UndefinedReason.ShouldNotBeNull().ShouldContain("resamples, of which BCa can say nothing");
        var percentile = SumFunctionEstimator.Estimate(terms, SumFunctions.BalancedAccuracy, Bca() with { Method = IntervalMethod.SubjectBootstrap });
        percentile.Interval.ShouldBeNull();
        // (10/12)^12 = 0.112 of the resamples; four standard errors of 10,000.
        percentile.Details.UndefinedReplicates!.Value.ShouldBeInRange(995, 1250);
        percentile.UndefinedReason.ShouldNotBeNull().ShouldContain("the figure is undefined in");
    }

    [Fact]
    public void Estimate_FewUndefinedResamples_CountBeyondBothBounds()
    {
        // Five of twelve persons have positives: (7/12)^12 = 0.16 % of the resamples have none, fewer than a tail.
        var terms = Enumerable.Range(0, 12).Select(i => new ClusteredTerms($"p{i:D2}", i < 5 ? [8.0 - i, 10, 18, 20] : [0, 0, 20 - i, 20])).ToList();
        var estimate = SumFunctionEstimator.Estimate(terms, SumFunctions.BalancedAccuracy, Bca() with { Method = IntervalMethod.SubjectBootstrap });
        estimate.Details.UndefinedReplicates!.Value.ShouldBeInRange(2, 32);
        estimate.Interval.ShouldNotBeNull();
        estimate.Remarks.ShouldContain(remark => remark.Contains("each counts as one beyond both bounds", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(9, false, false)]
    [InlineData(10, true, false)]
    [InlineData(29, true, false)]
    [InlineData(30, true, true)]
    public void Estimate_RateOrMean_IsComputedFromTenAndGatesFromThirtyPersons(int persons, bool isComputed, bool mayGate)
    {
        var sums = Enumerable.Range(0, persons).Select(i => new ClusteredSum($"p{i:D3}", 90 + i * i % 9, 100)).ToList();
        var counts = sums.Select(sum => new ClusteredCount(sum.Cluster, sum.Sum, sum.Count)).ToList();
        Estimate[] estimates =
        [
            MeanEstimator.Estimate(sums, new MeanIntervalOptions { Method = IntervalMethod.SubjectBootstrapBca }),
            RateEstimator.Estimate(counts, new RateIntervalOptions { Method = IntervalMethod.SubjectBootstrapBca, DeclaredDesignEffect = new DeclaredDesignEffect(1, "test") }),
        ];
        foreach (var estimate in estimates)
        {
            (estimate.Interval is not null).ShouldBe(isComputed);
            (estimate.MayPass, estimate.MayFail).ShouldBe((mayGate, mayGate));
            (estimate.Method, estimate.RequestedMethod).ShouldBe(("subject bootstrap (BCa)", IntervalMethod.SubjectBootstrapBca));
        }
    }

    [Fact]
    public void Estimate_RateWithoutError_IsHeldAtTheBoundOfAPerfectResult()
    {
        var perfect = Enumerable.Range(0, 40).Select(i => new ClusteredCount($"p{i:D3}", 50, 50)).ToList();
        var estimate = RateEstimator.Estimate(perfect, new RateIntervalOptions { Method = IntervalMethod.SubjectBootstrapBca });
        // One trial per person: 0.025^(1/40).
        estimate.Interval!.Lower.ShouldBe(Math.Pow(0.025, 1 / 40.0), 1e-12);
        estimate.Remarks.ShouldContain("BCa does not promise that correcting an error never worsens the bound");
    }

    private static IntervalOptions Bca() => new() { Method = IntervalMethod.SubjectBootstrapBca, BootstrapBeside = false };

    private static void CheckBounds(CaseFile given, Estimate estimate)
    {
        given.Check("lower", estimate.Interval!.Lower);
        given.Check("upper", estimate.Interval.Upper);
    }
}
