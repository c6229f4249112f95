using System.Globalization;
using SaMD.Adapters.Sessions;
using SaMD.Files;
using SaMD.TestKit;

namespace SaMD.Adapters.Tests.Process;

/// <summary>Whatever a program does, it is a failure of the algorithm on that recording, with one message, and nothing of it stays.</summary>
[Verifies("SRS-PLAT-025")]
public sealed class StreamFailureTests : IDisposable
{
    private const string Done = "echo '{\"type\":\"done\"}'";

    private readonly ProbeWorkspace _workspace = new();

    [Theory]
    [InlineData("echo 'no such model' >&2; exit 3", "ended with exit code 3; the end of its standard error: no such model")]
    [InlineData("kill -SEGV $$", "was ended by signal 11 (segmentation fault)")]
    [InlineData("exit 0", "ended without having answered to the end")]
    [InlineData("cat > /dev/null", "did not end within its 0.7 s and was ended")]
    [InlineData("sleep 1000", "did not end within its 0.7 s and was ended")]
    [InlineData(Done + "; exit 0", "ended without having answered to the end")]
    [InlineData("printf '{\"type\":\"do'", "ended within a line of its answer")]
    [InlineData("yes >&2", "wrote more than 1024 KiB to standard error and was ended")]
    [InlineData("head -c 100000 /dev/zero | tr '\\0' x; cat > /dev/null", "answered with a line of more than 64 KiB")]
    [InlineData("echo '{\"type\":\"beat\",\"at-seconds\":NaN,\"reported-at-seconds\":1}'; cat > /dev/null", "answered with a line that is no JSON: it says NaN; a value that is not there is null")]
    [InlineData("echo '{\"type\":\"beat\",\"at-seconds\":1e999,\"reported-at-seconds\":1}'; cat > /dev/null", "answered with a line that has a 'at-seconds' that is no finite number")]
    [InlineData("echo hello; cat > /dev/null", "answered with a line that is no JSON: 'hello'")]
    [InlineData("echo '[]'; cat > /dev/null", "answered with a line that is no JSON object")]
    [InlineData("echo '{\"type\":\"beet\"}'; cat > /dev/null", "is of the unknown type 'beet'")]
    [InlineData("echo '{\"type\":\"done\",\"type\":\"done\"}'; cat > /dev/null", "is no JSON")]
    [InlineData("echo '{\"type\":\"heart-rate\",\"at-seconds\":1,\"reported-at-seconds\":1}'; cat > /dev/null", "has no 'heart-rate-bpm'; null says that there is no reading")]
    [InlineData("echo '{\"type\":\"heart-rate\",\"at-seconds\":1,\"reported-at-seconds\":1,\"heart-rate-bpm\":60,\"confidance\":1}'; cat > /dev/null", "has the unknown key 'confidance'. Did you mean 'confidence'?")]
    [InlineData("echo '{\"type\":\"beat\",\"at-seconds\":1,\"reported-at-seconds\":900}'; " + Done + "; cat > /dev/null", "later than the input that was given")]
    [InlineData("echo '{\"type\":\"heart-rate\",\"at-seconds\":1,\"reported-at-seconds\":1,\"heart-rate-bpm\":60,\"confidence\":2}'; " + Done + "; cat > /dev/null", "has a confidence of 2")]
    [InlineData("cat > /dev/null & " + Done + "; " + Done + "; echo x; wait", "wrote on behind its last 'done': 'x'")]
    [InlineData("cat > /dev/null & " + Done + "; " + Done + "; wait; exit 4", "ended with exit code 4")]
    public void Run_ProgramThatFails_IsNamedAsSuch(string script, string message)
    {
        UseScript(script);

        Fail().ShouldContain(message);
    }

    [Theory]
    [InlineData("sleep 1000 &")]
    [InlineData("setsid sleep 1000 &")]
    [InlineData("env -i sleep 1000 &")]
    [InlineData("sleep 1000 < /dev/null > /dev/null 2> /dev/null &")]
    public void Run_ForkThatStays_IsAFailureAndIsEnded(string fork)
    {
        UseScript($"""
            cat > /dev/null &
            reader=$!
            {fork}
            echo $! > "$OUT"
            {Done}
            {Done}
            wait $reader
            """, timeLimit: 30);

        Fail().ShouldBe("left a process behind that ran on when it had ended");

        IsRunning(File.ReadAllText(_workspace.File("out"))).ShouldBeFalse();
    }

    [Fact]
    public void Run_TimeLimit_EndsForksToo()
    {
        UseScript("""
            sleep 1000 &
            echo $! > "$OUT"
            wait
            """, timeLimit: 5);

        Fail().ShouldBe("did not end within its 5 s and was ended");

        IsRunning(File.ReadAllText(_workspace.File("out"))).ShouldBeFalse();
    }

    [Fact]
    public void Run_MoreMemoryThanAllowed_IsAFailure()
    {
        Tools.Need("python3");
        _workspace.Write("large.py", "print(len(bytearray(1 << 30)))\n");
        UseCommand("python3, large.py", "memory-limit-mib: 256, time-limit-seconds: 60");

        var message = Fail();
        message.ShouldStartWith("ended with exit code 1; the end of its standard error: ");
        message.ShouldEndWith("MemoryError");
    }

    [Fact]
    public void Run_AnswerWithoutEnd_IsCutAtItsSize()
    {
        UseScript("yes \"$(printf '%060000d' 0 | sed 's/.*/\\{\"type\":\"beat\",\"at-seconds\":0,\"reported-at-seconds\":0,\"class\":\"N\"\\}&/;s/0*$//')$(printf '%60000s')\"", timeLimit: 60);

        Fail().ShouldStartWith("answered with more than 64 MiB");
    }

    [Fact]
    public void Run_Message_NamesNoFolderOfTheRun()
    {
        Tools.Need("python3");
        _workspace.Write("broken.py", "raise ValueError('broken')\n");
        UseCommand("python3, broken.py", "time-limit-seconds: 60");

        var message = Fail();

        message.ShouldContain("ValueError: broken");
        message.ShouldContain("program/broken.py");
        message.ShouldNotContain(Path.GetTempPath());
        Fail().ShouldBe(message);
    }

    [Fact]
    public void Run_AfterAFailure_TheNextRecordingRuns()
    {
        UseScript("""
            [ -e "$OUT" ] || { touch "$OUT"; exit 3; }
            cat > /dev/null &
            echo '{"type":"done"}'
            echo '{"type":"done"}'
            wait
            """, timeLimit: 30);
        var version = _workspace.Version();

        Should.Throw<AlgorithmFailureException>(() => version.Implementation.Run(ProbeWorkspace.Input(version, MadeRecording.Pulses(2, 100))));

        version.Implementation.Run(ProbeWorkspace.Input(version, MadeRecording.Pulses(2, 100))).Items.ShouldBeEmpty();
    }

    [Fact]
    public void Run_ProgramThatIsNotThere_IsAbsentAndNoFailure()
    {
        UseCommand("no-such-program-of-samd", "time-limit-seconds: 1");

        var fault = Should.Throw<InputFaultException>(() => _workspace.Run(MadeRecording.Pulses(2, 100))).Faults.ShouldHaveSingleItem();

        (fault.Kind, fault.Place.File).ShouldBe((FaultKind.Absent, "algorithms/probe/algorithm.yaml"));
        fault.Message.ShouldBe("The program 'no-such-program-of-samd' is not on this machine: it is in no folder of PATH.");
    }

    [Fact]
    public void Run_ProgramOfOtherBytes_IsAFaultOfIntegrity()
    {
        UseCommand("bash", $"program-sha256: {new string('0', 64)}");

        Should.Throw<InputFaultException>(() => _workspace.Run(MadeRecording.Pulses(2, 100))).Faults.ShouldHaveSingleItem().Kind.ShouldBe(FaultKind.Integrity);
    }

    [Fact]
    public void Reservations_ProgramFromPath_IsSaidToBeInNoLock()
    {
        UseScript("exit 0");

        _workspace.Version().Implementation.Reservations.ShouldContain("probe@1.0.0: The program 'bash' comes from PATH and its bytes are in no lock: its behaviour alone is.");
    }

    [Theory]
    [InlineData("bash, probe.sh")]
    [InlineData("bash, probe.sh, \"{record}\"")]
    public void Reservations_AnyProgram_IsSaidToHaveItsUsersRights(string command)
    {
        _workspace.Write("probe.sh", "exit 0\n");
        UseCommand(command, "time-limit-seconds: 1");

        _workspace.Version().Implementation.Reservations.ShouldContain("probe@1.0.0: Its program runs with this user's rights: that it does not look for the references is not enforced.");
    }

    public void Dispose() => _workspace.Dispose();

    private void UseScript(string script, double timeLimit = 0.7)
    {
        _workspace.Write("probe.sh", script + "\n");
        UseCommand("bash, probe.sh", string.Create(CultureInfo.InvariantCulture, $"environment: {{ OUT: \"{_workspace.File("out")}\" }}, time-limit-seconds: {(script.Contains("sleep", StringComparison.Ordinal) || script == "cat > /dev/null" ? timeLimit : Math.Max(timeLimit, 30))}"));
    }

    private void UseCommand(string command, string rest)
    {
        Tools.Need("bash", "setsid", "prlimit");
        _workspace.WriteManifest($"implementation: process\nprocess: {{ command: [{command}], {rest} }}", "beats heart-rate");
    }

    private string Fail() => Should.Throw<AlgorithmFailureException>(() => _workspace.Run(MadeRecording.Pulses(2, 100))).Message;

    // A process that has ended and that nobody has collected is not running.
    private static bool IsRunning(string id)
    {
        var status = $"/proc/{id.Trim()}/stat";
        return File.Exists(status) && File.ReadAllText(status).Split(") ")[1][0] != 'Z';
    }
}
