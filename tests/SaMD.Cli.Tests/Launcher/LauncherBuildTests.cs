namespace SaMD.Cli.Tests.Launcher;

public sealed class LauncherBuildTests : IDisposable
{
    private readonly LauncherBench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Fact]
    public void Start_NothingChanged_BuildsOnce()
    {
        _bench.Run("list");
        _bench.Run("list").Error.ShouldBeEmpty();

        _bench.Builds.ShouldBe(1);
    }

    [Theory]
    [InlineData("cli/SaMD.Cli/Program.cs")]
    [InlineData("cli/SaMD.Cli/New.razor")]
    [InlineData("algorithms/SaMD.Algorithms/A/V1_0_0/algorithm.yaml")]
    [InlineData("global.json")]
    [InlineData("Directory.Build.props")]
    [InlineData("validation/datasets/synthetic/s1.dat")]
    public void Start_FileThatABuildReadsChanged_BuildsAgain(string path)
    {
        _bench.Run("list");
        _bench.Write(path, "changed");
        _bench.Run("list");

        _bench.Builds.ShouldBe(2);
    }

    [Theory]
    [InlineData("requirements/ecg.yaml")]
    [InlineData("validation/datasets/mitdb.yaml")]
    [InlineData("cli/SaMD.Cli/obj/made.cs")]
    public void Start_FileThatNoBuildReadsChanged_DoesNotBuild(string path)
    {
        _bench.Run("list");
        _bench.Write(path, "changed");
        _bench.Run("list");

        _bench.Builds.ShouldBe(1);
    }

    [Fact]
    public void Start_FileRemoved_BuildsAllAgain()
    {
        _bench.Write("cli/SaMD.Cli/Other.cs", "");
        _bench.Run("list");
        File.Delete(_bench.Full("cli/SaMD.Cli/Other.cs"));
        _bench.Run("list");

        _bench.Calls.ShouldContain(call => call.Contains("-t:Rebuild"));
    }

    [Fact]
    public void Start_ChangedFileWithAnOldTime_BuildsAllAgain()
    {
        _bench.Run("list");
        _bench.Write("cli/SaMD.Cli/Program.cs", "return 1;");
        File.SetLastWriteTimeUtc(_bench.Full("cli/SaMD.Cli/Program.cs"), new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        _bench.Run("list");

        _bench.Calls.ShouldContain(call => call.Contains("-t:Rebuild"));
    }

    [Fact]
    public void Start_SourcesAsTheyOnceWere_RunsThatBuildAgain()
    {
        _bench.Run("list");
        _bench.Write("cli/SaMD.Cli/Program.cs", "return 1;");
        _bench.Run("list");
        _bench.Write("cli/SaMD.Cli/Program.cs", "return 0;");
        _bench.Run("list");

        _bench.Builds.ShouldBe(2);
    }

    [Fact]
    public void Start_BuildFails_Exits70WithTheErrorsAndRunsNothing()
    {
        _bench.Write("broken", "");

        var run = _bench.Run("list");

        run.ExitCode.ShouldBe(70);
        run.Output.ShouldBeEmpty();
        run.Error.ShouldContain("error CS0000");
        File.Delete(_bench.Full("broken"));
        _bench.Run("list").ExitCode.ShouldBe(0);
    }

    [Fact]
    public void Start_NoSdk_Exits70WithOneLine()
    {
        _bench.Write("no-sdk", "");

        var run = _bench.Run("list");

        run.ExitCode.ShouldBe(70);
        run.Error.TrimEnd('\n').ShouldStartWith("samd: there is no .NET SDK");
        run.Error.Count(c => c == '\n').ShouldBe(1);
    }

    [Fact]
    public void Start_ThroughALinkFromElsewhere_KeepsFolderArgumentsAndExitCode()
    {
        File.CreateSymbolicLink(_bench.Full("tools/s"), "../samd");

        var run = _bench.RunAt(_bench.Full("tools/s"), "/", new() { ["RUN_CODE"] = "3" }, "design", "a b", "", "*");

        run.ExitCode.ShouldBe(3);
        run.Output.ShouldBe("/|design|a b||*|");
    }

    [Fact]
    public async Task Start_TwoAtOnce_BuildOnce()
    {
        Assert.SkipUnless(File.Exists("/usr/bin/flock"), "There is no flock here.");
        var slow = new Dictionary<string, string> { ["BUILD_SECONDS"] = "0.5" };

        using var first = _bench.Start(_bench.Full("samd"), _bench.Root, slow, "list");
        using var second = _bench.Start(_bench.Full("samd"), _bench.Root, slow, "list");
        await Task.WhenAll(first.WaitForExitAsync(), second.WaitForExitAsync());

        (first.ExitCode, second.ExitCode, _bench.Builds).ShouldBe((0, 0, 1));
    }
}
