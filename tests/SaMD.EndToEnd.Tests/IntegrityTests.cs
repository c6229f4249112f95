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

        var run = await Samd.RunAsync("validate", "ecg-heart-rate", "--workspace", workspace.Root, "--no-pdf");

        run.ExitCode.ShouldBe(4, run.ToString());
        run.Error.ShouldContain($"{Version}/{file}");
        run.Output.Split('\n').Where(line => line.StartsWith("SRS-ECGHR", StringComparison.Ordinal)).ShouldAllBe(line => !line.Contains("  PASS", StringComparison.Ordinal));
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

    [Fact]
    [Verifies("SRS-PLAT-008")]
    public async Task Validate_RecordingAlteredAndRestored_EndsGreenAndTheMessageNamedTheRecording()
    {
        using var workspace = new WorkspaceCopy();
        var altered = workspace.File("validation", "datasets", "synthetic", "s05.dat");
        var whole = File.ReadAllBytes(altered);
        (await Samd.RunAsync("validate", "--workspace", workspace.Root, "--no-pdf")).ExitCode.ShouldBe(0);
        workspace.FlipByte(altered);
        var run = await Samd.RunAsync("validate", "--workspace", workspace.Root, "--no-pdf");
        run.ExitCode.ShouldBe(4, run.ToString());
        run.Error.ShouldContain("s05.dat");

        File.WriteAllBytes(altered, whole);

        var again = await Samd.RunAsync("validate", "--workspace", workspace.Root, "--no-pdf");
        again.ExitCode.ShouldBe(0, again.ToString());
    }

    [Theory]
    [InlineData("accept: { value: 0.99 }", "aggregation: average\n        accept: { value: 0.99 }", "An average")]
    [InlineData("accept: { value: 0.99 }", "accept: { value: 0.99, lower-bound: 0.5, method: ratio-t }", "ratio-t")]
    [InlineData("accept: { value: 0.99 }", "accept: { value: 0.99 }\n        at-least: { pairs: 10 }", "pairs")]
    [InlineData("partition: smoke", "partition: conformance", "conformance")]
    [Verifies("SRS-PLAT-005")]
    public async Task Validate_RowThatCouldNotBeJudgedAsWritten_Exits2WithItsPlace(string before, string after, string said)
    {
        using var workspace = new WorkspaceCopy();
        workspace.Replace(workspace.File("requirements", "ecg-heart-rate.yaml"), before, after);

        var run = await Samd.RunAsync("requirements", "check", "--workspace", workspace.Root);

        run.ExitCode.ShouldBe(2, run.ToString());
        run.Error.ShouldContain("requirements/ecg-heart-rate.yaml:");
        run.Error.ShouldContain(said);
    }

    [Fact]
    [Verifies("SRS-PLAT-009")]
    public async Task Validate_TrainingOnAPartitionThatIsNone_Exits2()
    {
        using var workspace = new WorkspaceCopy();
        workspace.Replace(workspace.File([.. Version.Split('/'), "algorithm.yaml"]), "partition: stress", "partition: stres");

        var run = await Samd.RunAsync("validate", "--workspace", workspace.Root, "--no-pdf");

        run.ExitCode.ShouldBe(2, run.ToString());
        run.Error.ShouldContain("'stres'");
    }
}
