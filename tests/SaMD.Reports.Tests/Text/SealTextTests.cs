using SaMD.Reports.Html;
using SaMD.Reports.Html.Sections.Limits;
using SaMD.Reports.Tests.Fixtures;
using SaMD.Reports.Text;
using SaMD.TestKit;
using SaMD.Validation.Sealing;

namespace SaMD.Reports.Tests.Text;

[Verifies("SRS-PLAT-027")]
public sealed class SealTextTests
{
    private static readonly SealCount Opened = new("mitdb", "test", true, 3, 1, 2, 3, 0, null);

    [Fact]
    public void Of_SealedAndOpenCounts_SaysAllOfThem()
    {
        var model = Model(Opened, new SealCount("mitdb", "validation", false, 12, 0, 0, 0, 0, null), new SealCount("other", "test", true, 9, 0, 0, 0, 0, null));

        SealText.Of(model, model.Results.Datasets[0]).ShouldBe(
        [
            "test (sealed): opened in 3 attempts, 1 of them failed or cut off, the recording opened most often 2x, the person opened most often 3x",
            "validation: looked at in 12 runs",
            "Sequestration is declared, not demonstrable: anybody can download these data.",
            "Ledger: ledger.jsonl, 4 lines, chain whole.",
        ]);
        LimitText.Of(model).ShouldContain(limit => limit.Contains("opened in 3 attempts", StringComparison.Ordinal) && limit.Contains("looked at in 12 runs", StringComparison.Ordinal));
        LimitText.Of(model).ShouldContain("mitdb: Sequestration is declared, not demonstrable: anybody can download these data.");
    }

    [Fact]
    public void Of_Revealed_SaysThatItWasOpenedAndWhen()
    {
        var model = Model(Opened with { Reveals = 1, FirstRevealed = "2026-11-27T12:34:56Z" });

        SealText.Of(model, model.Results.Datasets[0])[0].ShouldEndWith("; OPENED: results of single recordings were revealed 1 time, first on 2026-11-27 12:34 UTC, and are shown");
    }

    [Fact]
    public void Of_NothingSealedAndNoLedger_SaysNothing()
    {
        var model = FixtureReport.Measured();

        SealText.Of(model, model.Results.Datasets[0]).ShouldBeEmpty();
        SealText.Limits(model).ShouldBeEmpty();
        SealText.Hidden(model).ShouldBeNull();
    }

    [Fact]
    public async Task Render_WithHiddenRecordings_SaysHowManyWhereverRecordingsAreListed()
    {
        var html = await HtmlReport.RenderAsync(Model(Opened));

        System.Text.RegularExpressions.Regex.Count(html, "Recordings of sealed partitions: 7\\. Nothing of a single one").ShouldBe(2);
        html.ShouldContain("<strong>7</strong> sealed");
        html.ShouldContain("SEALED DATA");
        html.ShouldContain("test (sealed): opened in 3 attempts");
    }

    // Data that anybody can download, with a sealed partition that the fixture's rows rest on.
    private static ReportModel Model(params SealCount[] counts)
    {
        var model = FixtureReport.Measured();
        var partition = model.Results.Rows.First(row => row.Dataset == "mitdb").Partition[0];
        var results = model.Results with { Datasets = [model.Results.Datasets[0] with { SealedPartitions = [partition], SealedRecords = 7, Downloadable = true }] };
        var view = new SealedView(results, model.Recordings, 7, counts, "ledger.jsonl, 4 lines, chain whole") { HiddenIn = new Dictionary<string, int> { ["mitdb"] = 7 } };
        return model with { Results = results, Seals = view };
    }
}
