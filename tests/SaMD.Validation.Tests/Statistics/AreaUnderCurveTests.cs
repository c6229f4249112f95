using SaMD.Validation.Statistics;

namespace SaMD.Validation.Tests.Statistics;

public sealed class AreaUnderCurveTests
{
    private static readonly IntervalOptions Plain = new() { BootstrapBeside = false };

    public static TheoryData<string> Cases => [.. CaseFile.Names("area-under-curve").Select(row => row.Data).Where(name => !name.Contains("unpaired", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Estimate_Case_GivesTheOraclesIntervals(string name)
    {
        var given = CaseFile.Load("area-under-curve", name);
        var cases = Scored(given, "scores");
        var estimate = AreaUnderCurve.Estimate(cases, given.Options());
        given.Check("value", estimate.Value);
        given.Check("standardError", estimate.Details.StandardError);
        given.Check("lower", estimate.Interval!.Lower);
        given.Check("upper", estimate.Interval.Upper);
        var logit = AreaUnderCurve.Estimate(cases, given.Options(IntervalMethod.DeLongLogit));
        given.Check("logitLower", logit.Interval!.Lower);
        given.Check("logitUpper", logit.Interval.Upper);
        estimate.Method.ShouldBe(cases.Select(scored => scored.Cluster).Distinct().Count() == cases.Count ? "DeLong" : "DeLong, clustered (Obuchowski 1997)");
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void PairedDifference_Case_GivesTheOraclesInterval(string name)
    {
        var given = CaseFile.Load("area-under-curve", name);
        if (!given.Input.TryGetProperty("secondScores", out _)) return;
        var estimate = AreaUnderCurve.PairedDifference(Doubly(given), given.Options());
        given.Check("difference", estimate.Value);
        given.Check("differenceLower", estimate.Interval!.Lower);
        given.Check("differenceUpper", estimate.Interval.Upper);
    }

    [Theory]
    [InlineData("demo-unpaired-1")]
    [InlineData("demo-unpaired-2")]
    public void UnpairedDifference_Case_GivesTheOraclesInterval(string name)
    {
        var given = CaseFile.Load("area-under-curve", name);
        var estimate = AreaUnderCurve.UnpairedDifference(Group("first"), Group("second"), given.Options());
        given.Check("difference", estimate.Value);
        given.Check("differenceLower", estimate.Interval!.Lower);
        given.Check("differenceUpper", estimate.Interval.Upper);
        List<ScoredCase> Group(string which) =>
            [.. given.Numbers(which + "Scores").Zip(given.Numbers(which + "Positives")).Select((pair, i) => new ScoredCase($"{which}{i}", pair.Second == 1, pair.First))];
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Estimate_ScoresNegated_IsOneMinusTheArea(string name)
    {
        var cases = Scored(CaseFile.Load("area-under-curve", name), "scores");
        var (one, negated) = (AreaUnderCurve.Estimate(cases, Plain), AreaUnderCurve.Estimate([.. cases.Select(scored => scored with { Score = -scored.Score })], Plain));
        negated.Value!.Value.ShouldBe(1 - one.Value!.Value, 1e-13);
        negated.Details.StandardError!.Value.ShouldBe(one.Details.StandardError!.Value, 1e-12);
        // As do the classes swapped.
        AreaUnderCurve.Estimate([.. cases.Select(scored => scored with { IsPositive = !scored.IsPositive })], Plain).Value!.Value.ShouldBe(1 - one.Value.Value, 1e-13);
    }

    [Fact]
    public void Estimate_ScoresTransformedOrShuffled_IsTheSame()
    {
        var cases = Scored(CaseFile.Load("area-under-curve", "demo-clustered-25"), "scores");
        var options = new IntervalOptions { Replicates = 200 };
        var one = AreaUnderCurve.Estimate(cases, options);
        var other = AreaUnderCurve.Estimate([.. cases.AsEnumerable().Reverse().Select(scored => scored with { Score = Math.Exp(scored.Score) })], options);
        (other.Value, other.Interval, other.Beside!.Interval).ShouldBe((one.Value, one.Interval, one.Beside!.Interval));
    }

    // A bootstrap of many independent cases is near DeLong's interval: two estimates of one standard error.
    [Fact]
    public void Estimate_Bootstrap_IsNearDeLongForManyCases()
    {
        var estimate = AreaUnderCurve.Estimate(Scored(CaseFile.Load("area-under-curve", "demo-delong-400"), "scores"), new IntervalOptions { Replicates = 2000 });
        estimate.Beside!.Interval!.Lower.ShouldBe(estimate.Interval!.Lower, 0.006);
        estimate.Beside.Interval.Upper.ShouldBe(estimate.Interval.Upper, 0.006);
    }

    [Fact]
    public void PairedDifference_WithItself_IsZeroWithoutAnInterval()
    {
        var given = CaseFile.Load("area-under-curve", "demo-clustered-25");
        var same = Scored(given, "scores").Select(scored => new DoublyScoredCase(scored.Cluster, scored.IsPositive, scored.Score, scored.Score)).ToList();
        var estimate = AreaUnderCurve.PairedDifference(same, Plain);
        (estimate.Value, estimate.Interval).ShouldBe((0, null));
        estimate.UndefinedReason.ShouldNotBeNull().ShouldContain("no variation");
    }

    [Fact]
    public void PairedDifference_Bootstrap_DrawsBothScoresOfAPerson()
    {
        var pairs = Doubly(CaseFile.Load("area-under-curve", "demo-clustered-60"));
        var bootstrap = AreaUnderCurve.PairedDifference(pairs, new IntervalOptions { Method = IntervalMethod.SubjectBootstrap, Replicates = 2000 });
        var delong = AreaUnderCurve.PairedDifference(pairs, Plain);
        (bootstrap.Interval!.Upper - bootstrap.Interval.Lower).ShouldBe(delong.Interval!.Upper - delong.Interval.Lower, 0.03);
    }

    [Fact]
    public void Estimate_Undefined_SaysWhy()
    {
        var oneClass = AreaUnderCurve.Estimate([new ScoredCase("a", true, 1), new ScoredCase("b", true, 2)], new IntervalOptions());
        (oneClass.Value, oneClass.Interval, oneClass.UndefinedReason).ShouldBe((null, null, "0/0: the area under the curve needs positives and negatives in the reference"));
        var onePositive = AreaUnderCurve.Estimate([new ScoredCase("a", true, 1), new ScoredCase("b", false, 2), new ScoredCase("c", false, 0)], new IntervalOptions());
        (onePositive.Value, onePositive.Interval, onePositive.UndefinedReason).ShouldBe((0.5, null, "an interval needs two persons or more with each class"));
        var separated = AreaUnderCurve.Estimate([.. Enumerable.Range(0, 40).Select(i => new ScoredCase($"p{i}", i >= 20, i))], new IntervalOptions());
        (separated.Value, separated.Interval).ShouldBe((1, null));
        AreaUnderCurve.Estimate([], new IntervalOptions()).Value.ShouldBeNull();
    }

    [Fact]
    public void Estimate_AllScoresEqual_IsOneHalf() =>
        AreaUnderCurve.Estimate([.. Enumerable.Range(0, 10).Select(i => new ScoredCase($"p{i}", i < 3, 7))], new IntervalOptions()).Value.ShouldBe(0.5);

    [Fact]
    public void Estimate_BadInput_IsRefused()
    {
        Should.Throw<ArgumentException>(() => AreaUnderCurve.Estimate([new ScoredCase("person-7", true, double.NaN)], new IntervalOptions())).Message.ShouldContain("person-7");
        ScoredCase[] cases = [new("a", true, 1), new("b", false, 0)];
        Should.Throw<ArgumentException>(() => AreaUnderCurve.UnpairedDifference(cases, [new ScoredCase("b", true, 1)], new IntervalOptions())).Message.ShouldContain("'b' is in both groups");
        Should.Throw<ArgumentException>(() => AreaUnderCurve.PairedDifference([new DoublyScoredCase("a", true, 1, 1)], new IntervalOptions { Method = IntervalMethod.DeLongLogit }));
        Should.Throw<ArgumentException>(() => AreaUnderCurve.Estimate(cases, new IntervalOptions { Method = IntervalMethod.SubjectBootstrapBca })).Message.ShouldContain("delong-logit");
    }

    private static List<ScoredCase> Scored(CaseFile given, string scores) =>
    [
        .. given.Numbers(scores).Zip(given.Numbers("positives"), given.Numbers("persons"))
            .Select(entry => new ScoredCase($"p{entry.Third:00000}", entry.Second == 1, entry.First)),
    ];

    private static List<DoublyScoredCase> Doubly(CaseFile given) =>
        [.. Scored(given, "scores").Zip(given.Numbers("secondScores"), (scored, second) => new DoublyScoredCase(scored.Cluster, scored.IsPositive, scored.Score, second))];
}
