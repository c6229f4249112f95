using SaMD.Reports.Pdf;
using SaMD.Reports.Tests.Fixtures;

namespace SaMD.Reports.Tests;

public sealed class ReportWriterTests : IDisposable
{
    private static readonly PdfPrinter NoBrowser = new(new BrowserSearch(null, []));
    private readonly string _folder = Directory.CreateTempSubdirectory("samd-test-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task WriteAsync_WithoutABrowser_MakesEverythingElseAndSaysSo()
    {
        var outcome = await Write(pdf: true);
        outcome.Paths.Select(Path.GetFileName).ShouldBe(["report.html", "junit.xml", "summary.md"]);
        outcome.PdfNotice.ShouldNotBeNull().ShouldContain("No report.pdf");
        Directory.EnumerateFileSystemEntries(_folder).Select(Path.GetFileName).Order().ShouldBe(["junit.xml", "report.html", "summary.md"]);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task WriteAsync_WithoutANewPrint_LeavesNoOlderOneBesideTheNewPage(bool pdf)
    {
        var path = Path.Combine(_folder, "report.pdf");
        await File.WriteAllTextAsync(path, "older", TestContext.Current.CancellationToken);
        (await Write(pdf)).PdfNotice.ShouldBe(pdf ? new BrowserSearch(null, []).NothingFound() : null);
        File.Exists(path).ShouldBeFalse();
    }

    [Fact]
    public async Task WriteAsync_Twice_GivesTheSameBytes()
    {
        await Write(pdf: false);
        var first = Directory.EnumerateFiles(_folder).Order().Select(File.ReadAllBytes).ToArray();
        await Write(pdf: false);
        Directory.EnumerateFiles(_folder).Order().Select(File.ReadAllBytes).ShouldBe(first);
    }

    private Task<ReportOutcome> Write(bool pdf) =>
        ReportWriter.WriteAsync(FixtureReport.Measured(), _folder, pdf, NoBrowser, TestContext.Current.CancellationToken);
}
