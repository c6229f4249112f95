using SaMD.TestKit;

namespace SaMD.EndToEnd.Tests;

public sealed class IntegrityTests
{
    private const string Version = "algorithms/SaMD.Algorithms/EcgHeartRate/V1_0_0";

    [Theory]
    [InlineData("EcgHeartRate.cs")]
    [InlineData("algorithm.yaml")]
    [Verifies("SRS-PLAT-007")]
    public async Task Validate_LockedFileAltered_Exits4AndNamesIt(string file)
    {
        using var workspace = new WorkspaceCopy();
        var path = workspace.File([.. Version.Split('/'), file]);
        if (file.EndsWith(".yaml", StringComparison.Ordinal)) workspace.Replace(path, "0.15", "0.16");
        else workspace.FlipByte(path);

        var run = await Samd.RunAsync("validate", "--workspace", workspace.Root, "--no-pdf");

        run.ExitCode.ShouldBe(4, run.ToString());
        run.Error.ShouldContain($"{Version}/{file}");
        run.Output.ShouldNotContain("  PASS");
    }

    [Fact]
    public async Task Validate_StoredOutputAltered_Exits4AndNamesIt()
    {
        using var workspace = new WorkspaceCopy();
        var stored = Directory.GetFiles(workspace.File([.. Version.Split('/'), "conformance"])).Order(StringComparer.Ordinal).First();
        workspace.FlipByte(stored);

        var run = await Samd.RunAsync("validate", "--workspace", workspace.Root, "--no-pdf");

        run.ExitCode.ShouldBe(4, run.ToString());
        run.Error.ShouldContain(Path.GetFileName(stored));
    }

    [Theory]
    [InlineData(".dat")]
    [InlineData(".hea")]
    [InlineData(".atr")]
    [Verifies("SRS-PLAT-008")]
    public async Task Validate_RecordingAltered_Exits4NamesItAndStillRunsTheOthers(string extension)
    {
        using var workspace = new WorkspaceCopy();
        var altered = Directory.GetFiles(workspace.File("validation", "datasets", "synthetic"), "*" + extension).Order(StringComparer.Ordinal).First();
        workspace.FlipByte(altered);

        var run = await Samd.RunAsync("validate", "--workspace", workspace.Root, "--no-pdf");

        run.ExitCode.ShouldBe(4, run.ToString());
        run.Error.ShouldContain(Path.GetFileName(altered));
        run.Output.ShouldContain("NOT-RUN");
        var bundle = Directory.GetDirectories(workspace.File("evidence")).Single(path => !path.EndsWith(".partial", StringComparison.Ordinal));
        var lines = File.ReadAllLines(Path.Combine(bundle, "core", "recordings.jsonl"));
        lines.Count(line => line.Contains("\"status\":\"not-run\"", StringComparison.Ordinal)).ShouldBeGreaterThan(0);
        lines.Count(line => line.Contains("\"status\":\"compared\"", StringComparison.Ordinal)).ShouldBeGreaterThan(lines.Length / 2);
    }

    [Fact]
    [Verifies("SRS-PLAT-008")]
    public async Task Validate_RecordingMissing_Exits3AndSaysWhich()
    {
        using var workspace = new WorkspaceCopy();
        var missing = Directory.GetFiles(workspace.File("validation", "datasets", "synthetic"), "*.dat").Order(StringComparer.Ordinal).First();
        File.Delete(missing);

        var run = await Samd.RunAsync("validate", "--workspace", workspace.Root, "--no-pdf");

        run.ExitCode.ShouldBe(3, run.ToString());
        run.Output.ShouldContain(Path.GetFileName(missing));
        run.Output.ShouldContain("NOT-RUN");
    }
}
