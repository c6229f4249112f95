using SaMD.Reports.Tests.Fixtures;
using SaMD.TestKit;
using SaMD.Validation.Acceptance;
using SaMD.Validation.Evidence;

namespace SaMD.Reports.Tests;

public sealed class CoverStatusTests
{
    [Theory]
    [Verifies("SRS-PLAT-005")]
    [InlineData("pass", "PASS")]
    [InlineData("pass pass", "PASS")]
    [InlineData("pass inconclusive", "INCONCLUSIVE")]
    [InlineData("pass not-run", "INCONCLUSIVE")]
    [InlineData("pass inconclusive fail not-run", "FAIL")]
    [InlineData("", "INCONCLUSIVE")]
    public void Of_Verdicts_TakesTheWorst(string verdicts, string expected) => CoverStatus.Of(With(verdicts)).Title.ShouldBe(expected);

    [Fact]
    public void Of_ExploratoryFail_HasNoInfluence()
    {
        var model = With("pass");
        var failed = model.Results.Requirements[0] with { Id = "SRS-X-9", Role = "exploratory", Verdict = Verdict.Fail };
        Status(model, model.Results with { Requirements = [.. model.Results.Requirements, failed] }).Title.ShouldBe("PASS");
    }

    [Fact]
    public void Of_RequirementOutOfGate_HasNoInfluenceButIsCountedAsNotJudged()
    {
        var model = With("pass not-run");
        var results = model.Results with { Requirements = [model.Results.Requirements[0], model.Results.Requirements[1] with { ReasonCode = ReportModel.OutOfGate }] };
        Status(model, results).Title.ShouldBe("PASS");
        CoverStatus.NotJudged(results).Select(requirement => requirement.Id).ShouldBe(["SRS-X-1"]);
    }

    [Fact]
    public void Of_EverythingOutOfGate_IsInconclusive()
    {
        var model = With("not-run");
        Status(model, model.Results with { Requirements = [model.Results.Requirements[0] with { ReasonCode = ReportModel.OutOfGate }] }).Title.ShouldBe("INCONCLUSIVE");
    }

    [Theory]
    [InlineData(Verdict.Fail, "FAIL")]
    [InlineData(Verdict.NotRun, "INCONCLUSIVE")]
    [InlineData(null, "INCONCLUSIVE")]
    public void Of_RequirementWrittenGreenerThanItsRow_FollowsTheRow(Verdict? row, string expected)
    {
        var model = With("pass");
        Status(model, model.Results with { Rows = [FixtureRows.Plain("mitdb") with { Verdict = row }] }).Title.ShouldBe(expected);
    }

    [Fact]
    public void Of_GatingRowThatIsNotIndependent_IsNoPass()
    {
        var model = With("pass");
        Status(model, model.Results with { Rows = [FixtureRows.Plain("mitdb") with { Independence = "NOT INDEPENDENT" }] }).Title.ShouldBe("INCONCLUSIVE");
    }

    [Fact]
    public void Of_StalePass_IsInconclusiveAndSaysSo()
    {
        var model = With("pass");
        var stale = FixtureReport.Measured().Trace.Rows[0] with { Standing = "stale" };
        var status = CoverStatus.Of(model with { Trace = new([stale], []) });
        status.Title.ShouldBe("INCONCLUSIVE");
        status.Sentence.ShouldContain("stale");
    }

    [Theory]
    [Verifies("SRS-PLAT-015")]
    [InlineData("pass", "Self-check passed; synthetic recordings, no statement on clinical performance")]
    [InlineData("fail", "Self-check failed; synthetic recordings, no statement on clinical performance")]
    [InlineData("not-run", "Self-check inconclusive; synthetic recordings, no statement on clinical performance")]
    public void Of_SyntheticOnly_IsSelfCheckOnlyWhateverTheVerdict(string verdicts, string detail)
    {
        var model = With(verdicts);
        var status = Status(model, model.Results with { SyntheticOnly = true });
        status.Title.ShouldBe("SELF-CHECK ONLY");
        status.Detail.ShouldBe(detail);
    }

    [Fact]
    public void Of_AllDatasetsSyntheticButNotMarkedSo_IsSelfCheckOnly()
    {
        var model = With("pass");
        var datasets = FixtureReport.Synthetic().Results.Datasets;
        Status(model, model.Results with { Datasets = datasets, SyntheticOnly = false }).Title.ShouldBe("SELF-CHECK ONLY");
    }

    private static CoverStatus Status(ReportModel model, ResultsFile results) => CoverStatus.Of(model with { Results = results });

    private static ReportModel With(string verdicts)
    {
        var requirements = verdicts.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select((word, place) =>
            new RequirementResult($"SRS-X-{place}", 1, place % 2 == 0 ? "primary" : "secondary", "Title", "Text", Parsed(word), null, null));
        var model = FixtureReport.Empty();
        return model with { Results = model.Results with { Requirements = [.. requirements] } };
    }

    private static Verdict Parsed(string word) => word switch
    {
        "pass" => Verdict.Pass,
        "fail" => Verdict.Fail,
        "inconclusive" => Verdict.Inconclusive,
        _ => Verdict.NotRun,
    };
}
