using System.Xml.Linq;
using SaMD.Reports.JUnit;
using SaMD.Reports.Tests.Fixtures;

namespace SaMD.Reports.Tests.JUnit;

public sealed class JUnitReportTests
{
    [Theory]
    [InlineData("SRS-ECGHR-002/1", "")]
    [InlineData("SRS-ECGHR-003/1", "failure")]
    [InlineData("SRS-ECGHR-004/1", "error")]
    [InlineData("SRS-ECGHR-005/1", "error")]
    [InlineData("SRS-ECGHR-006/1", "error")]
    [InlineData("SRS-ECGHR-010", "skipped")]
    [InlineData("SRS-PLAT-001", "skipped")]
    public void Render_EachVerdict_ShowsAs(string row, string child)
    {
        var item = Cases(FixtureReport.Measured()).Single(element => element.Attribute("name")!.Value.StartsWith(row + " ", StringComparison.Ordinal));
        item.Elements().Where(element => element.Name != "system-out").Select(element => element.Name.LocalName).ShouldBe(child.Length == 0 ? [] : [child]);
    }

    [Fact]
    public void Render_Failure_CarriesTheReason() =>
        Cases(FixtureReport.Measured()).Descendants("failure").Single().Attribute("message")!.Value.ShouldBe("FAIL: the estimate misses its limit (primary)");

    [Fact]
    public void Render_ExploratoryFail_IsSkippedSinceItHasNoSay()
    {
        var model = FixtureReport.Measured();
        var rows = model.Results.Rows.Select(row => row.Role == "exploratory" ? row with { Verdict = SaMD.Validation.Acceptance.Verdict.Fail } : row);
        var item = Cases(model with { Results = model.Results with { Rows = [.. rows] } }).Single(element => element.Attribute("classname")!.Value.StartsWith("SRS-ECGHR-007", StringComparison.Ordinal));
        item.Element("skipped").ShouldNotBeNull();
    }

    [Fact]
    public void Render_Suites_GroupRequirementsAndCountTheirCases()
    {
        var suites = Document(FixtureReport.Measured()).Root!.Elements("testsuite").ToArray();
        suites.Select(suite => suite.Attribute("name")!.Value).ShouldBe(["SRS-ECGHR", "SRS-PLAT"]);
        foreach (var suite in suites)
        {
            suite.Attribute("tests")!.Value.ShouldBe($"{suite.Elements("testcase").Count()}");
            suite.Attribute("failures")!.Value.ShouldBe($"{suite.Descendants("failure").Count()}");
            suite.Attribute("errors")!.Value.ShouldBe($"{suite.Descendants("error").Count()}");
            suite.Attribute("skipped")!.Value.ShouldBe($"{suite.Descendants("skipped").Count()}");
        }
    }

    [Fact]
    public void Render_HostileTexts_StaysOneWellFormedDocument()
    {
        var root = Document(FixtureReport.Hostile()).Root!;
        root.Descendants().Select(element => element.Name.LocalName).Distinct().Order()
            .ShouldBe(["error", "failure", "properties", "property", "skipped", "system-out", "testcase", "testsuite"]);
    }

    private static IEnumerable<XElement> Cases(ReportModel model) => Document(model).Descendants("testcase");

    private static XDocument Document(ReportModel model) => XDocument.Parse(JUnitReport.Render(model));
}
