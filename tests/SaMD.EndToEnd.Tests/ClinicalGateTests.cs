using System.Text.Json;
using SaMD.Signals.Formats.Wfdb;
using SaMD.TestKit;
using SaMD.Validation.Comparison.Beats;

namespace SaMD.EndToEnd.Tests;

/// <summary>The main job on real recordings: the figures that the project promises, and that anyone who scores outputs/ gets the same.</summary>
public sealed class ClinicalGateTests : IAsyncLifetime
{
    private static readonly string[] Paced = ["102", "104", "107", "217"];

    // A copy: looks at validation data are written into the workspace's ledger.
    private readonly WorkspaceCopy _workspace = new();
    private readonly TemporaryFolder _evidence = new();
    private SamdResult? _run;

    public async ValueTask InitializeAsync()
    {
        var mitdb = RealData.Folder("mitdb");
        RealData.Folder("nstdb");
        _run = await Samd.RunAsync(
            "validate", "ecg-heart-rate", "--workspace", _workspace.Root, "--gate", "pull-request", "--data", Path.GetDirectoryName(mitdb)!, "--out", _evidence.Path, "--no-pdf", "--format", "json");
    }

    [Fact]
    public void PullRequestGate_OnMitdb_ReachesTheFiguresOfTheRequirements()
    {
        _run!.ExitCode.ShouldBe(0, _run.ToString());
        foreach (var endpoint in new[] { "beats.sensitivity", "beats.positive-predictivity" })
        {
            Rows(endpoint, "validation").ShouldBeGreaterThanOrEqualTo(0.998);
            Rows(endpoint, "development+validation").ShouldBeGreaterThanOrEqualTo(0.998);
        }
    }

    [Fact]
    public void Outputs_ScoredAgainFromTheirFiles_GiveTheGrossFiguresOfTheResults()
    {
        var outputs = Path.Combine(_evidence.Path, _run!.Json().GetProperty("bundle").GetString()!, "core", "outputs", "ecg-heart-rate-1.0.0", "mitdb", "none", "ecg-1");
        var mitdb = RealData.Folder("mitdb");
        var matrices = Directory.EnumerateFiles(outputs, "*.beats").Select(file =>
        {
            var record = Path.GetFileNameWithoutExtension(file);
            return BeatComparer.Compare(
                WfdbAnnotationReader.Read(File.ReadAllBytes(Path.Combine(mitdb, record + ".atr")), record, 360),
                WfdbAnnotationReader.Read(File.ReadAllBytes(file), record, 360), 360, 650_000, new BeatComparisonSettings()).Matrix;
        }).ToList();
        matrices.Count.ShouldBe(48 - Paced.Length);

        var gross = BeatStatistics.Of(BeatMatrix.Sum(matrices));

        gross.QrsSensitivity.Value!.Value.ShouldBe(Rows("beats.sensitivity", "development+validation"));
        gross.QrsPositivePredictivity.Value!.Value.ShouldBe(Rows("beats.positive-predictivity", "development+validation"));
    }

    public ValueTask DisposeAsync()
    {
        _evidence.Dispose();
        _workspace.Dispose();
        return ValueTask.CompletedTask;
    }

    private double Rows(string endpoint, string partition) =>
        _run!.Json().GetProperty("results").GetProperty("rows").EnumerateArray()
            .First(row => row.GetProperty("endpoint").GetString() == endpoint && row.GetProperty("dataset").GetString() == "mitdb"
                && row.GetProperty("aggregation").GetString() == "gross" && row.GetProperty("stratum").ValueKind == JsonValueKind.Null
                && row.GetProperty("binding").GetString() == "ecg-1"
                && string.Join('+', row.GetProperty("partition").EnumerateArray().Select(part => part.GetString())) == partition)
            .GetProperty("estimate").GetProperty("value").GetDouble();
}
