using SaMD.Adapters.Locking;
using SaMD.Files;
using SaMD.TestKit;

namespace SaMD.Adapters.Tests.Process;

/// <summary>What <c>algorithm.yaml</c> says of a program, and what its lock holds.</summary>
[Verifies("SRS-PLAT-025")]
public sealed class ProcessReaderTests : IDisposable
{
    private readonly ProbeWorkspace _workspace = new();

    [Theory]
    [InlineData("implementation: process", "'process' is missing; a mapping was expected.")]
    [InlineData("implementation: process\nprocess: { command: [] }", "'command' is missing or empty")]
    [InlineData("implementation: process\nprocess: { }", "'command' is missing or empty")]
    [InlineData("implementation: process\nprocess: { command: [./detector] }", "'./detector' is no file in algorithms/probe")]
    [InlineData("implementation: process\nprocess: { command: [/usr/bin/env] }", "'/usr/bin/env' is no file in algorithms/probe")]
    [InlineData("implementation: process\nprocess: { command: [env, \"{recrod}\"] }", "'{recrod}' is no placeholder")]
    [InlineData("implementation: process\nprocess: { command: [env], time-limit-seconds: 0 }", "'time-limit-seconds' is 0")]
    [InlineData("implementation: process\nprocess: { command: [env], memory-limit-mib: 1 }", "'memory-limit-mib' is 1")]
    [InlineData("implementation: process\nprocess: { command: [env], tolerance: -1 }", "'tolerance' is -1")]
    [InlineData("implementation: process\nprocess: { command: [env], tolerance: 0.2 }", "'tolerance' is 0.2; 0 to 0.1 was expected")]
    [InlineData("implementation: process\nprocess: { command: [env], annotator: ../x }", "'../x' is no annotator's name")]
    [InlineData("implementation: process\nprocess: { command: [env], program-sha256: abc }", "'abc' is no SHA-256")]
    [InlineData("implementation: process\nprocess: { command: [env], environment: { 1A: x } }", "'1A' is no name of a variable")]
    [InlineData("implementation: process\nprocess: { command: [env], comand: x }", "Unknown key 'comand'. Did you mean 'command'?")]
    [InlineData("implementation: managed\nprocess: { command: [env] }", "Unknown key 'process'.")]
    [InlineData("implementation: proces", "'proces' is not an implementation that this version of samd runs. Did you mean 'process'?")]
    [InlineData("implementation: recorded\nrecorded: { folder: outputs, digests: x.sha256 }", "'outputs' is no folder in algorithms/probe.")]
    [InlineData("implementation: recorded\nrecorded: { folder: outputs, digests: ../x.sha256 }", "'../x.sha256' is no path inside the version's folder")]
    [InlineData("implementation: managed\nmanaged: { assembly: none.dll, type: A.B }", "'none.dll' is not there; a file in algorithms/probe was expected.")]
    public void Version_Fault_IsReportedWithItsLine(string implementation, string message)
    {
        _workspace.WriteManifest(implementation);

        var faults = Should.Throw<InputFaultException>(() => _workspace.Version()).Faults;

        var fault = faults.First(fault => fault.Message.Contains(message, StringComparison.Ordinal));
        fault.Place.File.ShouldBe("algorithms/probe/algorithm.yaml");
        fault.Place.Line.ShouldBeGreaterThanOrEqualTo(1);
    }

    [Theory]
    [InlineData("beats", 0.1, true)]
    [InlineData("heart-rate spo2", 1, true)]
    [InlineData("heart-rate spo2", 1.01, false)]
    [InlineData("heart-rate classification", 0.11, false)]
    public void Version_Tolerance_HasALimitByTheUnitsOfItsOutputs(string outputs, double tolerance, bool isAllowed)
    {
        _workspace.WriteManifest(FormattableString.Invariant($"implementation: process\nprocess: {{ command: [env], tolerance: {tolerance} }}"), outputs);

        if (isAllowed) _workspace.Version().Implementation.Tolerance.ShouldBe(tolerance);
        else Should.Throw<InputFaultException>(() => _workspace.Version()).Faults.ShouldHaveSingleItem().Message.ShouldContain("a lock that allows more holds nothing");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(0.05)]
    public void Check_Lock_SaysWhatItAllows(double tolerance)
    {
        UsePulses("0.5", tolerance);
        Locker.Lock(_workspace.Root, _workspace.Version(), [new ConformanceRecord("records/c01", "wfdb", [0])]);

        Locker.Check(_workspace.Root, _workspace.Version()).Tolerance.ShouldBe(tolerance);
    }

    [Fact]
    public void Version_FilesThatTheCommandNames_AreAmongItsFiles()
    {
        _workspace.Write("probe.py", "");
        _workspace.Write("model.bin", "");
        _workspace.WriteManifest("implementation: process\nprocess: { command: [python3, probe.py, --model, model.bin] }");

        _workspace.Version().Manifest.Files.ShouldBe(["algorithms/probe/algorithm.yaml", "algorithms/probe/model.bin", "algorithms/probe/probe.py"]);
    }

    [Fact]
    [Verifies("SRS-PLAT-007")]
    public void Lock_Program_IsHeldToItsBytesAndItsBehaviour()
    {
        UsePulses("0.5");
        Locker.Lock(_workspace.Root, _workspace.Version(), [new ConformanceRecord("records/c01", "wfdb", [0])]);

        Locker.Check(_workspace.Root, _workspace.Version()).State.ShouldBe(LockState.Locked);
        File.ReadAllLines(_workspace.File("algorithms", "probe", "conformance", "c01.csv")).Length.ShouldBeGreaterThan(5);
        File.AppendAllText(_workspace.File("algorithms", "probe", "beats.py"), "# more\n");
        Locker.Check(_workspace.Root, _workspace.Version()).Faults.ShouldHaveSingleItem().Place.File.ShouldBe("algorithms/probe/beats.py");
    }

    [Fact]
    public void Check_ProgramThatIsNotThere_IsNotCheckedAndNotBroken()
    {
        UsePulses("0.5");
        Locker.Lock(_workspace.Root, _workspace.Version(), [new ConformanceRecord("records/c01", "wfdb", [0])]);
        var (manifest, path) = (_workspace.File("algorithms", "probe", "algorithm.yaml"), _workspace.File("algorithms", "probe", "algorithm.lock.yaml"));
        var before = Sha256Digest.OfFile(manifest);
        File.WriteAllText(manifest, File.ReadAllText(manifest).Replace("python3", "no-such-python", StringComparison.Ordinal));
        File.WriteAllText(path, File.ReadAllText(path).Replace(before, Sha256Digest.OfFile(manifest), StringComparison.Ordinal));

        var check = Locker.Check(_workspace.Root, _workspace.Version());

        (check.State, check.Text).ShouldBe((LockState.NotChecked, "not checked"));
        check.Notices.ShouldHaveSingleItem().ShouldContain("'no-such-python' is not on this machine");
    }

    public void Dispose() => _workspace.Dispose();

    private void UsePulses(string threshold, double tolerance = 0)
    {
        Tools.Need("python3");
        Directory.CreateDirectory(_workspace.File("records"));
        foreach (var name in new[] { "c01.hea", "c01.dat" }) File.Copy(Repository.File("validation", "datasets", "synthetic", "conformance", name), _workspace.File("records", name));
        _workspace.Write("beats.py", File.ReadAllText(Tools.Example("beats.py")));
        _workspace.WriteManifest(FormattableString.Invariant($"implementation: process\nprocess: {{ command: [python3, beats.py], environment: {{ THRESHOLD: \"{threshold}\" }}, tolerance: {tolerance} }}"));
    }
}
