using SaMD.TestKit;

namespace SaMD.EndToEnd.Tests;

[Verifies("SRS-PLAT-016")]
public sealed class CommandLineTests
{
    [Theory]
    [InlineData("validat")]
    [InlineData("validate", "--gates", "smoke")]
    [InlineData("validate", "--gate", "smok")]
    [InlineData("validate", "--threads", "0")]
    [InlineData("validate", "--format", "xml")]
    [InlineData("validate", "no-such-algorithm")]
    [InlineData("dataset", "describe", "mitbd")]
    [InlineData("report", "ffffffffffffffff")]
    public async Task Run_WrongUsage_Exits2WithOneClearMessage(params string[] arguments)
    {
        using var workspace = new WorkspaceCopy();

        var run = await Samd.RunAsync([.. arguments, .. arguments[0] == "validat" ? Array.Empty<string>() : ["--workspace", workspace.Root]]);

        run.ExitCode.ShouldBe(2, run.ToString());
        run.Error.ShouldNotBeEmpty();
        run.Error.ShouldNotContain("   at ");
        Directory.Exists(workspace.File("evidence")).ShouldBeFalse();
    }

    [Fact]
    public async Task Help_NamesEveryExitCode()
    {
        var run = await Samd.RunAsync("--help");

        run.ExitCode.ShouldBe(0);
        foreach (var code in new[] { "0 all green", "1 a requirement failed", "2 usage", "3 inconclusive", "4 integrity", "5 stale", "70 internal" })
            run.Output.Replace("\n", " ", StringComparison.Ordinal).ShouldContain(code);
    }

    [Fact]
    [Verifies("SRS-PLAT-011")]
    public async Task RequirementsCheck_FaultsInSeveralFiles_AreAllPrintedWithTheirPlaces()
    {
        using var workspace = new WorkspaceCopy();
        workspace.Replace(workspace.File("requirements", "ecg-heart-rate.yaml"), "role: primary", "role: primry");
        workspace.Replace(workspace.File("validation", "datasets", "nstdb.yaml"), "format: wfdb", "fromat: wfdb");

        var run = await Samd.RunAsync("requirements", "check", "--workspace", workspace.Root);

        run.ExitCode.ShouldBe(2);
        run.Error.ShouldContain("requirements/ecg-heart-rate.yaml:");
        run.Error.ShouldContain("Did you mean 'primary'?");
        run.Error.ShouldContain("validation/datasets/nstdb.yaml:");
        run.Error.ShouldContain("Did you mean 'format'?");
    }

    [Fact]
    public async Task DatasetVerify_AlteredFile_Exits4AndNamesIt()
    {
        using var workspace = new WorkspaceCopy();
        workspace.FlipByte(workspace.File("validation", "datasets", "synthetic", "s01.dat"));

        var run = await Samd.RunAsync("dataset", "verify", "synthetic", "--workspace", workspace.Root);

        run.ExitCode.ShouldBe(4, run.ToString());
        run.Error.ShouldContain("s01.dat");
    }
}
