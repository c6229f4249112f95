using SaMD.Files;
using SaMD.TestKit;

namespace SaMD.EndToEnd.Tests;

public sealed class SmokeGateTests
{
    [Fact]
    [Verifies("SRS-PLAT-015")]
    public async Task Validate_DefaultGate_IsGreenAndLeavesAWholeBundle()
    {
        using var workspace = new WorkspaceCopy();

        var run = await Samd.RunAsync("validate", "--workspace", workspace.Root, "--no-pdf");

        run.ExitCode.ShouldBe(0, run.ToString());
        run.Output.ShouldContain("SELF-CHECK ONLY");
        var bundle = Directory.GetDirectories(workspace.File("evidence")).Single(path => !path.EndsWith(".partial", StringComparison.Ordinal));
        foreach (var file in new[] { "core/inputs.json", "core/results.json", "core/recordings.jsonl", "core/SHA256SUMS", "runs/0001.json", "derived/report.html", "derived/junit.xml", "derived/summary.md", "derived/trace.json" })
            File.Exists(Path.Combine(bundle, file)).ShouldBeTrue(file);
        Sha256Digest.OfFile(Path.Combine(bundle, "core", "inputs.json"))[..16].ShouldBe(Path.GetFileName(bundle));
        (await Samd.RunAsync("evidence", "verify", "--workspace", workspace.Root)).ExitCode.ShouldBe(0);
    }

    [Fact]
    public async Task Validate_Twice_AddsARunToTheSameBundle()
    {
        using var workspace = new WorkspaceCopy();

        (await Samd.RunAsync("validate", "--workspace", workspace.Root, "--no-pdf")).ExitCode.ShouldBe(0);
        (await Samd.RunAsync("validate", "--workspace", workspace.Root, "--no-pdf", "--threads", "1")).ExitCode.ShouldBe(0);

        var bundle = Directory.GetDirectories(workspace.File("evidence")).Single(path => !path.EndsWith(".partial", StringComparison.Ordinal));
        Directory.GetFiles(Path.Combine(bundle, "runs")).Length.ShouldBe(2);
    }

    [Fact]
    public async Task Validate_AlteredBundle_IsLeftAsItIsAndExits4()
    {
        using var workspace = new WorkspaceCopy();
        await Samd.RunAsync("validate", "--workspace", workspace.Root, "--no-pdf");
        var bundle = Directory.GetDirectories(workspace.File("evidence")).Single(path => !path.EndsWith(".partial", StringComparison.Ordinal));
        var altered = Path.Combine(bundle, "core", "results.json");
        workspace.Replace(altered, "pass", "Pass");

        var run = await Samd.RunAsync("validate", "--workspace", workspace.Root, "--no-pdf");

        run.ExitCode.ShouldBe(4, run.ToString());
        run.Error.ShouldContain("core/results.json");
        File.ReadAllText(altered).ShouldContain("Pass");
    }

    [Fact]
    public async Task Validate_FormatJson_PrintsOneJsonDocument()
    {
        using var workspace = new WorkspaceCopy();

        var run = await Samd.RunAsync("validate", "--workspace", workspace.Root, "--no-pdf", "--format", "json");

        run.Json().GetProperty("results").GetProperty("synthetic-only").GetBoolean().ShouldBeTrue();
        run.Json().GetProperty("exit-code").GetInt32().ShouldBe(0);
    }
}
