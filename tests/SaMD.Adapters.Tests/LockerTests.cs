using SaMD.Adapters.Catalogue;
using SaMD.Adapters.Locking;
using SaMD.Contracts;
using SaMD.Files;
using SaMD.TestKit;

namespace SaMD.Adapters.Tests;

public sealed class LockerTests : IDisposable
{
    private const string Folder = "algorithms/counter/V1_0_0";

    private readonly TemporaryFolder _workspace = new();

    public LockerTests()
    {
        _workspace.Write($"{Folder}/algorithm.yaml", "id: counter\n");
        _workspace.Write($"{Folder}/Counter.cs", "// source\n");
        Directory.CreateDirectory(_workspace.File("records"));
        File.Copy(Repository.File("validation", "datasets", "synthetic", "conformance", "c01.hea"), _workspace.File("records", "c01.hea"));
        File.Copy(Repository.File("validation", "datasets", "synthetic", "conformance", "c01.dat"), _workspace.File("records", "c01.dat"));
    }

    [Fact]
    [Verifies("SRS-PLAT-007")]
    public void Check_JustLocked_IsLocked()
    {
        Locker.Lock(_workspace.Path, Version(), [Record]);

        var check = Locker.Check(_workspace.Path, Version());

        check.State.ShouldBe(LockState.Locked, string.Join("\n", check.Faults));
        check.LockDigest.ShouldBe(Sha256Digest.OfFile(_workspace.File(Folder, "algorithm.lock.yaml")));
    }

    [Fact]
    public void Check_NoLock_IsNotLocked() => Locker.Check(_workspace.Path, Version()).State.ShouldBe(LockState.NotLocked);

    [Theory]
    [InlineData($"{Folder}/Counter.cs")]
    [InlineData($"{Folder}/algorithm.yaml")]
    [InlineData($"{Folder}/conformance/c01.csv")]
    [InlineData("records/c01.dat")]
    [Verifies("SRS-PLAT-007")]
    public void Check_AnyLockedFileAltered_IsBrokenAndNamesIt(string file)
    {
        Locker.Lock(_workspace.Path, Version(), [Record]);
        File.AppendAllText(_workspace.File(file.Split('/')), " ");

        var check = Locker.Check(_workspace.Path, Version());

        check.State.ShouldBe(LockState.Broken);
        check.Faults.ShouldHaveSingleItem().Place.File.ShouldBe(file);
    }

    [Fact]
    [Verifies("SRS-PLAT-007")]
    public void Check_LockedFileMissing_IsBrokenAndSaysSo()
    {
        Locker.Lock(_workspace.Path, Version(), [Record]);
        File.Delete(_workspace.File(Folder, "Counter.cs"));

        Locker.Check(_workspace.Path, Version()).Faults.ShouldHaveSingleItem().Message.ShouldContain("no file");
    }

    [Fact]
    [Verifies("SRS-PLAT-007")]
    public void Check_OtherOutput_IsBrokenAndNamesRecordAndLine()
    {
        Locker.Lock(_workspace.Path, Version(), [Record]);

        var check = Locker.Check(_workspace.Path, Version(everySeconds: 2));

        check.State.ShouldBe(LockState.Broken);
        var fault = check.Faults.ShouldHaveSingleItem();
        fault.Place.File.ShouldBe($"{Folder}/conformance/c01.csv");
        fault.Message.ShouldContain("records/c01");
    }

    [Fact]
    public void Check_LockFileDamagedAtAnyByte_IsBrokenOrStillWholeButNeverThrows()
    {
        Locker.Lock(_workspace.Path, Version(), [Record]);
        var path = _workspace.File(Folder, "algorithm.lock.yaml");
        var whole = File.ReadAllBytes(path);

        for (var length = 0; length < whole.Length; length += 7)
        {
            File.WriteAllBytes(path, whole[..length]);
            Locker.Check(_workspace.Path, Version()).State.ShouldBe(LockState.Broken, $"truncated to {length} bytes");
        }
    }

    [Fact]
    public void Lock_Twice_IsRefusedAndChangesNothing()
    {
        Locker.Lock(_workspace.Path, Version(), [Record]);
        var before = File.ReadAllText(_workspace.File(Folder, "algorithm.lock.yaml"));

        Should.Throw<InputFaultException>(() => Locker.Lock(_workspace.Path, Version(everySeconds: 2), [Record])).Message.ShouldContain("never overwritten");

        File.ReadAllText(_workspace.File(Folder, "algorithm.lock.yaml")).ShouldBe(before);
    }

    [Fact]
    public void Lock_ListedFileMissing_IsRefused()
    {
        File.Delete(_workspace.File(Folder, "Counter.cs"));

        Should.Throw<InputFaultException>(() => Locker.Lock(_workspace.Path, Version(), [Record])).Message.ShouldContain("Counter.cs");
        File.Exists(_workspace.File(Folder, "algorithm.lock.yaml")).ShouldBeFalse();
    }

    /// <summary>An algorithm that takes one set of inputs or another: a recording may be bound to others than the first.</summary>
    [Fact]
    public void Lock_RecordBoundToOtherInputs_KeepsThemAndTheOldFormWithoutThem()
    {
        Locker.Lock(_workspace.Path, Version(), [Record with { Inputs = [1] }]);
        var path = _workspace.File(Folder, "algorithm.lock.yaml");

        LockFileText.Read(_workspace.Path, $"{Folder}/algorithm.lock.yaml")!.Behaviour.ShouldHaveSingleItem().Record.Inputs.ShouldBe([1]);
        var text = File.ReadAllText(path);
        text.ShouldContain("    channels: [0]\n    inputs: [1]\n    output: ");
        File.WriteAllText(path, text.Replace("    inputs: [1]\n", "", StringComparison.Ordinal));
        LockFileText.Read(_workspace.Path, $"{Folder}/algorithm.lock.yaml")!.Behaviour.ShouldHaveSingleItem().Record.InputOf(0).ShouldBe(0);
        File.WriteAllText(path, text.Replace("inputs: [1]", "inputs: [1, 2]", StringComparison.Ordinal));
        Should.Throw<InputFaultException>(() => LockFileText.Read(_workspace.Path, $"{Folder}/algorithm.lock.yaml")).Faults.ShouldHaveSingleItem().Message.ShouldContain("one for each channel");
    }

    public void Dispose() => _workspace.Dispose();

    private static ConformanceRecord Record => new("records/c01", "wfdb", [0]);

    // Gives a beat each so many seconds of input.
    private static AlgorithmVersion Version(double everySeconds = 1)
    {
        var manifest = new AlgorithmManifest(
            "counter", "1.0.0", "Counter", "Test", "managed", [new AlgorithmInput("ecg", null, "mV", 1, 2000, false), new AlgorithmInput("ecg", "spare", "mV", 1, 2000, true, "other")], [new AlgorithmOutputKind("beats", null, null)],
            0, AlgorithmParameters.None, null, [$"{Folder}/Counter.cs", $"{Folder}/algorithm.yaml"], Folder, new SourcePlace($"{Folder}/algorithm.yaml"));
        return new AlgorithmVersion(manifest, new FakeAlgorithm((block, output) =>
        {
            for (var at = Math.Ceiling(block.StartSeconds / everySeconds) * everySeconds; at < block.EndSeconds; at += everySeconds)
                output.Add(new BeatOutput(at, at, BeatClass.Normal));
        }));
    }
}
