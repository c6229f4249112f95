using SaMD.Reports.Tests.Fixtures;

namespace SaMD.Reports.Tests;

public sealed class ReportWriterTests
{
    [Fact]
    public async Task Preview()
    {
        foreach (var (name, model) in new[] { ("measured", FixtureReport.Measured()), ("synthetic", FixtureReport.Synthetic()), ("hostile", FixtureReport.Hostile()) })
        {
            var outcome = await ReportWriter.WriteAsync(model, "/tmp/preview/" + name, pdf: true, TestContext.Current.CancellationToken);
            outcome.PdfNotice.ShouldBeNull();
        }
    }
}
