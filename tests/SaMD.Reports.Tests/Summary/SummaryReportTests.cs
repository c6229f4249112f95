using FsCheck;
using FsCheck.Fluent;
using SaMD.Reports.Summary;
using SaMD.Reports.Tests.Fixtures;

namespace SaMD.Reports.Tests.Summary;

public sealed class SummaryReportTests
{
    [Theory]
    [InlineData("measured")]
    [InlineData("hostile")]
    public void Render_TableRows_HaveAsManyCellsAsTheirHead(string model)
    {
        var lines = SummaryReport.Render(FixtureReport.Named(model)).Split('\n');
        var expected = 0;
        foreach (var line in lines)
        {
            var bars = line.StartsWith('|') ? line.Replace("\\|", "", StringComparison.Ordinal).Count(letter => letter == '|') : 0;
            if (bars > 0 && expected > 0) bars.ShouldBe(expected, line);
            expected = bars;
        }
    }

    [Fact]
    public void Render_HostileTexts_MakeNoMarkupLinkOrMention()
    {
        var text = SummaryReport.Render(FixtureReport.Hostile());
        foreach (var bad in new[] { "<script", "<img", "@everyone", "https://", "www.", " `code`", "[link]" }) text.ShouldNotContain(bad);
    }

    [Fact]
    public void Escape_OfAnyText_IsOneLineWithoutBareMarkup() => Prop.ForAll(ArbMap.Default.ArbFor<string>(), text =>
    {
        var escaped = Markdown.Escape(text ?? "");
        var bare = escaped.Replace("\\\\", "", StringComparison.Ordinal);
        return !escaped.Any(char.IsControl) && !escaped.Contains('<', StringComparison.Ordinal) && bare.Count(letter => letter == '|') == bare.Split("\\|").Length - 1;
    }).QuickCheckThrowOnFailure();
}
