using SaMD.Reports.Rows;
using SaMD.Reports.Tests.Fixtures;
using SaMD.Validation.Acceptance;
using SaMD.Validation.Evidence;

namespace SaMD.Reports.Tests.Rows;

public sealed class RowPairTests
{
    private static readonly ResultRow Gross = FixtureRows.Plain("mitdb");
    private static readonly ResultRow Average = Gross with { Row = "average", Aggregation = "average", Gating = false, Verdict = null, Criterion = null };

    [Fact]
    public void Of_AverageOfTheSameThing_StandsBesideItsGrossRow() => RowPair.Of([Gross, Average]).ShouldBe([new RowPair(Gross, Average)]);

    [Fact]
    public void Of_AverageOfAnotherStratum_StandsAlone()
    {
        var other = Average with { Stratum = "sex=F" };
        RowPair.Of([Gross, other]).ShouldBe([new RowPair(Gross, null), new RowPair(other, null)]);
    }

    [Fact]
    public void Of_AverageThatIsJudged_IsNeverHiddenBesideAnotherRow()
    {
        var judged = Average with { Gating = true, Verdict = Verdict.Fail };
        RowPair.Of([Gross, judged]).Select(pair => pair.Main).ShouldBe([Gross, judged]);
    }

    [Fact]
    public void Of_SettingsThatDiffer_KeepsRowsApart()
    {
        var other = Average with { Comparator = Gross.Comparator with { Settings = ["start = 0 s"] } };
        RowPair.Of([Gross, other]).Count.ShouldBe(2);
    }

    [Fact]
    public void Of_AllRowsOfAReport_LosesNone()
    {
        var rows = FixtureReport.Measured().Results.Rows;
        var shown = RowPair.Of(rows).SelectMany(pair => new[] { pair.Main, pair.Average }).OfType<ResultRow>();
        shown.Select(row => row.Row).Order().ShouldBe(rows.Select(row => row.Row).Order());
    }
}
