using System.Net;
using System.Text.RegularExpressions;
using SaMD.Reports.Tests.Fixtures;
using SaMD.TestKit;

namespace SaMD.Reports.Tests;

/// <summary>What a report must never say: it states that a criterion is met under a profile, no more.</summary>
[Verifies("SRS-PLAT-017")]
public sealed partial class WordingTests
{
    public static TheoryData<string, string> Renders => [.. from model in new[] { "measured", "synthetic", "empty" } from kind in new[] { "report.html", "junit.xml", "summary.md" } select (model, kind)];

    [Theory]
    [MemberData(nameof(Renders))]
    public async Task Render_OfAnyReport_ClaimsNoConformity(string model, string kind)
    {
        var text = WebUtility.HtmlDecode(await GoldenTests.Render(FixtureReport.Named(model), kind));
        Claims().Matches(text).Select(match => match.Value).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Renders))]
    public async Task Render_OfMeasuredData_SaysThatTheEvidenceIsNonClinical(string model, string kind)
    {
        if (kind == "junit.xml" || model == "synthetic") return;
        (await GoldenTests.Render(FixtureReport.Named(model), kind)).ShouldContain("Non-clinical evidence only");
    }

    [Theory]
    [Verifies("SRS-PLAT-015")]
    [InlineData("report.html")]
    [InlineData("junit.xml")]
    [InlineData("summary.md")]
    public async Task Render_OfSyntheticRecordings_SaysSoInEveryFile(string kind)
    {
        var text = await GoldenTests.Render(FixtureReport.Synthetic(), kind);
        text.ShouldContain("SYNTHETIC");
        text.ToUpperInvariant().ShouldContain("SELF-CHECK ONLY");
    }

    [GeneratedRegex(@"\b(compl(y|ies|iant|iance|ied)|conform(s|ed|ity|ant)?|meets|cleared|approved|certified)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Claims();
}
