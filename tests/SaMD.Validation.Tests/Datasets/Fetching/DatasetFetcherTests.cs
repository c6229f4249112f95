using SaMD.Files;
using SaMD.TestKit;
using SaMD.Validation.Datasets.Fetching;

namespace SaMD.Validation.Tests.Datasets.Fetching;

/// <summary>What may happen on the way, each with a server that makes it happen.</summary>
public sealed class DatasetFetcherTests
{
    private static readonly byte[] Body = FetchScene.Body;
    private static readonly byte[] Half = Body[..(Body.Length / 2)];

    private static byte[] Cut(byte[] sent) => LocalHttpServer.Answer("200 OK", $"Content-Length: {Body.Length}", sent);

    [Fact]
    public async Task Fetch_WholeDataset_PutsEachFileInItsPlace_AndASecondTimeAsksForNothing()
    {
        using var server = new LocalHttpServer(request => LocalHttpServer.Whole(System.Text.Encoding.ASCII.GetBytes(request.Path[1..].Replace(".", "", StringComparison.Ordinal))));
        using var folder = new TemporaryFolder();
        var plan = FetchPlan.Make(FetchScene.Manifest(server.Address, SmallManifest.Digests), folder.File("small"), []);
        var told = new List<FetchProgress>();
        var settings = new FetchSettings { FirstDelay = TimeSpan.Zero };
        var result = await DatasetFetcher.FetchAsync(plan, settings, progress => { lock (told) told.Add(progress); }, TestContext.Current.CancellationToken);
        (result.Fetched, result.Kept, result.Bytes, result.NotTried, result.Faults.Count).ShouldBe((12, 0, 12 * 5, 0, 0));
        foreach (var item in plan.Items) Sha256Digest.OfFile(item.Target).ShouldBe(item.Line.Sha256);
        told.Max(progress => progress.Done).ShouldBe(12);
        var asked = server.Requests.Count;
        var again = await DatasetFetcher.FetchAsync(plan, settings, null, TestContext.Current.CancellationToken);
        (again.Fetched, again.Kept, again.Bytes, again.Faults.Count).ShouldBe((0, 12, 0, 0));
        server.Requests.Count.ShouldBe(asked);
    }

    [Fact]
    public async Task Fetch_ConnectionCut_GoesOnWhereItEnded()
    {
        using var scene = new FetchScene(new LocalHttpServer(request => request.Number == 1 ? Cut(Half) : LocalHttpServer.Part(request, Body)));
        (await scene.RunAsync()).Fetched.ShouldBe(1);
        scene.ShouldBeWhole();
        scene.Server.Requests.Select(request => request.FirstByte).ShouldBe([0, Half.Length]);
    }

    [Fact]
    public async Task Fetch_ConnectionCut_AsksForTheSameVersion()
    {
        using var scene = new FetchScene(new LocalHttpServer(request => request.Number switch
        {
            1 => LocalHttpServer.Answer("200 OK", $"Content-Length: {Body.Length}\r\nETag: \"v1\"", Half),
            _ => LocalHttpServer.Part(request, Body),
        }));
        (await scene.RunAsync()).Fetched.ShouldBe(1);
        scene.ShouldBeWhole();
        scene.Server.Requests.Select(request => request.Header("If-Range")).ShouldBe([null, "\"v1\""]);
        scene.Server.Requests.ShouldAllBe(request => request.Header("Accept-Encoding") == "identity");
    }

    [Fact]
    public async Task Fetch_ServerThatIgnoresRanges_StartsAnew()
    {
        using var scene = new FetchScene(new LocalHttpServer(request => request.Number == 1 ? Cut(Half) : LocalHttpServer.Whole(Body)));
        (await scene.RunAsync()).Fetched.ShouldBe(1);
        scene.ShouldBeWhole();
        scene.Server.Requests[1].FirstByte.ShouldBe(Half.Length);
    }

    [Fact]
    public async Task Fetch_AnotherPartThanAskedFor_StartsAnew()
    {
        using var scene = new FetchScene(new LocalHttpServer(request => request.Number switch
        {
            1 => Cut(Half),
            2 => LocalHttpServer.Answer("206 Partial Content", $"Content-Range: bytes 5-{Body.Length - 1}/{Body.Length}\r\nContent-Length: {Body.Length - 5}", Body[5..]),
            _ => LocalHttpServer.Part(request, Body),
        }));
        (await scene.RunAsync()).Fetched.ShouldBe(1);
        scene.ShouldBeWhole();
        scene.Server.Requests.Select(request => request.FirstByte).ShouldBe([0, Half.Length, 0]);
    }

    [Fact]
    public async Task Fetch_CutEveryTime_EndsAfterTheAttempts_AndKeepsWhatCame()
    {
        using var scene = new FetchScene(new LocalHttpServer(request => LocalHttpServer.Answer("206 Partial Content", $"Content-Range: bytes {request.FirstByte}-{Body.Length - 1}/{Body.Length}\r\nContent-Length: {Body.Length - request.FirstByte}", Body[request.FirstByte..(request.FirstByte + 100)])));
        var fault = (await scene.RunAsync()).Faults.ShouldHaveSingleItem();
        fault.Kind.ShouldBe(FaultKind.Absent);
        fault.ToString().ShouldStartWith("small/a1.dat: The connection was cut:");
        scene.Server.Requests.Select(request => request.FirstByte).ShouldBe([0, 100, 200, 300, 400]);
        File.ReadAllBytes(scene.Partial).ShouldBe(Body[..500]);
        File.Exists(scene.Target).ShouldBeFalse();
    }

    [Fact]
    public async Task Fetch_EndWithoutLength_LooksWhole_IsFoundByItsDigest()
    {
        using var scene = new FetchScene(new LocalHttpServer(request => LocalHttpServer.Answer("200 OK", "", request.Number == 1 ? Half : Body)));
        (await scene.RunAsync()).Fetched.ShouldBe(1);
        scene.ShouldBeWhole();
    }

    [Fact]
    public async Task Fetch_AnotherContent_IsRefusedAfterTwoTries_AndLeavesNothing()
    {
        using var scene = new FetchScene(new LocalHttpServer(_ => LocalHttpServer.Whole(Half)));
        var fault = (await scene.RunAsync()).Faults.ShouldHaveSingleItem();
        fault.Kind.ShouldBe(FaultKind.Integrity);
        fault.Message.ShouldStartWith($"What the source sends is not what was listed: its SHA-256 is {Sha256Digest.Of(Half)}");
        scene.Server.Requests.Count.ShouldBe(2);
        scene.ShouldBeNothing();
    }

    [Theory]
    [InlineData("404 Not Found", "The source has no such file (HTTP 404)")]
    [InlineData("410 Gone", "The source has no such file (HTTP 410)")]
    [InlineData("403 Forbidden", "The source does not let this file be downloaded (HTTP 403)")]
    [InlineData("401 Unauthorized", "The source does not let this file be downloaded (HTTP 401)")]
    [InlineData("204 No Content", "The source answers HTTP 204, which is no file")]
    public async Task Fetch_AnswerThatStays_IsAskedForOnce(string status, string message)
    {
        using var scene = new FetchScene(new LocalHttpServer(_ => LocalHttpServer.Answer(status, status.StartsWith("204", StringComparison.Ordinal) ? "" : "Content-Length: 0", [])));
        var fault = (await scene.RunAsync()).Faults.ShouldHaveSingleItem();
        (fault.Kind, fault.Message[..message.Length]).ShouldBe((FaultKind.Absent, message));
        scene.Server.Requests.Count.ShouldBe(1);
        scene.ShouldBeNothing();
    }

    [Theory]
    [InlineData("503 Service Unavailable")]
    [InlineData("429 Too Many Requests")]
    [InlineData("500 Internal Server Error")]
    public async Task Fetch_ServerBusy_IsAskedAgain(string status)
    {
        using var scene = new FetchScene(new LocalHttpServer(request => request.Number < 4 ? LocalHttpServer.Answer(status, "Content-Length: 0", []) : LocalHttpServer.Whole(Body)));
        (await scene.RunAsync()).Fetched.ShouldBe(1);
        scene.ShouldBeWhole();
    }

    [Fact]
    public async Task Fetch_ServerBusyForEver_EndsAfterTheAttempts()
    {
        using var scene = new FetchScene(new LocalHttpServer(_ => LocalHttpServer.Answer("503 Service Unavailable", "Content-Length: 0", [])));
        (await scene.RunAsync()).Faults.ShouldHaveSingleItem().Message.ShouldStartWith("The source cannot answer now (HTTP 503)");
        scene.Server.Requests.Count.ShouldBe(scene.Settings.MostAttempts);
    }

    [Fact]
    public async Task Fetch_RedirectionOnTheSameMachine_IsFollowed()
    {
        using var scene = new FetchScene(new LocalHttpServer(request => request.Path == "/a1.dat" ? LocalHttpServer.Answer("302 Found", "Location: /elsewhere\r\nContent-Length: 0", []) : LocalHttpServer.Whole(Body)));
        (await scene.RunAsync()).Fetched.ShouldBe(1);
        scene.Server.Requests.Select(request => request.Path).ShouldBe(["/a1.dat", "/elsewhere"]);
    }

    [Theory]
    [InlineData("file:///etc/passwd")]
    [InlineData("ftp://127.0.0.1/a1.dat")]
    [InlineData("http://example.org/a1.dat")]
    [InlineData("https://example.org/a1.dat")] // from this machine to another: whoever set up a local source did not mean that
    [InlineData("https://user@127.0.0.1/a1.dat")]
    public async Task Fetch_RedirectionElsewhere_IsNotFollowed(string location)
    {
        using var scene = new FetchScene(new LocalHttpServer(_ => LocalHttpServer.Answer("302 Found", $"Location: {location}\r\nContent-Length: 0", [])));
        var fault = (await scene.RunAsync()).Faults.ShouldHaveSingleItem();
        (fault.Kind, fault.Message.Contains("which is not followed", StringComparison.Ordinal)).ShouldBe((FaultKind.Integrity, true));
        scene.Server.Requests.Count.ShouldBe(1);
        scene.ShouldBeNothing();
    }

    [Theory]
    [InlineData("Location: /a1.dat\r\n", 6, "redirects more than 5 times")]
    [InlineData("", 1, "redirects to 'nowhere'")]
    public async Task Fetch_RedirectionInALoopOrToNowhere_Ends(string header, int requests, string message)
    {
        using var scene = new FetchScene(new LocalHttpServer(_ => LocalHttpServer.Answer("301 Moved Permanently", $"{header}Content-Length: 0", [])));
        (await scene.RunAsync()).Faults.ShouldHaveSingleItem().Message.ShouldContain(message);
        scene.Server.Requests.Count.ShouldBe(requests);
    }

    [Fact]
    public async Task Fetch_LargerThanTheBound_IsRefused_WhetherItSaysSoOrNot()
    {
        var settings = new FetchSettings { FirstDelay = TimeSpan.Zero, Connections = 1, LargestFileBytes = 1000 };
        using (var says = new FetchScene(new LocalHttpServer(_ => LocalHttpServer.Answer("200 OK", "Content-Length: 99999999999999", Half)), settings)) await ShouldBeRefusedAsync(says);
        using var endless = new FetchScene(new LocalHttpServer(async (_, stream) =>
        {
            await stream.WriteAsync(LocalHttpServer.Answer("200 OK", "", []));
            while (true) await stream.WriteAsync(Half);
        }), settings);
        await ShouldBeRefusedAsync(endless);

        static async Task ShouldBeRefusedAsync(FetchScene scene)
        {
            var fault = (await scene.RunAsync()).Faults.ShouldHaveSingleItem();
            (fault.Kind, fault.Message).ShouldBe((FaultKind.Integrity, "The source sends more than 1000 bytes, the most that a file may have."));
            scene.Server.Requests.Count.ShouldBe(1);
            scene.ShouldBeNothing();
        }
    }

    [Fact]
    public async Task Fetch_SilentServer_EndsAfterTheAttempts()
    {
        var settings = new FetchSettings { FirstDelay = TimeSpan.Zero, LongestSilence = TimeSpan.FromMilliseconds(100), MostAttempts = 2, Connections = 1 };
        LocalHttpServer? server = null;
        server = new LocalHttpServer(async (_, stream) =>
        {
            await stream.WriteAsync(Cut(Half[..10]));
            await Task.Delay(Timeout.Infinite, server!.Stopped);
        });
        using var scene = new FetchScene(server, settings);
        (await scene.RunAsync()).Faults.ShouldHaveSingleItem().Message.ShouldBe("The source was silent for 0.1 s.");
    }

    [Fact]
    public async Task Fetch_DrippingServer_EndsAfterTheLongestAttempt()
    {
        var settings = new FetchSettings { FirstDelay = TimeSpan.Zero, LongestAttempt = TimeSpan.FromMilliseconds(200), MostAttempts = 1, Connections = 1 };
        LocalHttpServer? server = null;
        server = new LocalHttpServer(async (_, stream) =>
        {
            await stream.WriteAsync(Cut([]));
            for (; ; await Task.Delay(5, server!.Stopped)) await stream.WriteAsync(Body.AsMemory(0, 1));
        });
        using var scene = new FetchScene(server, settings);
        (await scene.RunAsync()).Faults.ShouldHaveSingleItem().Message.ShouldBe("The source took longer than 0.2 s.");
    }

    [Fact]
    public async Task Fetch_NoServer_IsAbsent()
    {
        using var scene = new FetchScene(new LocalHttpServer(_ => []));
        var plan = scene.Plan();
        scene.Server.Dispose();
        var result = await DatasetFetcher.FetchAsync(plan, scene.Settings, null, TestContext.Current.CancellationToken);
        result.Faults.ShouldHaveSingleItem().Message.ShouldStartWith("The source cannot be reached:");
    }

    [Fact]
    public async Task Fetch_ServerThatAnswersNoHttp_IsAbsent()
    {
        using var scene = new FetchScene(new LocalHttpServer(_ => [.. "SSH-2.0-x\r\n\r\n"u8]));
        (await scene.RunAsync()).Faults.ShouldHaveSingleItem().Kind.ShouldBe(FaultKind.Absent);
    }

    [Fact]
    public async Task Fetch_FileThatIsThereAndIsAnother_IsLeftAsItIs()
    {
        using var scene = new FetchScene(new LocalHttpServer(_ => LocalHttpServer.Whole(Body)));
        scene.LayDown(scene.Target, Half);
        var fault = (await scene.RunAsync()).Faults.ShouldHaveSingleItem();
        (fault.Kind, fault.Message.StartsWith("The file is there and was altered:", StringComparison.Ordinal)).ShouldBe((FaultKind.Integrity, true));
        File.ReadAllBytes(scene.Target).ShouldBe(Half);
        scene.Server.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task Fetch_AfterAKilledRun_GoesOnWithWhatItLeft()
    {
        using var scene = new FetchScene(new LocalHttpServer(request => LocalHttpServer.Part(request, Body)));
        scene.LayDown(scene.Partial, Half);
        (await scene.RunAsync()).Fetched.ShouldBe(1);
        scene.ShouldBeWhole();
        scene.Server.Requests.ShouldHaveSingleItem().FirstByte.ShouldBe(Half.Length);
    }

    [Fact]
    public async Task Fetch_AfterARunThatWasKilledBeforeTheLastStep_AsksForNothing()
    {
        using var scene = new FetchScene(new LocalHttpServer(request => LocalHttpServer.Part(request, Body)));
        scene.LayDown(scene.Partial, Body);
        (await scene.RunAsync()).Fetched.ShouldBe(1);
        scene.ShouldBeWhole();
        scene.Server.Requests.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(10)]
    [InlineData(20_000)]
    [InlineData(30_000)]
    public async Task Fetch_AfterAnotherProgramsLeftovers_StartsAnew(int length)
    {
        using var scene = new FetchScene(new LocalHttpServer(request => LocalHttpServer.Part(request, Body)));
        scene.LayDown(scene.Partial, new byte[length]);
        (await scene.RunAsync()).Fetched.ShouldBe(1);
        scene.ShouldBeWhole();
    }

    [Fact]
    public async Task Fetch_Stopped_KeepsWhatCame()
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        LocalHttpServer? server = null;
        server = new LocalHttpServer(async (request, stream) =>
        {
            if (request.Number > 1)
            {
                await stream.WriteAsync(LocalHttpServer.Part(request, Body));
                return;
            }
            await stream.WriteAsync(Cut(Half));
            await Task.Delay(Timeout.Infinite, server!.Stopped);
        });
        using var scene = new FetchScene(server);
        var stopped = DatasetFetcher.FetchAsync(scene.Plan(), scene.Settings, progress => { if (progress.Bytes == Half.Length) stop.Cancel(); }, stop.Token);
        await Should.ThrowAsync<OperationCanceledException>(() => stopped);
        File.ReadAllBytes(scene.Partial).ShouldBe(Half);
        (await scene.RunAsync()).Fetched.ShouldBe(1);
        scene.ShouldBeWhole();
    }

    [Fact]
    public async Task Fetch_LinkOnTheWay_IsNotWrittenThrough()
    {
        using var scene = new FetchScene(new LocalHttpServer(_ => LocalHttpServer.Whole(Body)));
        using var outside = new TemporaryFolder();
        Directory.CreateDirectory(scene.Folder);
        var kept = outside.Write("kept", "kept");
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Making links needs a privilege on Windows.");
        File.CreateSymbolicLink(scene.Partial, kept);
        (await scene.RunAsync()).Faults.ShouldHaveSingleItem().Message.ShouldContain("is a link; nothing is written through links.");
        File.ReadAllText(kept).ShouldBe("kept");
        scene.Server.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task Fetch_ManyFailures_LeavesTheOthersUntried()
    {
        using var server = new LocalHttpServer(_ => LocalHttpServer.Answer("404 Not Found", "Content-Length: 0", []));
        using var folder = new TemporaryFolder();
        var plan = FetchPlan.Make(FetchScene.Manifest(server.Address, SmallManifest.Digests), folder.File("small"), []);
        var result = await DatasetFetcher.FetchAsync(plan, new FetchSettings { Connections = 1, MostFailures = 3 }, null, TestContext.Current.CancellationToken);
        (result.Faults.Count, result.NotTried).ShouldBe((3, 9));
        result.Faults.Select(fault => fault.Place.File).ShouldBe(plan.Items.Take(3).Select(item => $"small/{item.Line.Path}"));
        Directory.Exists(folder.File("small")).ShouldBeTrue();
        Directory.EnumerateFiles(folder.File("small")).ShouldBeEmpty();
    }
}
