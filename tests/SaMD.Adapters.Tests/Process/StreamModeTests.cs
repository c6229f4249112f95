using SaMD.Adapters.Sessions;
using SaMD.Contracts;
using SaMD.TestKit;

namespace SaMD.Adapters.Tests.Process;

/// <summary>The stream protocol, end to end, with real child processes.</summary>
[Verifies("SRS-PLAT-025")]
public sealed class StreamModeTests : IDisposable
{
    private readonly ProbeWorkspace _workspace = new();

    [Fact]
    public void Run_PythonExample_GivesABeatAtEachPulse()
    {
        Tools.Need("python3");
        UsePythonExample();

        BeatTimes(_workspace.Run(MadeRecording.Pulses(20, 250))).ShouldBe(Enumerable.Range(1, 19).Select(second => (double)second));
    }

    [Fact]
    public void Run_CExample_GivesABeatAtEachPulse()
    {
        Tools.Need("cc");
        _workspace.WriteManifest("implementation: process\nprocess: { command: [beats] }");
        Tools.Compile(Tools.Example("beats.c"), _workspace.File("algorithms", "probe", "beats"));

        BeatTimes(_workspace.Run(MadeRecording.Pulses(20, 250))).ShouldBe(Enumerable.Range(1, 19).Select(second => (double)second));
    }

    [Fact]
    public void Run_ProgramThatLostItsRightToBeExecuted_RunsAllTheSame()
    {
        Tools.Need("cc");
        _workspace.WriteManifest("implementation: process\nprocess: { command: [beats] }");
        var program = _workspace.File("algorithms", "probe", "beats");
        Tools.Compile(Tools.Example("beats.c"), program);
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserWrite);

        BeatTimes(_workspace.Run(MadeRecording.Pulses(3, 250))).ShouldBe([1, 2]);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(250)]
    [InlineData(5000)]
    public void Run_AnyBlockSize_GivesTheSame(int framesPerBlock)
    {
        Tools.Need("python3");
        UsePythonExample();
        var (version, recording) = (_workspace.Version(), MadeRecording.Pulses(4, 250));

        var output = SessionDriver.Run(version.Algorithm!, ProbeWorkspace.Description(version, recording), recording, recording.Description.Channels, framesPerBlock);

        output.Items.ShouldBe([Beat(1), Beat(2), Beat(3)]);
    }

    [Fact]
    public void Run_PulseThatIsNotValid_IsNoBeat()
    {
        Tools.Need("python3");
        UsePythonExample();
        var pulse = MadeRecording.Pulse(100);

        var output = _workspace.Run(new MadeRecording(500, 100, pulse with { Sample = k => k is >= 200 and < 215 ? null : pulse.Sample(k) }));

        BeatTimes(output).ShouldBe([1, 3, 4]);
    }

    [Fact]
    public void Run_Header_SaysInputsAndParametersAndNothingElse()
    {
        UseScript("""
            read -r header
            printf '%s' "$header" > "$OUT"
            exit 3
            """);

        Should.Throw<AlgorithmFailureException>(() => _workspace.Run(MadeRecording.Pulses(2, 257.5)));

        File.ReadAllText(_workspace.File("out")).ShouldBe(
            """{"protocol":1,"inputs":[{"kind":"ecg","role":null,"unit":"mV","sampling-frequency-hz":257.5}],"parameters":{"name":"a \u0022b\u0022","threshold":"0.5"}}""");
    }

    [Fact]
    public void Run_BlocksOfSeveralFrequencies_AreWrittenAsThePageSays()
    {
        // Two frames: two samples of the first channel, six of the second, of which one is not valid.
        UseScript("""
            read -r header
            head -c 84 > "$OUT"
            exit 3
            """, inputs: "ecg/mV ppg/1");
        var recording = new MadeRecording(2, 10, new("a", "mV", 1, k => k + 0.5f), new("b", "1", 3, k => k == 4 ? null : -k));

        Should.Throw<AlgorithmFailureException>(() => _workspace.Run(recording));

        using var expected = new MemoryStream();
        using var writer = new BinaryWriter(expected);
        writer.Write(1u);
        writer.Write(0.0);
        writer.Write(0.2);
        writer.Write(0L);
        writer.Write(2u);
        foreach (var sample in new[] { 0.5f, 1.5f }) writer.Write(sample);
        writer.Write(new byte[] { 1, 1 });
        writer.Write(0L);
        writer.Write(6u);
        foreach (var sample in new[] { 0f, -1, -2, -3, 0, -5 }) writer.Write(sample);
        writer.Write(new byte[] { 1, 1, 1, 1, 0, 1 });
        File.ReadAllBytes(_workspace.File("out")).ShouldBe(expected.ToArray());
    }

    [Fact]
    public void Run_EveryTypeOfLine_IsReadAsWritten()
    {
        UseScript("""
            cat > /dev/null &
            echo '{"type":"done"}'
            echo '{"type":"beat","at-seconds":0.25,"reported-at-seconds":0.5,"class":"V"}'
            echo '{"type":"heart-rate","at-seconds":1,"reported-at-seconds":1,"heart-rate-bpm":null}'
            echo '{"type":"heart-rate","at-seconds":1,"reported-at-seconds":1.5,"heart-rate-bpm":61.5,"confidence":0.75}'
            echo '{"type":"episode","start-seconds":0.5,"at-seconds":1.5,"reported-at-seconds":1.75,"label":"atrial-fibrillation"}'
            echo '{"type":"spo2","at-seconds":1,"reported-at-seconds":2,"spo2-percent":97.5,"perfusion-index-percent":1.5,"confidence":null}'
            echo '{"type":"classification","at-seconds":2,"reported-at-seconds":2,"label":"other","scores":{"other":0.5},"features":{"rr-s":0.8}}'
            echo '{"type":"classification","at-seconds":2,"reported-at-seconds":2,"inconclusive":"low-rate"}'
            echo '{"type":"done"}'
            wait
            """);

        var items = _workspace.Run(MadeRecording.Pulses(2, 100)).Items;

        items.Take(5).ShouldBe([
            new BeatOutput(0.25, 0.5, BeatClass.VentricularEctopic), new HeartRateOutput(1, 1, null, null), new HeartRateOutput(1, 1.5, 61.5, 0.75),
            new EpisodeOutput(0.5, 1.5, 1.75, "atrial-fibrillation"), new OxygenSaturationOutput(1, 2, 97.5, 1.5, null)]);
        var whole = items[5].ShouldBeOfType<ClassificationOutput>();
        (whole.Label, whole.Scores.Single(), whole.Features.Single()).ShouldBe(("other", new NamedValue("other", 0.5), new NamedValue("rr-s", 0.8)));
        items[6].ShouldBeOfType<ClassificationOutput>().Inconclusive.ShouldBe(InconclusiveReason.LowRate);
    }

    [Theory]
    [InlineData("beats", "gave an output of the kind spo2 at 1.5 s; 'outputs' declares beats alone")]
    [InlineData("spo2", "gave an output of the kind episodes at 1 s; 'outputs' declares spo2 alone")]
    [InlineData("beats spo2", null)]
    public void Run_OutputOfAKindThatIsNotDeclared_IsAFailure(string outputs, string? said)
    {
        UseScript("""
            cat > /dev/null &
            echo '{"type":"done"}'
            echo '{"type":"episode","start-seconds":0.5,"at-seconds":1,"reported-at-seconds":1.5,"label":"unreadable"}'
            echo '{"type":"spo2","at-seconds":1.5,"reported-at-seconds":2,"spo2-percent":97}'
            echo '{"type":"done"}'
            wait
            """, outputs: outputs);

        if (said is null) _workspace.Run(MadeRecording.Pulses(2, 100)).Items.Count.ShouldBe(2);
        else Should.Throw<AlgorithmFailureException>(() => _workspace.Run(MadeRecording.Pulses(2, 100))).Message.ShouldBe(said);
    }

    [Fact]
    public void Run_EmptyRecording_IsAnsweredAtItsEnd()
    {
        Tools.Need("python3");
        UsePythonExample();

        _workspace.Run(MadeRecording.Pulses(0, 100)).Items.ShouldBeEmpty();
    }

    [Fact]
    public void Run_Environment_IsThatOfThePageAlone()
    {
        Environment.SetEnvironmentVariable("SAMD_TEST_SECRET", "where the reference lies");
        UseScript("""
            tr '\0' '\n' < /proc/$$/environ > "$OUT"
            exit 3
            """);

        Should.Throw<AlgorithmFailureException>(() => _workspace.Run(MadeRecording.Pulses(2, 100)));

        var variables = File.ReadAllLines(_workspace.File("out"));
        // A random mark: neither the number of a process, which would lead to the caller's folder, nor a count.
        variables.Single(line => line.StartsWith("SAMD_SESSION=", StringComparison.Ordinal)).ShouldMatch("^SAMD_SESSION=[0-9a-f]{32}$");
        variables.Where(line => !line.StartsWith("PATH=", StringComparison.Ordinal)).ShouldAllBe(line => !line.Contains(Environment.CurrentDirectory, StringComparison.Ordinal));
        variables.Select(line => line.Split('=')[0]).Order(StringComparer.Ordinal)
            .ShouldBe(["HOME", "LANG", "OUT", "PATH", "SAMD_SESSION", "TMPDIR", "TZ", "WFDB"]);
    }

    [Fact]
    public void Run_Folder_HoldsListedFilesAloneAndIsRemoved()
    {
        _workspace.Write("listed.txt", "1");
        _workspace.Write("unlisted.txt", "2");
        UseScript("""
            (pwd; cd "$(dirname "$0")/.."; find . -mindepth 1 | sort) > "$OUT"
            exit 3
            """, files: $"{ProbeWorkspace.Folder}/listed.txt");

        Should.Throw<AlgorithmFailureException>(() => _workspace.Run(MadeRecording.Pulses(2, 100)));

        var lines = File.ReadAllLines(_workspace.File("out"));
        lines[1..].ShouldBe(["./program", "./program/listed.txt", "./program/probe.sh", "./work"]);
        Directory.Exists(Path.GetDirectoryName(lines[0])).ShouldBeFalse();
    }

    public void Dispose() => _workspace.Dispose();

    private void UsePythonExample()
    {
        _workspace.Write("beats.py", File.ReadAllText(Tools.Example("beats.py")));
        _workspace.WriteManifest("implementation: process\nprocess: { command: [python3, beats.py] }");
    }

    private void UseScript(string script, string inputs = "ecg/mV", string files = "", string outputs = "beats heart-rate episodes spo2 classification")
    {
        Tools.Need("bash", "setsid", "prlimit");
        _workspace.Write("probe.sh", script + "\n");
        _workspace.WriteManifest(
            $"implementation: process\nprocess: {{ command: [bash, probe.sh], time-limit-seconds: 30, environment: {{ OUT: \"{_workspace.File("out")}\" }} }}",
            outputs, inputs, files);
    }

    private static BeatOutput Beat(double at) => new(at, at, BeatClass.Normal);

    private static IEnumerable<double> BeatTimes(SessionOutput output) => output.Items.Cast<BeatOutput>().Select(beat => beat.AtSeconds);
}
