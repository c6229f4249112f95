using System.Security.Cryptography;
using System.Text;

namespace SaMD.Cli.Tests.Launcher;

public sealed class LauncherLockTests : IDisposable
{
    private const string Source = "algorithms/SaMD.Algorithms/A/V1_0_0/A.cs";
    private const string Lock = "algorithms/SaMD.Algorithms/A/V1_0_0/algorithm.lock.yaml";

    private readonly LauncherBench _bench = new();

    public LauncherLockTests()
    {
        _bench.Write(Source, "// locked");
        _bench.Write(Lock, $"""
            id: a
            files:
              - path: {Source}
                sha256: {Digest("// locked")}
            packages:
              - path: not/a/file
                sha256: 00
            """);
    }

    public void Dispose() => _bench.Dispose();

    [Fact]
    public void Start_LockedFilesAsLocked_Runs() => _bench.Run("list").ExitCode.ShouldBe(0);

    [Theory]
    [InlineData("list")]
    [InlineData("validate", "--no-pdf")]
    public void Start_LockedFileChanged_Exits4BeforeItBuilds(params string[] arguments)
    {
        _bench.Write(Source, "// locked!");

        var run = _bench.Run(arguments);

        run.ExitCode.ShouldBe(4);
        _bench.Builds.ShouldBe(0);
        run.Error.ShouldContain($"{Source}: locked by {Lock}, SHA-256 expected {Digest("// locked")} found {Digest("// locked!")};");
    }

    [Fact]
    public void Start_LockedFileMissing_Exits4()
    {
        File.Delete(_bench.Full(Source));

        var run = _bench.Run("list");

        run.ExitCode.ShouldBe(4);
        run.Error.ShouldContain("found no such file");
    }

    [Theory]
    [InlineData("id: a\n")]
    [InlineData("id: a\nfiles:\npackages:\n  - path: b\n    sha256: 00\n")]
    [InlineData("")]
    public void Start_LockThatListsNoFile_Exits4(string text)
    {
        _bench.Write(Lock, text);

        var run = _bench.Run("list");

        run.ExitCode.ShouldBe(4);
        run.Error.ShouldContain($"{Lock}: lists no file");
    }

    [Fact]
    public void Start_LockVerb_RunsBesideFilesThatDoNotFit()
    {
        _bench.Write(Source, "// locked!");

        _bench.Run("lock", "a@1.0.1").ExitCode.ShouldBe(0);
    }

    private static string Digest(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
