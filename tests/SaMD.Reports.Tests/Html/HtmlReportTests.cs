using System.Net;
using System.Text.RegularExpressions;
using SaMD.Reports.Html;
using SaMD.Reports.Tests.Fixtures;
using SaMD.TestKit;

namespace SaMD.Reports.Tests.Html;

public sealed partial class HtmlReportTests
{
    public static TheoryData<string> Models => ["measured", "synthetic", "hostile", "empty"];

    [Theory]
    [MemberData(nameof(Models))]
    public async Task RenderAsync_OfAnyModel_NeedsNothingFromOutside(string model)
    {
        var html = await Render(model);
        html.ShouldNotContain("<script", Case.Insensitive);
        html.ShouldNotContain("<link", Case.Insensitive);
        html.ShouldNotContain("<img", Case.Insensitive);
        html.ShouldNotContain("url(");
        html.ShouldNotContain("@import");
        Attributes().Matches(html).Select(match => match.Value).ShouldBeEmpty();
        Targets(html).Where(target => !target.StartsWith('#')).ShouldAllBe(target => target.StartsWith("https://doi.org/10.", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Models))]
    public async Task RenderAsync_Links_LeadToAPlaceThatIsThereOnce(string model)
    {
        var html = await Render(model);
        var ids = Ids().Matches(html).Select(match => match.Groups[1].Value).ToArray();
        ids.Distinct().Count().ShouldBe(ids.Length);
        Targets(html).Where(target => target.StartsWith('#')).Select(target => target[1..]).Except(ids).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Models))]
    public async Task RenderAsync_Tables_HaveCaptionsAndScopedHeads(string model)
    {
        var html = await Render(model);
        var tables = html.Split("<table").Skip(1).ToArray();
        tables.ShouldAllBe(table => table.Contains("<caption", StringComparison.Ordinal) && table.Contains("<th scope=\"col\"", StringComparison.Ordinal));
        BareHeads().Count(html).ShouldBe(0);
        html.ShouldContain("<html lang=\"en\">");
    }

    [Theory]
    [MemberData(nameof(Models))]
    public async Task RenderAsync_Headings_SkipNoLevel(string model)
    {
        var levels = Headings().Matches(await Render(model)).Select(match => match.Groups[1].Value[0] - '0').ToArray();
        levels[0].ShouldBe(1);
        levels.Zip(levels.Skip(1)).ShouldAllBe(pair => pair.Second <= pair.First + 1);
    }

    [Fact]
    public async Task RenderAsync_HostileTexts_AreShownAsText()
    {
        var html = await Render("hostile");
        html.ShouldContain("&lt;script&gt;");
        html.ShouldNotContain("onerror=alert(1)>");
        html.ShouldNotContain("&#x202E;");
        Style().Match(html).Groups[1].Value.ShouldNotContain("display: none }\\");
        html.Split("</style>").Length.ShouldBe(2);
    }

    [Fact]
    public async Task RenderAsync_EveryRowStratumRecordingAndRun_IsOnThePage()
    {
        var model = FixtureReport.Measured();
        var text = WebUtility.HtmlDecode(await HtmlReport.RenderAsync(model));
        foreach (var row in model.Results.Rows.Where(row => row is { Stratum: null, Aggregation: "gross" })) text.ShouldContain(row.Row);
        foreach (var stratum in model.Results.Rows.Select(row => row.Stratum).OfType<string>()) text.ShouldContain($"<th scope=\"row\">{stratum.Split('=')[1]}</th>");
        foreach (var record in model.Recordings.Select(recording => recording.Record)) text.ShouldContain($"<th scope=\"row\">{record}</th>");
        foreach (var run in model.Runs) text.ShouldContain(run.OperatingSystem);
        foreach (var dataset in model.Results.Datasets) text.ShouldContain(dataset.Title);
        text.ShouldContain("NOT INDEPENDENT");
        text.ShouldContain("ALGORITHM FAILED");
    }

    [Fact]
    public async Task RenderAsync_Verdicts_AreWordsBesideTheirColour()
    {
        var html = await Render("measured");
        foreach (Match mark in Marks().Matches(html)) mark.Groups[2].Value.ShouldBe(mark.Groups[1].Value switch
        {
            "pass" => "PASS",
            "fail" => "FAIL",
            "inconclusive" => "INCONCLUSIVE",
            "not-run" => "NOT RUN",
            _ => "descriptive",
        });
        Marks().Count(html).ShouldBeGreaterThan(20);
    }

    [Fact]
    [Verifies("SRS-PLAT-015")]
    public async Task RenderAsync_OfSyntheticRecordings_MarksEveryPrintedPageAndTheScreen()
    {
        var html = await Render("synthetic");
        html.ShouldContain("SYNTHETIC RECORDINGS: self-check only");
        PageMark().Match(html).Groups[1].Value.ShouldContain("SYNTHETIC RECORDINGS");
        PageMark().Match(await Render("measured")).Groups[1].Value.ShouldNotContain("SYNTHETIC");
    }

    private static Task<string> Render(string model) => HtmlReport.RenderAsync(FixtureReport.Named(model));

    private static IEnumerable<string> Targets(string html) => Links().Matches(html).Select(match => WebUtility.HtmlDecode(match.Groups[1].Value));

    [GeneratedRegex(@"<[^>]*\s(src|on\w+|srcset|action|data)=")]
    private static partial Regex Attributes();

    [GeneratedRegex(@"\shref=""([^""]*)""")]
    private static partial Regex Links();

    [GeneratedRegex(@"\sid=""([^""]*)""")]
    private static partial Regex Ids();

    [GeneratedRegex(@"<th(?![^>]*scope=)[\s>]")]
    private static partial Regex BareHeads();

    [GeneratedRegex(@"<h([1-6])")]
    private static partial Regex Headings();

    [GeneratedRegex(@"<style>(.*?)</style>", RegexOptions.Singleline)]
    private static partial Regex Style();

    [GeneratedRegex(@"<span class=""verdict ([\w-]+)"">.*?</svg><span>([^<]*)</span>", RegexOptions.Singleline)]
    private static partial Regex Marks();

    [GeneratedRegex(@"@top-left \{ content: (.*?); \}")]
    private static partial Regex PageMark();
}
