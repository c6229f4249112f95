using SaMD.Adapters.Locking;
using SaMD.Adapters.Sessions;
using SaMD.Contracts;
using SaMD.Files;
using SaMD.TestKit;

namespace SaMD.Adapters.Tests.Recorded;

/// <summary>Outputs that were made elsewhere.</summary>
[Verifies("SRS-PLAT-026")]
public sealed class RecordedImplementationTests : IDisposable
{
    private readonly ProbeWorkspace _workspace = new();

    public RecordedImplementationTests()
    {
        _workspace.WriteManifest("implementation: recorded\nrecorded: { folder: outputs, digests: outputs.sha256 }", "beats heart-rate");
        // N at sample 250 and 500 (annot(5)).
        Output("mitdb/100.beats", [0xFA, 0x04, 0xFA, 0x04, 0, 0]);
        Output("mitdb/100.heart-rate.csv", "at_seconds,reported_at_seconds,heart_rate_bpm,confidence\n3,3.5,60,\n"u8.ToArray());
        WriteDigests();
    }

    [Fact]
    public void Run_RecordWithOutputs_GivesThemReportedAtTheEnd()
    {
        _workspace.Run(MadeRecording.Pulses(4, 250)).Items.ShouldBe([new BeatOutput(1, 4, BeatClass.Normal), new BeatOutput(2, 4, BeatClass.Normal), new HeartRateOutput(3, 4, 60, null)]);
        _workspace.Version().Implementation.ShowsLatency.ShouldBeFalse();
    }

    [Fact]
    public void Run_RecordWithoutOutput_IsAFailure() =>
        Should.Throw<AlgorithmFailureException>(() => _workspace.Run(MadeRecording.Pulses(4, 250), "101"))
            .Message.ShouldBe("gave no answer for this recording: there is no mitdb/101.beats");

    [Theory]
    [InlineData("../100")]
    [InlineData("/etc/passwd")]
    public void Run_NameThatLeavesTheFolder_IsAFailure(string record) =>
        Should.Throw<AlgorithmFailureException>(() => _workspace.Run(MadeRecording.Pulses(4, 250), record)).Message.ShouldContain("is no name of a file");

    [Fact]
    public void Run_OutputAltered_IsAFaultOfIntegrity()
    {
        Output("mitdb/100.beats", [0xFA, 0x04, 0, 0]);

        var fault = Should.Throw<InputFaultException>(() => _workspace.Run(MadeRecording.Pulses(4, 250))).Faults.ShouldHaveSingleItem();

        (fault.Kind, fault.Place.File).ShouldBe((FaultKind.Integrity, "algorithms/probe/outputs/mitdb/100.beats"));
        fault.Message.ShouldContain("Put the recorded bytes back");
    }

    [Fact]
    public void Run_OutputThatIsNotListed_IsAFaultOfIntegrity()
    {
        Output("mitdb/101.beats", [0, 0]);

        Should.Throw<InputFaultException>(() => _workspace.Run(MadeRecording.Pulses(4, 250), "101")).Faults.ShouldHaveSingleItem().Kind.ShouldBe(FaultKind.Integrity);
    }

    [Fact]
    public void Run_ListedOutputMissing_IsAFaultOfIntegrity()
    {
        File.Delete(_workspace.File("algorithms", "probe", "outputs", "mitdb", "100.beats"));

        Should.Throw<InputFaultException>(() => _workspace.Run(MadeRecording.Pulses(4, 250))).Faults.ShouldHaveSingleItem().Message.ShouldContain("cannot be read");
    }

    [Fact]
    public void Run_TableOfASpreadsheet_IsReadThoughItBeginsWithAByteOrderMark()
    {
        Output("mitdb/100.heart-rate.csv", [0xEF, 0xBB, 0xBF, .. "at_seconds,heart_rate_bpm\r\n3,61\r\n"u8]);
        WriteDigests();

        _workspace.Run(MadeRecording.Pulses(4, 250)).Items.ShouldContain(new HeartRateOutput(3, 4, 61, null));
    }

    [Theory]
    [InlineData("at_seconds,heart_rate_bpm,heart_rate_bpm", "has the column 'heart_rate_bpm' twice")]
    [InlineData("at_seconds,heart_rate_bpm,confidance", "has the unknown column 'confidance'. Did you mean 'confidence'?")]
    [InlineData("at_seconds,heart_rate_bpm,", "has the unknown column ''")]
    public void Run_HeadingThatIsNotAsThePageSays_IsAFailureWithItsLine(string heading, string said)
    {
        Output("mitdb/100.heart-rate.csv", System.Text.Encoding.UTF8.GetBytes($"{heading}\n3,61,0.5\n"));
        WriteDigests();

        Should.Throw<AlgorithmFailureException>(() => _workspace.Run(MadeRecording.Pulses(4, 250))).Message.ShouldContain($"mitdb/100.heart-rate.csv:1 {said}");
    }

    [Fact]
    public void Run_OutputLargerThanTheLimit_IsSaidToBe()
    {
        using (var large = File.OpenWrite(_workspace.File("algorithms", "probe", "outputs", "mitdb", "100.heart-rate.csv"))) large.SetLength((64 << 20) + 1);

        var said = Should.Throw<InputFaultException>(() => _workspace.Run(MadeRecording.Pulses(4, 250))).Faults.ShouldHaveSingleItem().Message;

        said.ShouldContain("67108865 bytes, more than the 64 MiB");
        said.ShouldNotContain("put it back");
    }

    [Fact]
    public void Lock_HasNothingToReplay_AndHoldsTheListOfDigests()
    {
        Locker.Lock(_workspace.Root, _workspace.Version(), []);

        Locker.Check(_workspace.Root, _workspace.Version()).State.ShouldBe(LockState.Locked);
        Output("mitdb/101.beats", [0, 0]);
        WriteDigests();
        var check = Locker.Check(_workspace.Root, _workspace.Version());
        check.State.ShouldBe(LockState.Broken);
        check.Faults.ShouldHaveSingleItem().Place.File.ShouldBe("algorithms/probe/outputs.sha256");
    }

    [Theory]
    [InlineData("abc  mitdb/100.beats", "is no line of a list of digests")]
    [InlineData("0000000000000000000000000000000000000000000000000000000000000000  ../x", "is no path inside the folder")]
    [InlineData("", "The list of digests is empty")]
    public void Version_DamagedList_IsAFaultWithItsLine(string list, string message)
    {
        _workspace.Write("outputs.sha256", list + "\n");

        var fault = Should.Throw<InputFaultException>(() => _workspace.Version()).Faults.ShouldHaveSingleItem();

        fault.Message.ShouldContain(message);
        fault.Place.File.ShouldBe("algorithms/probe/outputs.sha256");
    }

    public void Dispose() => _workspace.Dispose();

    private void Output(string name, byte[] bytes)
    {
        var path = _workspace.File(["algorithms", "probe", "outputs", .. name.Split('/')]);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
    }

    private void WriteDigests()
    {
        var folder = _workspace.File("algorithms", "probe", "outputs");
        _workspace.Write("outputs.sha256", string.Concat(Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(file => $"{Sha256Digest.OfFile(file)}  {Path.GetRelativePath(folder, file).Replace('\\', '/')}\n")));
    }
}
