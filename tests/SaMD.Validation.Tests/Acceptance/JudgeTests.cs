using SaMD.TestKit;
using SaMD.Validation.Acceptance;
using SaMD.Validation.Statistics;

namespace SaMD.Validation.Tests.Acceptance;

[Verifies("SRS-PLAT-004")]
public sealed class JudgeTests
{
    private static readonly EvidenceCounts Enough = new(22, 22, 40_000);

    [Theory]
    [InlineData(0.990, 0.999, Verdict.Pass, "criterion-met", "criterion met: lower bound 0.99 ≥ 0.99", 0)]
    [InlineData(0.992, 0.999, Verdict.Pass, "criterion-met", "criterion met: lower bound 0.992 ≥ 0.99", 0.002)]
    [InlineData(0.980, 0.990, Verdict.Inconclusive, "interval-straddles-limit", "criterion NOT met (interval straddles the limit): lower bound 0.98 < 0.99", -0.01)]
    [InlineData(0.980, 0.999, Verdict.Inconclusive, "interval-straddles-limit", "criterion NOT met (interval straddles the limit): lower bound 0.98 < 0.99", -0.01)]
    [InlineData(0.960, 0.989, Verdict.Fail, "criterion-not-met", "criterion NOT met (interval excludes the limit): upper bound 0.989 < 0.99", -0.03)]
    public void Verdict_LowerBound_AsTheSpecificationSays(double lower, double upper, Verdict verdict, string code, string reason, double margin)
    {
        var judged = Judge.Verdict(Estimated(lower, upper), new AcceptanceCriterion { Better = Better.Higher, LowerBound = 0.99 }, Enough);
        (judged.Verdict, judged.ReasonCode, judged.Reason).ShouldBe((verdict, code, reason));
        judged.Margin!.Value.ShouldBe(margin, 1e-12);
    }

    [Theory]
    [InlineData(0.10, 0.20, Verdict.Pass, "criterion met: upper bound 0.2 ≤ 0.2", 0)]
    [InlineData(0.20, 0.30, Verdict.Inconclusive, "criterion NOT met (interval straddles the limit): upper bound 0.3 > 0.2", -0.1)]
    [InlineData(0.21, 0.30, Verdict.Fail, "criterion NOT met (interval excludes the limit): lower bound 0.21 > 0.2", -0.1)]
    public void Verdict_UpperBound_IsMirrored(double lower, double upper, Verdict verdict, string reason, double margin)
    {
        var judged = Judge.Verdict(Estimated(lower, upper), new AcceptanceCriterion { Better = Better.Lower, UpperBound = 0.2 }, Enough);
        (judged.Verdict, judged.Reason).ShouldBe((verdict, reason));
        judged.Margin!.Value.ShouldBe(margin, 1e-12);
    }

    [Theory]
    [InlineData(Better.Higher, 0.998, Verdict.Pass, "criterion met: estimate 0.998 ≥ 0.998")]
    [InlineData(Better.Higher, 0.9979999999, Verdict.Fail, "criterion NOT met: estimate 0.9979999999 < 0.998")]
    [InlineData(Better.Lower, 0.998, Verdict.Pass, "criterion met: estimate 0.998 ≤ 0.998")]
    [InlineData(Better.Lower, 1.5, Verdict.Fail, "criterion NOT met: estimate 1.5 > 0.998")]
    [InlineData(Better.NearerZero, -0.5, Verdict.Pass, "criterion met: size of the estimate 0.5 ≤ 0.998")]
    [InlineData(Better.NearerZero, -1.5, Verdict.Fail, "criterion NOT met: size of the estimate 1.5 > 0.998")]
    public void Verdict_Value_IsMetOrFails(Better better, double value, Verdict verdict, string reason)
    {
        var judged = Judge.Verdict(Estimated(-2, 2, value), new AcceptanceCriterion { Better = better, Value = 0.998 }, Enough);
        (judged.Verdict, judged.Reason).ShouldBe((verdict, reason));
        (judged.Margin >= 0).ShouldBe(verdict == Verdict.Pass);
    }

    [Theory]
    [InlineData(0.999, 0.992, 0.9995, Verdict.Pass)]
    [InlineData(0.997, 0.992, 0.9995, Verdict.Fail)]
    [InlineData(0.999, 0.980, 0.9995, Verdict.Inconclusive)]
    [InlineData(0.985, 0.980, 0.989, Verdict.Fail)]
    public void Verdict_SeveralParts_AllMustHold(double value, double lower, double upper, Verdict verdict)
    {
        var criterion = new AcceptanceCriterion { Better = Better.Higher, Value = 0.998, LowerBound = 0.99 };
        var judged = Judge.Verdict(Estimated(lower, upper, value), criterion, Enough);
        judged.Verdict.ShouldBe(verdict);
        judged.Margin!.Value.ShouldBe(Math.Min(value - 0.998, lower - 0.99), 1e-12);
    }

    [Fact]
    public void Verdict_BothBounds_LimitAMeanError()
    {
        var criterion = new AcceptanceCriterion { Better = Better.NearerZero, LowerBound = -1, UpperBound = 1 };
        Judge.Verdict(Estimated(-0.5, 0.5), criterion, Enough).Verdict.ShouldBe(Verdict.Pass);
        Judge.Verdict(Estimated(-1.5, 0.5), criterion, Enough).Verdict.ShouldBe(Verdict.Inconclusive);
        Judge.Verdict(Estimated(1.1, 1.5), criterion, Enough).Verdict.ShouldBe(Verdict.Fail);
    }

    [Fact]
    public void Verdict_Undefined_IsInconclusiveWithThatReason()
    {
        var undefined = RateEstimator.Estimate([], new RateIntervalOptions());
        foreach (var criterion in new[] { Value(0.9), Bound(0.9) })
        {
            var judged = Judge.Verdict(undefined, criterion, new EvidenceCounts(3, 3, 0));
            (judged.Verdict, judged.ReasonCode, judged.Reason, judged.Margin).ShouldBe((Verdict.Inconclusive, "undefined", "undefined (0/0: there is no trial)", null));
        }
    }

    [Fact]
    public void Verdict_NoInterval_IsInconclusiveUnlessTheValueFails()
    {
        var estimate = Estimated(0, 1, 0.95) with { Interval = null, UndefinedReason = "one person only" };
        Judge.Verdict(estimate, Bound(0.9), Enough).ReasonCode.ShouldBe("no-interval");
        Judge.Verdict(estimate, Bound(0.9) with { Value = 0.9 }, Enough).Verdict.ShouldBe(Verdict.Inconclusive);
        Judge.Verdict(estimate, Bound(0.9) with { Value = 0.99 }, Enough).Verdict.ShouldBe(Verdict.Fail);
        Judge.Verdict(estimate, Value(0.9), Enough).Verdict.ShouldBe(Verdict.Pass);
    }

    [Fact]
    public void Verdict_MethodMayNotDecide_IsInconclusive()
    {
        var bootstrap = Estimated(0.95, 0.99) with { MayPass = false, MayFail = false, Remarks = ["too few persons"] };
        foreach (var limit in new[] { 0.9, 0.999 })
        {
            var judged = Judge.Verdict(bootstrap, Bound(limit), Enough);
            (judged.Verdict, judged.ReasonCode).ShouldBe((Verdict.Inconclusive, "method-may-not-decide"));
            judged.Reason.ShouldContain("too few persons");
        }
    }

    [Fact]
    public void Verdict_OnePerPersonForLackOfADesignEffect_PassesOrIsInconclusive()
    {
        // 4 of 60 persons with only errors: one trial per person gives 0.838 to 0.982.
        var counts = Enumerable.Range(0, 60).Select(i => new ClusteredCount($"p{i:D2}", i < 4 ? 0 : 100, 100)).ToList();
        var estimate = RateEstimator.Estimate(counts, new RateIntervalOptions());
        Judge.Verdict(estimate, Bound(0.80), Enough).Verdict.ShouldBe(Verdict.Pass);
        Judge.Verdict(estimate, Bound(0.90), Enough).ReasonCode.ShouldBe("interval-straddles-limit");
        Judge.Verdict(estimate, Bound(0.99), Enough).ReasonCode.ShouldBe("method-may-not-decide");
        Judge.Verdict(estimate, Bound(0.99), Enough).Verdict.ShouldBe(Verdict.Inconclusive);
    }

    [Fact]
    public void Verdict_MinimumUnmet_TurnsAPassIntoInconclusive()
    {
        var judged = Judge.Verdict(Estimated(0.992, 0.999), Bound(0.99), new EvidenceCounts(19, 40, 34_999), new MinimumEvidence(20, 40, 35_000, "beats"));
        (judged.Verdict, judged.ReasonCode).ShouldBe((Verdict.Inconclusive, "too-little-evidence"));
        judged.Reason.ShouldBe("too little evidence: 19 of at least 20 subjects, 34999 of at least 35000 beats (criterion met: lower bound 0.992 ≥ 0.99)");
    }

    [Fact]
    public void Verdict_MinimumUnmet_NeverChangesAFail()
    {
        var minimum = new MinimumEvidence(20);
        Judge.Verdict(Estimated(0.9, 0.95), Bound(0.99), new EvidenceCounts(19, 19, 10), minimum).Verdict.ShouldBe(Verdict.Fail);
        Judge.Verdict(Estimated(0.9, 0.999), Bound(0.99), new EvidenceCounts(19, 19, 10), minimum).ReasonCode.ShouldBe("interval-straddles-limit");
        Judge.Verdict(Estimated(0.992, 0.999), Bound(0.99), new EvidenceCounts(20, 19, 10), minimum).Verdict.ShouldBe(Verdict.Pass);
    }

    [Fact]
    public void Verdict_PersonsUnknown_DoNotMeetAMinimumOfSubjects() =>
        Judge.Verdict(Estimated(0.992, 0.999), Bound(0.99), new EvidenceCounts(null, 100, 10), new MinimumEvidence(20)).Reason
            .ShouldStartWith("too little evidence: persons unknown, at least 20 subjects needed");

    [Fact]
    public void Verdict_NoRecordingScored_IsNeverAPass() =>
        Judge.Verdict(Estimated(0.992, 0.999), Bound(0.99), new EvidenceCounts(0, 0, 0)).Verdict.ShouldBe(Verdict.Inconclusive);

    [Fact]
    public void Verdict_AlgorithmFailedOnPairedMeasurements_Fails()
    {
        var judged = Judge.Verdict(Estimated(0.992, 0.999), Bound(0.99), Enough, failures: new AlgorithmFailures(3, CountedAsErrors: false));
        (judged.Verdict, judged.ReasonCode, judged.Reason).ShouldBe((Verdict.Fail, "algorithm-failed", "algorithm failed on 3 recordings; the estimate is of the rest"));
        Judge.Verdict(Estimated(0.992, 0.999), Bound(0.99), new EvidenceCounts(1, 1, 1), new MinimumEvidence(20), new AlgorithmFailures(1, false))
            .Reason.ShouldStartWith("algorithm failed on 1 recording;");
        var undefined = MeanEstimator.Estimate([], new MeanIntervalOptions());
        Judge.Verdict(undefined, Value(1), Enough, failures: new AlgorithmFailures(22, false)).Verdict.ShouldBe(Verdict.Fail);
    }

    [Fact]
    public void Verdict_AlgorithmFailedAndCounted_IsJudgedByTheEstimateAndSaidSo()
    {
        var judged = Judge.Verdict(Estimated(0.992, 0.999), Bound(0.99), Enough, failures: new AlgorithmFailures(2, CountedAsErrors: true));
        (judged.Verdict, judged.Reason).ShouldBe((Verdict.Pass, "criterion met: lower bound 0.992 ≥ 0.99; algorithm failed on 2 recordings, counted as errors"));
    }

    [Fact]
    public void Verdict_EstimateMadeOtherwiseThanAsked_IsRefused()
    {
        Should.Throw<ArgumentException>(() => Judge.Verdict(Estimated(0.9, 1), Bound(0.9) with { Confidence = new Confidence(0.9) }, Enough)).Message.ShouldContain("asks for 0.9 ");
        Should.Throw<ArgumentException>(() => Judge.Verdict(Estimated(0.9, 1), Bound(0.9) with { Method = IntervalMethod.Wilson }, Enough)).Message.ShouldContain("wilson");
        Judge.Verdict(Estimated(0.9, 1, 0.95), Value(0.9) with { Method = IntervalMethod.Wilson }, Enough).Verdict.ShouldBe(Verdict.Pass);
    }

    [Fact]
    public void Verdict_CriterionWithoutANumber_IsRefused() =>
        Should.Throw<ArgumentException>(() => Judge.Verdict(Estimated(0.9, 1), new AcceptanceCriterion { Better = Better.Higher }, Enough)).Message.ShouldContain("needs a number");

    [Theory]
    [InlineData(NotRunReason.Absent, "absent")]
    [InlineData(NotRunReason.Integrity, "integrity")]
    [InlineData(NotRunReason.OutOfGate, "out-of-gate")]
    public void NotRun_SaysWhy(NotRunReason why, string code) =>
        Judge.NotRun(why, "record 100 is missing").ShouldBe(new Judgement(Verdict.NotRun, code, "record 100 is missing", null));

    private static AcceptanceCriterion Bound(double limit) => new() { Better = Better.Higher, LowerBound = limit };

    private static AcceptanceCriterion Value(double limit) => new() { Better = Better.Higher, Value = limit };

    private static Estimate Estimated(double lower, double upper, double? value = null) => new()
    {
        Value = value ?? (lower + upper) / 2,
        Interval = new Interval(lower, upper),
        Method = "Korn-Graubard",
        RequestedMethod = IntervalMethod.KornGraubard,
        Confidence = Confidence.Default,
        Details = new IntervalDetails { Clusters = 22, Total = 40_000 },
    };
}
