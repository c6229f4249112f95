using SaMD.Validation.Statistics;

namespace SaMD.Validation.Tests.Statistics;

public sealed class StratumGapsTests
{
    private static readonly GapOptions Few = new() { Replicates = 500 };

    public static TheoryData<string> Cases => CaseFile.Names("stratum-gaps");

    [Theory]
    [MemberData(nameof(Cases))]
    public void Compare_Case_GivesTheOraclesIntervalsOnTheSameResamples(string name)
    {
        var given = CaseFile.Load("stratum-gaps", name);
        var options = given.Options();
        var strata = given.Input.GetProperty("strata").EnumerateArray().Select(stratum => new Stratum(
            stratum.GetProperty("name").GetString()!,
            [.. stratum.GetProperty("persons").EnumerateArray().Zip(stratum.GetProperty("terms").EnumerateArray(),
                (person, terms) => new ClusteredTerms(person.GetString()!, [.. terms.EnumerateArray().Select(term => term.GetDouble())]))])).ToList();
        var pairs = given.Input.GetProperty("pairs").EnumerateArray().Select(pair => new StratumPair(pair[0].GetString()!, pair[1].GetString()!)).ToList();
        var compared = StratumGaps.Compare(
            strata, pairs, given.Function(), new GapOptions { Confidence = options.Confidence, Seed = options.Seed, Replicates = options.Replicates });
        compared.NotCompared.ShouldBeEmpty();
        compared.Gaps.Select(gap => gap.Pair).ShouldBe(pairs);
        for (var i = 0; i < pairs.Count; i++)
        {
            var difference = compared.Gaps[i].Difference;
            Near("gaps", i, difference.Value);
            Near("lower", i, difference.Interval!.Lower);
            Near("upper", i, difference.Interval.Upper);
            Near("standardErrors", i, difference.Details.StandardError);
        }
        void Near(string key, int i, double? actual) => actual!.Value.ShouldBe(given.Output.GetProperty(key)[i].GetDouble(), given.Tolerance, $"{key} {i}");
    }

    [Fact]
    public void Compare_StratumBelowTheMinimum_IsListedAsNotCompared()
    {
        var compared = StratumGaps.Compare(
            [Made("a", 20, 0), Made("b", 9, 1), Made("c", 15, 2), Made("d", 3, 2)], [new("a", "b"), new("a", "c")], SumFunctions.Ratio, Few with { FewestPersons = 12 });
        compared.Gaps.Select(gap => gap.Pair).ShouldBe([new StratumPair("a", "c")]);
        // 'd' is in no pair: it was never to be compared.
        compared.NotCompared.ShouldBe([("b", "9 persons, fewer than 12")]);
    }

    [Fact]
    public void Compare_UndefinedFigure_IsListedAsNotCompared()
    {
        var strata = new[] { Accuracy("a", 12, 5), Accuracy("b", 12, 0) };
        StratumGaps.Compare(strata, [new("a", "b")], SumFunctions.BalancedAccuracy, Few).NotCompared
            .ShouldBe([("b", "0/0: balanced accuracy needs positives and negatives in the reference")]);
    }

    [Fact]
    public void Compare_MorePairs_WidenEachInterval()
    {
        var strata = new[] { Made("a", 20, 0), Made("b", 20, 1), Made("c", 20, 2), Made("d", 20, 3) };
        var one = Width(StratumGaps.Compare(strata, [new("a", "b")], SumFunctions.Ratio, Few));
        var six = Width(StratumGaps.Compare(strata, [new("a", "b"), new("a", "c"), new("a", "d"), new("b", "c"), new("b", "d"), new("c", "d")], SumFunctions.Ratio, Few));
        six.ShouldBeGreaterThan(1.15 * one);
        static double Width(GapComparison compared) => compared.Gaps[0].Difference.Interval!.Upper - compared.Gaps[0].Difference.Interval!.Lower;
    }

    [Fact]
    public void Compare_StrataOfTheSamePersons_UseThatTheyMoveTogether()
    {
        var low = Made("low", 20, 0);
        var high = new Stratum("high", [.. low.Terms.Select((person, i) => person with { Terms = [person.Terms[0] + 10 + i % 3, 10] })]);
        var apart = new Stratum("high", [.. high.Terms.Select(person => person with { Cluster = "x" + person.Cluster })]);
        var together = StratumGaps.Compare([low, high], [new("low", "high")], SumFunctions.Ratio, Few).Gaps[0].Difference;
        var separate = StratumGaps.Compare([low, apart], [new("low", "high")], SumFunctions.Ratio, Few).Gaps[0].Difference;
        together.Details.StandardError!.Value.ShouldBeLessThan(separate.Details.StandardError!.Value / 5);
        (together.Details.Clusters, separate.Details.Clusters).ShouldBe((20, 40));
    }

    [Theory]
    [InlineData(29, false)]
    [InlineData(30, true)]
    public void Compare_FewPersons_NeverGate(int persons, bool mayGate)
    {
        var gap = StratumGaps.Compare([Made("a", persons, 0), Made("b", 40, 1)], [new("a", "b")], SumFunctions.Ratio, Few).Gaps[0].Difference;
        (gap.MayPass, gap.MayFail, gap.Remarks.Count).ShouldBe((mayGate, mayGate, mayGate ? 0 : 1));
    }

    [Fact]
    public void Compare_NoVariation_HasNoInterval()
    {
        var flat = new[] { "a", "b" }.Select(name => new Stratum(name, [.. Enumerable.Range(0, 12).Select(i => new ClusteredTerms($"{name}{i}", [10, 10]))])).ToArray();
        var gap = StratumGaps.Compare(flat, [new("a", "b")], SumFunctions.Ratio, Few).Gaps[0].Difference;
        (gap.Value, gap.Interval, gap.UndefinedReason).ShouldBe((0, null, "no variation between persons: the interval would have no width"));
    }

    [Fact]
    public void Compare_PairSwapped_MirrorsTheInterval()
    {
        var strata = new[] { Made("a", 20, 0), Made("b", 14, 1) };
        var (one, swapped) = (StratumGaps.Compare(strata, [new("a", "b")], SumFunctions.Ratio, Few).Gaps[0].Difference, StratumGaps.Compare(strata, [new("b", "a")], SumFunctions.Ratio, Few).Gaps[0].Difference);
        swapped.Interval!.Lower.ShouldBe(-one.Interval!.Upper, 1e-12);
        swapped.Interval.Upper.ShouldBe(-one.Interval.Lower, 1e-12);
    }

    [Fact]
    public void Compare_BadInput_IsRefused()
    {
        var strata = new[] { Made("a", 12, 0), Made("b", 12, 1) };
        Should.Throw<ArgumentException>(() => StratumGaps.Compare(strata, [new("a", "c")], SumFunctions.Ratio, Few)).Message.ShouldContain("'c'");
        Should.Throw<ArgumentException>(() => StratumGaps.Compare(strata, [new("a", "a")], SumFunctions.Ratio, Few));
        Should.Throw<ArgumentException>(() => StratumGaps.Compare([strata[0], strata[0]], [], SumFunctions.Ratio, Few)).Message.ShouldContain("two strata 'a'");
        Should.Throw<ArgumentException>(() => StratumGaps.Compare(strata, [new("a", "b")], SumFunctions.Ratio, Few with { FewestPersons = 9 }));
        Should.Throw<ArgumentException>(() => StratumGaps.Compare([new Stratum("a", [new ClusteredTerms("person-7", [double.NaN, 1])]), strata[1]], [new("a", "b")], SumFunctions.Ratio, Few))
            .Message.ShouldContain("person-7");
        StratumGaps.Compare(strata, [], SumFunctions.Ratio, Few).Gaps.ShouldBeEmpty();
    }

    private static Stratum Made(string name, int persons, double shift) =>
        new(name, [.. Enumerable.Range(0, persons).Select(i => new ClusteredTerms($"{name}{i:D2}", [10 * (shift + i * i % 7), 10]))]);

    private static Stratum Accuracy(string name, int persons, double positives) =>
        new(name, [.. Enumerable.Range(0, persons).Select(i => new ClusteredTerms($"{name}{i:D2}", [Math.Min(positives, i % 5), positives, 8 + i % 3, 10]))]);
}
