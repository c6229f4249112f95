using SaMD.Validation.Statistics;
using SaMD.Validation.Statistics.Agreement;

namespace SaMD.Validation.Tests.Statistics;

/// <summary>Where persons are unknown, every interval says so, and speaks of recordings.</summary>
public sealed class UnknownPersonsTests
{
    private const string Unknown = "persons unknown; interval may be too narrow";

    private static readonly IntervalOptions Options = new() { ClusterUnit = ClusterUnit.Recording, Replicates = 200 };

    [Fact]
    public void Estimate_PersonsUnknown_SaysSoWithEveryMethod()
    {
        var sums = Enumerable.Range(0, 40).Select(i => new ClusteredSum($"r{i:D2}", 90 + i * i % 9, 100)).ToList();
        var terms = sums.Select(sum => new ClusteredTerms(sum.Cluster, [sum.Sum, 3, 4])).ToList();
        var pairs = Enumerable.Range(0, 40).Select(i => ClusteredPairs.Of($"r{i:D2}", [(80, 80 + i % 5), (85, 84 + i % 3)])).ToList();
        var cases = Enumerable.Range(0, 40).Select(i => new ScoredCase($"r{i:D2}", i % 3 == 0, i * i % 11)).ToList();
        var limits = LimitsOfAgreementEstimator.Estimate(pairs, Options);
        List<Estimate> estimates = [limits.Bias, limits.BalancedBias, limits.Lower, limits.BalancedUpper, limits.Trend!.Slope];
        foreach (var method in Enum.GetValues<IntervalMethod>())
        {
            var options = Options with { Method = method };
            if (IntervalMethods.Fits(EstimateKind.RootMeanSquare, method)) estimates.Add(RootMeanSquareEstimator.Estimate(sums, options));
            if (IntervalMethods.Fits(EstimateKind.Mean, method)) estimates.Add(PersonEstimator.Mean(sums, options));
            if (IntervalMethods.Fits(EstimateKind.PersonQuantile, method)) estimates.Add(PersonEstimator.Quantile(sums, 0.5, options));
            if (IntervalMethods.Fits(EstimateKind.SumFunction, method)) estimates.Add(SumFunctionEstimator.Estimate(terms, SumFunctions.F1, options));
            if (IntervalMethods.Fits(EstimateKind.AreaUnderCurve, method)) estimates.Add(AreaUnderCurve.Estimate(cases, options));
        }
        estimates.Count.ShouldBe(5 + 4 + 3 + 2 + 3 + 3);
        foreach (var estimate in estimates)
        {
            estimate.Interval.ShouldNotBeNull(estimate.Method);
            estimate.Remarks.ShouldContain(Unknown, estimate.Method);
            (estimate.Beside?.Remarks ?? [Unknown]).ShouldContain(Unknown, estimate.Method);
        }
    }

    [Fact]
    public void Estimate_NoInterval_SpeaksOfRecordings()
    {
        ClusteredSum[] one = [new("a", 4, 1)];
        RootMeanSquareEstimator.Estimate(one, Options).UndefinedReason.ShouldBe("one recording only: nothing is known of the variation between recordings");
        PersonEstimator.Quantile(one, 0.5, Options).UndefinedReason.ShouldBe("one recording only: nothing is known of the variation between recordings");
        SumFunctionEstimator.Estimate([.. Enumerable.Range(0, 12).Select(i => new ClusteredTerms($"r{i}", [20, 0, 0]))], SumFunctions.F1, Options with { Method = IntervalMethod.SubjectBootstrapBca })
            .UndefinedReason.ShouldBe("no variation between recordings: the acceleration is 0/0");
    }

    [Fact]
    public void Compare_PersonsUnknown_SaysSo()
    {
        Stratum Made(string name, int spread) => new(name, [.. Enumerable.Range(0, 12).Select(i => new ClusteredTerms($"{name}{i:D2}", [10 + i % spread, 10]))]);
        var options = new GapOptions { ClusterUnit = ClusterUnit.Recording, Replicates = 200 };
        StratumGaps.Compare([Made("a", 5), Made("b", 4)], [new("a", "b")], SumFunctions.Ratio, options).Gaps[0].Difference.Remarks
            .ShouldBe([Unknown, "the subject bootstrap never gates below 30 recordings (there are 12)"]);
        StratumGaps.Compare([Made("a", 1), Made("b", 1)], [new("a", "b")], SumFunctions.Ratio, options).Gaps[0].Difference.UndefinedReason
            .ShouldBe("no variation between recordings: the interval would have no width");
    }

    // The order of the entries, and how a person's entries are split, has no influence.
    [Fact]
    public void Estimate_EntriesShuffledAndSplit_IsTheSame()
    {
        var whole = Enumerable.Range(0, 12).Select(i => new ClusteredSum($"p{i:D2}", 40 + i * i % 9, 20)).ToList();
        var split = whole.SelectMany(sum => new[] { sum with { Sum = 10, Count = 5 }, sum with { Sum = sum.Sum - 10, Count = 15 } }).Reverse().ToList();
        foreach (var method in new[] { IntervalMethod.SubjectBootstrap, IntervalMethod.RatioT, IntervalMethod.ChiSquare })
        {
            var options = new IntervalOptions { Method = method, Replicates = 200 };
            var (one, other) = (RootMeanSquareEstimator.Estimate(whole, options), RootMeanSquareEstimator.Estimate(split, options));
            (other.Value, other.Interval, other.Beside!.Interval).ShouldBe((one.Value, one.Interval, one.Beside!.Interval));
        }
        var (median, shuffled) = (PersonEstimator.Quantile(whole, 0.5, new IntervalOptions()), PersonEstimator.Quantile(split, 0.5, new IntervalOptions()));
        (shuffled.Value, shuffled.Interval).ShouldBe((median.Value, median.Interval));
    }
}
