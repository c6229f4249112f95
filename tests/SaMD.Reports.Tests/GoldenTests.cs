using System.Text.RegularExpressions;
using SaMD.Reports.Html;
using SaMD.Reports.JUnit;
using SaMD.Reports.Summary;
using SaMD.Reports.Tests.Fixtures;
using SaMD.TestKit;

namespace SaMD.Reports.Tests;

public sealed partial class GoldenTests
{
    private static readonly string[] Models = ["measured", "synthetic", "hostile", "empty"];
    private static readonly string[] Kinds = ["report.html", "junit.xml", "summary.md"];

    public static TheoryData<string, string, string> Renders => [.. from model in Models from kind in Kinds from culture in Cultures.Names.Select(row => row.Data) select (model, kind, culture)];

    [Theory]
    [Verifies("SRS-PLAT-018")]
    [MemberData(nameof(Renders))]
    public async Task Render_UnderEachCulture_GivesTheApprovedBytes(string model, string kind, string culture)
    {
        var text = await Cultures.Under(culture, () => Render(FixtureReport.Named(model), kind));
        GoldenFiles.ShouldMatch($"{model}.{kind}", WithoutSheet(text));
    }

    [Fact]
    public void GoldenFolder_HoldsNothingThatNoTestRenders()
    {
        var expected = from model in Models from kind in Kinds select $"{model}.{kind}";
        GoldenFiles.Present.Order(StringComparer.Ordinal).ToArray().ShouldBe(expected.Order(StringComparer.Ordinal).ToArray());
    }

    [Theory]
    [MemberData(nameof(Renders))]
    public async Task Render_OfAnyModel_HasLineFeedsOnlyAndEndsInOne(string model, string kind, string culture)
    {
        var text = await Cultures.Under(culture, () => Render(FixtureReport.Named(model), kind));
        text.ShouldNotContain('\r');
        text.ShouldEndWith("\n");
    }

    internal static async Task<string> Render(ReportModel model, string kind) => kind switch
    {
        "report.html" => await HtmlReport.RenderAsync(model),
        "junit.xml" => JUnitReport.Render(model),
        _ => SummaryReport.Render(model),
    };

    // The style sheet is a file of its own under version control; only the marks that the model puts behind it belong to the render.
    private static string WithoutSheet(string html) => Sheet().Replace(html, "<style>(report.css)\n@page {\n  @top-left { content", 1);

    [GeneratedRegex(@"<style>.*?@page \{\n  @top-left \{ content", RegexOptions.Singleline)]
    private static partial Regex Sheet();
}
