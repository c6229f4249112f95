using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;
using SaMD.Reports.Html;
using SaMD.Reports.Pdf;
using SaMD.Reports.Tests.Fixtures;
using SaMD.TestKit;

namespace SaMD.Reports.Tests.Pdf;

public sealed class PdfPrinterTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("samd-test-").FullName;

    private static readonly DateTimeOffset Dated = new(2026, 11, 20, 9, 14, 5, TimeSpan.Zero);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task PrintAsync_TheSamePageTwice_GivesTheSameBytes()
    {
        var (first, second) = (await Print("measured"), await Print("measured"));
        first.SequenceEqual(second).ShouldBeTrue();
    }

    [Fact]
    public async Task PrintAsync_AReport_IsTaggedOutlinedTitledAndA4()
    {
        var pdf = Encoding.Latin1.GetString(await Print("measured"));
        pdf.ShouldContain("/MarkInfo");
        pdf.ShouldContain("/StructTreeRoot");
        pdf.ShouldContain("/Lang (en)");
        pdf.ShouldContain("/Type /Outlines");
        pdf.ShouldContain("/Title (Performance verification report: ecg-heart-rate@1.0.0: FAIL)");
        pdf.ShouldContain("/CreationDate (D:20261120091405+00'00')");
        Regex.Matches(pdf, @"/MediaBox \[0 0 ([\d.]+ [\d.]+)\]").Select(match => match.Groups[1].Value).Distinct().Order().ShouldBe(["594.95996 841.91998", "841.91998 594.95996"]);
    }

    [Fact]
    [Verifies("SRS-PLAT-015")]
    public async Task PrintAsync_OfSyntheticRecordings_SaysSoOnEveryPage()
    {
        var pages = await PagesOf(await Print("synthetic"));
        pages.Count.ShouldBeGreaterThan(5);
        for (var number = 1; number <= pages.Count; number++)
        {
            pages[number - 1].ShouldContain("SYNTHETIC RECORDINGS");
            pages[number - 1].ShouldContain("SELF-CHECK ONLY");
            pages[number - 1].ShouldContain("ecg-heart-rate@1.0.0");
            pages[number - 1].ShouldContain($"Page {number} of {pages.Count}");
        }
    }

    [Fact]
    public async Task PrintAsync_WithoutABrowser_SaysWhatToDo()
    {
        var print = await new PdfPrinter(new BrowserSearch(null, ["/nowhere/chrome"])).PrintAsync("<p>", Dated, TestContext.Current.CancellationToken);
        print.Pdf.ShouldBeNull();
        print.Notice.ShouldNotBeNull().ShouldContain("SAMD_BROWSER");
        print.Notice.ShouldNotContain("\n");
    }

    [Fact]
    public async Task PrintAsync_GivenBrowserNotThere_NamesItAndTakesNoOther()
    {
        var print = await new PdfPrinter(new BrowserSearch("/nowhere/mine", ["/bin/sh"])).PrintAsync("<p>", Dated, TestContext.Current.CancellationToken);
        print.Notice.ShouldNotBeNull().ShouldContain("/nowhere/mine");
    }

    [Theory]
    [InlineData("echo broken >&2; exit 3", "exit code 3: broken")]
    [InlineData("exit 0", "no PDF of the expected form")]
    [InlineData("for a in \"$@\"; do case $a in --print-to-pdf=*) echo '%PDF-1.4 cut' > \"${a#*=}\";; esac; done", "no PDF of the expected form")]
    [InlineData("while :; do sleep 1; done", "longer than allowed")]
    public async Task PrintAsync_BrowserThatFails_GivesANoticeWithTheReason(string script, string reason)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "the stand-in for a browser is a shell script");
        var browser = StandIn(script);
        var print = await new PdfPrinter(new BrowserSearch(browser, []), TimeSpan.FromSeconds(reason == "longer than allowed" ? 1 : 60)).PrintAsync("<p>", Dated, TestContext.Current.CancellationToken);
        print.Pdf.ShouldBeNull();
        print.Notice.ShouldNotBeNull().ShouldContain(reason);
        print.Notice.ShouldNotContain("\n");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Arguments_SwitchTheSandboxOffForRootAlone(bool privileged) =>
        PdfPrinter.Arguments("/tmp/x", privileged).Contains("--no-sandbox").ShouldBe(privileged);

    private static async Task<byte[]> Print(string model)
    {
        var search = BrowserSearch.OfThisMachine();
        Assert.SkipWhen(search.Find() is null, search.NothingFound());
        var html = await HtmlReport.RenderAsync(FixtureReport.Named(model));
        var print = await new PdfPrinter(search, TimeSpan.FromMinutes(5)).PrintAsync(html, Dated, TestContext.Current.CancellationToken);
        return print.Pdf.ShouldNotBeNull(print.Notice);
    }

    private async Task<IReadOnlyList<string>> PagesOf(byte[] pdf)
    {
        Assert.SkipUnless(File.Exists("/usr/bin/pdftotext"), "pdftotext (Debian: poppler-utils) reads the pages");
        var path = Path.Combine(_folder, "report.pdf");
        await File.WriteAllBytesAsync(path, pdf, TestContext.Current.CancellationToken);
        using var process = Process.Start(new ProcessStartInfo("/usr/bin/pdftotext", ["-layout", path, "-"]) { RedirectStandardOutput = true })!;
        var text = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        return text.TrimEnd('\f').Split('\f');
    }

    private string StandIn(string script)
    {
        var path = Path.Combine(_folder, "browser");
        File.WriteAllText(path, $"#!/bin/sh\n{script}\n");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        return path;
    }
}
