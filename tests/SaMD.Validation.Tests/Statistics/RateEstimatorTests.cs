using SaMD.Validation.Statistics;

namespace SaMD.Validation.Tests.Statistics;

public sealed class RateEstimatorTests
{
    private static readonly RateIntervalOptions Plain = new() { BootstrapBeside = false };

    [Fact]
    public void Estimate_NoTrials_IsUndefinedWithTheReason()
    {
        foreach (var method in IntervalMethods.All.Select(name => IntervalMethods.Parse(name)!.Value).Where(IntervalMethods.ForRates))
        {
            var estimate = RateEstimator.Estimate([new ClusteredCount("a", 0, 0)], new RateIntervalOptions { Method = method });
            (estimate.Value, estimate.Interval, estimate.UndefinedReason).ShouldBe((null, null, "0/0: there is no trial"));
        }
    }

    [Fact]
    public void Estimate_FewPersonsWithErrorsAndNoneDeclared_IsOnePerPersonAndMayNotFail()
    {
        var estimate = RateEstimator.Estimate(Persons(22, 3, 5, 60, 1), Plain);
        var expected = ClopperPearson.Of(estimate.Value!.Value * 22, 22, Confidence.Default)!;
        estimate.Interval!.Lower.ShouldBe(expected.Lower, 1e-12);
        estimate.Interval.Upper.ShouldBe(expected.Upper, 1e-12);
        (estimate.Method, estimate.MayPass, estimate.MayFail).ShouldBe(("one-per-person Clopper-Pearson", true, false));
        estimate.Remarks.ShouldBe(["4 of 22 persons with an error, fewer than 5 and no design effect declared: one trial per person"]);
    }

    [Fact]
    public void Estimate_FewPersonsWithErrorsAndOneDeclared_UsesTheLargerDesignEffect()
    {
        var counts = Persons(22, 3, 5, 60, 1);
        var estimated = RatioEstimator.Of(counts)!.DesignEffect!.Value;
        foreach (var declared in new[] { 2.0, 100 })
        {
            var estimate = RateEstimator.Estimate(counts, Plain with { DeclaredDesignEffect = new DeclaredDesignEffect(declared, "mitdb development, gqrs") });
            estimate.Method.ShouldBe("Korn-Graubard, declared design effect");
            estimate.Details.DesignEffect!.Value.ShouldBe(Math.Max(declared, estimated), 1e-12);
            estimate.MayFail.ShouldBeTrue();
            estimate.Remarks[0].ShouldContain(FormattableString.Invariant($"the declared {declared}"));
        }
    }

    [Fact]
    public void Estimate_FivePersonsWithErrors_UsesTheEstimatedDesignEffectWhateverIsDeclared()
    {
        var counts = Persons(22, 3, 5, 60, 1, 9);
        foreach (var declared in new[] { null, new DeclaredDesignEffect(2, "s"), new DeclaredDesignEffect(100, "s") })
        {
            var estimate = RateEstimator.Estimate(counts, Plain with { DeclaredDesignEffect = declared });
            estimate.Method.ShouldBe("Korn-Graubard");
            estimate.Details.DesignEffect!.Value.ShouldBe(RatioEstimator.Of(counts)!.DesignEffect!.Value, 1e-12);
            (estimate.Details.ClustersWithError, estimate.MayFail).ShouldBe((5, true));
        }
    }

    // What the promise forces: a perfect result has the best bound, and undeclared that is one trial per person's.
    [Fact]
    public void Estimate_NoneDeclared_HasNoBetterBoundThanAPerfectResult()
    {
        var perfect = RateEstimator.Estimate(Persons(22), Plain).Interval!.Lower;
        perfect.ShouldBe(Math.Pow(0.025, 1 / 22.0), 1e-12);
        var estimate = RateEstimator.Estimate(Persons(22, 1, 1, 1, 1, 1), Plain);
        estimate.Interval!.Lower.ShouldBeLessThan(perfect);
        estimate.Remarks[^1].ShouldEndWith("; no design effect is declared for this endpoint");
    }

    [Fact]
    public void Estimate_OnePerson_IsOneTrialWhateverIsDeclared()
    {
        var estimate = RateEstimator.Estimate([new ClusteredCount("a", 1990, 2000)], Plain with { DeclaredDesignEffect = new DeclaredDesignEffect(3, "s") });
        estimate.Details.EffectiveTrials.ShouldBe(1);
        estimate.Method.ShouldBe("one-per-person Clopper-Pearson");
        estimate.Remarks.ShouldBe(["one person only and no variance between persons: one trial per person"]);
    }

    [Fact]
    public void Estimate_AllErrors_HasOneTrialPerPersonAndMayFail()
    {
        var estimate = RateEstimator.Estimate(Enumerable.Range(0, 10).Select(i => new ClusteredCount($"p{i}", 0, 500)).ToList(), Plain);
        (estimate.Value, estimate.Interval!.Lower, estimate.MayFail).ShouldBe((0.0, 0.0, true));
        estimate.Interval.Upper.ShouldBe(1 - Math.Pow(0.025, 0.1), 1e-12);
    }

    [Fact]
    public void Estimate_DesignEffectBelowOne_IsClamped()
    {
        var counts = Enumerable.Range(0, 20).Select(i => new ClusteredCount($"p{i:D2}", 95, 100)).ToList();
        var details = RateEstimator.Estimate(counts, Plain).Details;
        details.EstimatedDesignEffect!.Value.ShouldBeLessThan(1);
        details.DesignEffect.ShouldBe(1);
        details.EffectiveTrials!.Value.ShouldBeLessThan(2000);
    }

    [Fact]
    public void Estimate_OneTrialPerPerson_IsClopperPearson()
    {
        var counts = Enumerable.Range(0, 100).Select(i => new ClusteredCount($"p{i:D2}", i < 90 ? 1 : 0, 1)).ToList();
        var estimate = RateEstimator.Estimate(counts, Plain with { DeclaredDesignEffect = new DeclaredDesignEffect(1, "one recording per person") });
        var expected = ClopperPearson.Of(90, 100, Confidence.Default)!;
        // The design effect k / (k − 1) of independent trials costs the rest.
        estimate.Interval!.Upper.ShouldBe(expected.Upper, 1e-3);
        estimate.Interval.Lower.ShouldBe(expected.Lower, 1e-3);
        estimate.Interval.Lower.ShouldBeLessThanOrEqualTo(expected.Lower);
    }

    [Fact]
    public void Estimate_OnePerPersonAskedFor_MayFail()
    {
        var estimate = RateEstimator.Estimate(Persons(22, 3, 5), Plain with { Method = IntervalMethod.OnePerPerson });
        (estimate.Method, estimate.MayFail, estimate.Remarks.Count).ShouldBe(("one-per-person Clopper-Pearson", true, 0));
        estimate.Details.EffectiveTrials.ShouldBe(22);
    }

    [Fact]
    public void Estimate_WilsonAskedFor_IsWilsonOnTheEffectiveSize()
    {
        var counts = Persons(40, Enumerable.Range(1, 30).ToArray());
        var estimate = RateEstimator.Estimate(counts, Plain with { Method = IntervalMethod.Wilson, DeclaredDesignEffect = new DeclaredDesignEffect(5, "s") });
        var trials = estimate.Details.EffectiveTrials!.Value;
        var expected = Wilson.Of(estimate.Value!.Value * trials, trials, Confidence.Default)!;
        estimate.Interval!.Upper.ShouldBe(expected.Upper, 1e-12);
        estimate.Details.BoundBeforeHolding!.Value.ShouldBe(expected.Lower, 1e-12);
        estimate.Method.ShouldBe("Wilson on the effective size");
    }

    [Fact]
    public void Estimate_PersonsUnknown_SaysSoAndCountsRecordings()
    {
        var estimate = RateEstimator.Estimate(Persons(22, 3), new RateIntervalOptions { ClusterUnit = ClusterUnit.Recording });
        estimate.Remarks[0].ShouldBe("persons unknown; interval may be too narrow");
        estimate.Beside!.Remarks[0].ShouldBe("persons unknown; interval may be too narrow");
        estimate.Method.ShouldBe("one-per-recording Clopper-Pearson");
    }

    [Fact]
    public void Estimate_OrderOfEntriesAndSplittingOfPersons_HaveNoInfluence()
    {
        var counts = Persons(30, 3, 5, 60, 1, 9, 2, 2);
        var other = counts.AsEnumerable().Reverse()
            .SelectMany(count => new[] { count with { Successes = count.Successes - 900, Trials = count.Trials - 900 }, count with { Successes = 900, Trials = 900 } }).ToList();
        var (one, two) = (RateEstimator.Estimate(counts, new RateIntervalOptions()), RateEstimator.Estimate(other, new RateIntervalOptions()));
        (two.Value, two.Interval, two.Details, two.Beside!.Interval).ShouldBe((one.Value, one.Interval, one.Details, one.Beside!.Interval));
    }

    [Fact]
    public void Estimate_PersonsWithoutTrials_AreLeftOut()
    {
        var counts = Persons(22, 3, 5, 60, 1, 9);
        var withEmpty = counts.Append(new ClusteredCount("nobody", 0, 0)).ToList();
        RateEstimator.Estimate(withEmpty, Plain).Details.ShouldBe(RateEstimator.Estimate(counts, Plain).Details);
    }

    [Fact]
    public void Estimate_DurationsWithRoundingDust_HaveNoErrors()
    {
        // 0.1 ten times is not 1 in floating point.
        var counts = Enumerable.Range(0, 12)
            .SelectMany(i => Enumerable.Repeat(new ClusteredCount($"p{i:D2}", 0.1, 0.1), 10).Append(new ClusteredCount($"p{i:D2}", 59, 59 - 1e-14))).ToList();
        var estimate = RateEstimator.Estimate(counts, Plain);
        (estimate.Value, estimate.Details.ClustersWithError).ShouldBe((1.0, 0));
    }

    [Theory]
    [InlineData(9, false, false)]
    [InlineData(10, true, false)]
    [InlineData(29, true, false)]
    [InlineData(30, true, true)]
    public void Estimate_Bootstrap_IsComputedFromTenAndGatesFromThirtyPersons(int persons, bool isComputed, bool mayGate)
    {
        var estimate = RateEstimator.Estimate(Persons(persons, 3, 5, 60, 1, 9), new RateIntervalOptions { Method = IntervalMethod.SubjectBootstrap });
        (estimate.Interval is not null).ShouldBe(isComputed);
        (estimate.MayPass, estimate.MayFail, estimate.Beside).ShouldBe((mayGate, mayGate, null));
    }

    [Fact]
    public void Estimate_BootstrapOfAPerfectResult_ClaimsNoCertainty()
    {
        var gate = new RateIntervalOptions { Method = IntervalMethod.SubjectBootstrap };
        var undeclared = RateEstimator.Estimate(Persons(40), gate);
        undeclared.Interval!.Lower.ShouldBe(Math.Pow(0.025, 1 / 40.0), 1e-12);
        undeclared.Remarks.ShouldBe(["lower bound held at that of a result without errors"]);
        var declared = new DeclaredDesignEffect(30, "s");
        RateEstimator.Estimate(Persons(40), gate with { DeclaredDesignEffect = declared }).Interval!.Lower
            .ShouldBe(RateEstimator.Estimate(Persons(40), Plain with { DeclaredDesignEffect = declared }).Interval!.Lower, 1e-12);
        var beside = RateEstimator.Estimate(Persons(40), new RateIntervalOptions()).Beside!;
        (beside.Interval, beside.UndefinedReason).ShouldBe((null, "no variation between persons: the interval would have no width"));
    }

    [Fact]
    public void Estimate_MethodOfMeansOrDirectionOfMeans_IsRefused()
    {
        Should.Throw<ArgumentException>(() => RateEstimator.Estimate(Persons(5), Plain with { Method = IntervalMethod.RatioT }))
            .Message.ShouldContain("'ratio-t' gives intervals for means, not for rates");
        Should.Throw<ArgumentException>(() => RateEstimator.Estimate(Persons(5), Plain with { Better = Better.NearerZero }));
    }

    // 2,000 beats each; the errors of the first persons.
    private static List<ClusteredCount> Persons(int persons, params int[] errors) =>
        [.. Enumerable.Range(0, persons).Select(i => new ClusteredCount($"p{i:D3}", 2000 - (i < errors.Length ? errors[i] : 0), 2000))];
}
