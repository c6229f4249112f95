using SaMD.Files;
using SaMD.Requirements;
using SaMD.TestKit;
using SaMD.Traceability;
using SaMD.Validation.Acceptance;

namespace SaMD.Traceability.Tests;

public sealed class TraceRulesTests
{
    private static readonly SourcePlace Place = new("requirements/x.yaml", 3);

    [Fact]
    [Verifies("SRS-PLAT-019")]
    public void Check_TheProjectsOwnRequirements_HaveNoFindings()
    {
        var set = RequirementsReader.Read(Repository.File("requirements"), "requirements");

        TraceRules.Check(set).ShouldBeEmpty();
    }

    [Fact]
    [Verifies("SRS-PLAT-019")]
    public void Check_BrokenTrace_NamesEachBreakWithItsPlace()
    {
        var set = new RequirementSet(
            [new UserNeed("UN-1", "Need", "", Place)], [new Hazard("HAZ-1", "Hazard", "", "", "", [], Place)], [Requirement("SRS-1", tests: false)], []);

        var findings = TraceRules.Check(set);

        findings.Select(finding => finding.Code).ShouldBe(["user-need-without-requirement", "hazard-without-requirement", "requirement-without-user-need", "requirement-without-verification"]);
        findings.ShouldAllBe(finding => finding.File == "requirements/x.yaml" && finding.Line == 3);
    }

    [Theory]
    [InlineData("Pass", Verdict.Pass)]
    [InlineData("Pass Pass", Verdict.Pass)]
    [InlineData("Pass Fail", Verdict.Fail)]
    [InlineData("Pass Skip", Verdict.Inconclusive)]
    [InlineData("Skip", Verdict.Inconclusive)]
    [InlineData("", Verdict.NotRun)]
    [Verifies("SRS-PLAT-005")]
    public void Judge_OutcomesOfTests_NothingCheckedIsNeverAPass(string outcomes, Verdict expected)
    {
        var set = new RequirementSet([], [], [Requirement("SRS-1", tests: true)], []);
        var tests = outcomes.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(outcome => new TestResult("t", outcome, ["SRS-1"])).ToList();

        TestTrace.Judge(set, tests).ShouldHaveSingleItem().Verdict.ShouldBe(expected);
    }

    [Fact]
    public void Orphans_TestOfAnUnknownRequirement_IsAFinding() =>
        TestTrace.Orphans(new RequirementSet([], [], [], []), [new TestResult("Some.Test", "Pass", ["SRS-9"])]).ShouldHaveSingleItem().Message.ShouldContain("Some.Test");

    [Fact]
    public void Read_ResultFileOfTheRunner_GivesTheTestsThatVerify()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.xml", """
            <assemblies><assembly><collection>
              <test name="A.B" result="Pass"><traits><trait name="Verifies" value="SRS-1" /><trait name="Verifies" value="SRS-2" /></traits></test>
              <test name="A.C" result="Fail"><traits><trait name="Other" value="x" /></traits></test>
            </collection></assembly></assemblies>
            """);

        var test = TestResultReader.Read(folder.Path).ShouldHaveSingleItem();

        test.Verifies.ShouldBe(["SRS-1", "SRS-2"]);
        test.Outcome.ShouldBe("Pass");
    }

    private static Requirement Requirement(string id, bool tests) =>
        new(id, 1, RequirementRole.Primary, "Title", "Text", "Why", [], [], [], null, [], tests, Place);
}
