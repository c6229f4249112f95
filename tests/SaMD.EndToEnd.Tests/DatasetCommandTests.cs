using SaMD.TestKit;

namespace SaMD.EndToEnd.Tests;

/// <summary><c>samd dataset</c>, as a user runs it.</summary>
[Verifies("SRS-PLAT-016")]
public sealed class DatasetCommandTests
{
    private static readonly string Recordings = Repository.File("validation", "datasets", "synthetic");

    private static byte[] Recording(LocalHttpRequest request) => LocalHttpServer.Part(request, File.ReadAllBytes(Path.Combine(Recordings, request.Path[1..])));

    // The committed recordings, as if they lay elsewhere.
    private static WorkspaceCopy Workspace(LocalHttpServer server)
    {
        var workspace = new WorkspaceCopy();
        workspace.Replace(workspace.File("validation", "datasets", "synthetic.yaml"), "committed-folder: synthetic", $"folder: synthetic\ndownload: [{{ from: \"{server.Address}\" }}]");
        return workspace;
    }

    [Fact]
    public async Task List_AllDatasets_PrintsAttributionAndCitationOfEach()
    {
        using var workspace = new WorkspaceCopy();
        var run = await Samd.RunAsync("dataset", "list", "--workspace", workspace.Root);
        run.ExitCode.ShouldBe(0, run.ToString());
        foreach (var id in new[] { "afdb", "bidmc", "challenge-2017", "ltafdb", "ludb", "mitdb", "nstdb", "openox", "ppg-dalia", "synthetic", "synthetic-rhythm" })
        {
            run.Output.ShouldContain($"\n{id}: cite: ");
            var manifest = await File.ReadAllTextAsync(workspace.File("validation", "datasets", $"{id}.yaml"), TestContext.Current.CancellationToken);
            run.Output.Split('\n').First(line => line.StartsWith($"{id} ", StringComparison.Ordinal)).Contains("not exercised by our tests", StringComparison.Ordinal)
                .ShouldBe(manifest.Contains("exercised: false", StringComparison.Ordinal), id);
        }
    }

    [Theory]
    [InlineData("bidmc", "is another oximeter (a transfer standard), not arterial SaO2")]
    [InlineData("afdb", "none: annotations only")]
    [InlineData("challenge-2017", "sealed")]
    [InlineData("ltafdb", "samd dataset digest ltafdb")]
    [InlineData("openox", "sign the data use agreement")]
    public async Task Describe_SaysWhatAReaderMustKnow(string id, string text)
    {
        using var workspace = new WorkspaceCopy();
        var run = await Samd.RunAsync("dataset", "describe", id, "--workspace", workspace.Root);
        run.ExitCode.ShouldBe(0, run.ToString());
        run.Output.ShouldContain(text);
        foreach (var key in new[] { "attribution", "citation", "licence", "exercised" }) run.Output.ShouldContain($"{key} ");
    }

    [Theory]
    [InlineData("openox", 3, "may not simply be downloaded, and nothing was asked for. Make an account at physionet.org")]
    [InlineData("ltafdb", 3, "No list of digests is known for 'ltafdb'")]
    [InlineData("synthetic", 2, "are committed beside its manifest; there is nothing to fetch")]
    [InlineData("mitbd", 2, "Did you mean 'mitdb'?")]
    public async Task Fetch_WhatIsNotDownloaded_SaysWhyAndMakesNothing(string id, int code, string message)
    {
        using var workspace = new WorkspaceCopy();
        var run = await Samd.RunAsync("dataset", "fetch", id, "--data", workspace.File("new"), "--workspace", workspace.Root);
        run.ExitCode.ShouldBe(code, run.ToString());
        run.Error.ShouldContain(message);
        Directory.Exists(workspace.File("new")).ShouldBeFalse();
    }

    [Fact]
    public async Task Verify_NotListedYet_Exits3()
    {
        using var workspace = new WorkspaceCopy();
        var run = await Samd.RunAsync("dataset", "verify", "openox", "--workspace", workspace.Root);
        run.ExitCode.ShouldBe(3, run.ToString());
        run.Output.ShouldContain("samd dataset digest openox");
    }

    [Fact]
    public async Task Fetch_WholeDataset_LaysItOutAndVerifies()
    {
        using var server = new LocalHttpServer(Recording);
        using var workspace = Workspace(server);
        var run = await Samd.RunAsync("dataset", "fetch", "synthetic", "--data", workspace.File("new"), "--workspace", workspace.Root);
        run.ExitCode.ShouldBe(0, run.ToString());
        run.Output.ShouldContain("synthetic: 72 fetched");
        run.Output.ShouldContain("synthetic: cite: ");
        run.Error.ShouldContain("synthetic: 72 of 72 files");
        var verified = await Samd.RunAsync("dataset", "verify", "synthetic", "--data", workspace.File("new"), "--workspace", workspace.Root);
        verified.ExitCode.ShouldBe(0, verified.ToString());
        verified.Output.ShouldContain("72 files as listed, 0 missing, 0 altered");
        var asked = server.Requests.Count;
        (await Samd.RunAsync("dataset", "fetch", "synthetic", "--data", workspace.File("new"), "--workspace", workspace.Root)).Output.ShouldContain("72 there already");
        server.Requests.Count.ShouldBe(asked);
    }

    [Fact]
    public async Task Fetch_OneRecord_TakesItsFilesAlone()
    {
        using var server = new LocalHttpServer(Recording);
        using var workspace = Workspace(server);
        var run = await Samd.RunAsync("dataset", "fetch", "synthetic", "--record", "s02", "--data", workspace.File("new"), "--workspace", workspace.Root);
        run.ExitCode.ShouldBe(0, run.ToString());
        Directory.EnumerateFiles(workspace.File("new", "synthetic")).Select(Path.GetFileName).Order(StringComparer.Ordinal).ShouldBe(["s02.atr", "s02.dat", "s02.hea"]);
    }

    [Theory]
    [InlineData(true, 4, "What the source sends is not what was listed")]
    [InlineData(false, 3, "The source has no such file (HTTP 404)")]
    public async Task Fetch_AnotherContentOrNone_Exits4Or3(bool other, int code, string message)
    {
        using var server = new LocalHttpServer(_ => other ? LocalHttpServer.Whole([1, 2, 3]) : LocalHttpServer.Answer("404 Not Found", "Content-Length: 0", []));
        using var workspace = Workspace(server);
        var run = await Samd.RunAsync("dataset", "fetch", "synthetic", "--record", "s01", "--data", workspace.File("new"), "--workspace", workspace.Root);
        run.ExitCode.ShouldBe(code, run.ToString());
        run.Error.ShouldContain(message);
        Directory.EnumerateFiles(workspace.File("new"), "*", SearchOption.AllDirectories).ShouldBeEmpty();
    }

    [Fact]
    public async Task Digest_OfALaidOutDataset_WritesTheListOnce_AndOneThatDoesNotGoWithTheManifestNot()
    {
        using var workspace = new WorkspaceCopy();
        foreach (var ending in new[] { "hea", "dat", "atr" })
        {
            Directory.CreateDirectory(workspace.File("new", "ltafdb"));
            File.Copy(Path.Combine(Recordings, $"s01.{ending}"), workspace.File("new", "ltafdb", $"s01.{ending}"));
        }
        string[] digest = ["dataset", "digest", "ltafdb", "--data", workspace.File("new"), "--workspace", workspace.Root];
        File.Move(workspace.File("new", "ltafdb", "s01.atr"), workspace.File("s01.atr"));
        var without = await Samd.RunAsync(digest);
        without.ExitCode.ShouldBe(2, without.ToString());
        without.Error.ShouldContain("has no line for 's01.atr'");
        File.Exists(workspace.File("validation", "datasets", "ltafdb.sha256")).ShouldBeFalse();
        File.Move(workspace.File("s01.atr"), workspace.File("new", "ltafdb", "s01.atr"));
        (await Samd.RunAsync(digest)).ExitCode.ShouldBe(0);
        (await Samd.RunAsync("dataset", "verify", "ltafdb", "--data", workspace.File("new"), "--workspace", workspace.Root)).Output.ShouldContain("3 files as listed, 0 missing, 0 altered");
        (await Samd.RunAsync(digest)).Error.ShouldContain("are listed already");
    }
}
