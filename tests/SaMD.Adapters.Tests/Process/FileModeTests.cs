using SaMD.Adapters.Sessions;
using SaMD.Contracts;
using SaMD.Files;
using SaMD.Signals;
using SaMD.Signals.Formats.Wfdb;
using SaMD.TestKit;

namespace SaMD.Adapters.Tests.Process;

/// <summary>Programs that take a WFDB record and write files.</summary>
[Verifies("SRS-PLAT-025")]
public sealed class FileModeTests : IDisposable
{
    // The words of an annotation file (annot(5)): N at sample 250 and 500 of 250 Hz, V at 625, end mark.
    private const string ThreeBeats = @"printf '\372\004\372\004\175\024\000\000' > {0}.answer";

    private readonly ProbeWorkspace _workspace = new();

    [Fact]
    public void Run_Annotations_AreItsBeatsReportedAtTheEnd()
    {
        UseScript(string.Format(System.Globalization.CultureInfo.InvariantCulture, ThreeBeats, "record"));

        _workspace.Run(MadeRecording.Pulses(4, 250)).Items.ShouldBe([
            new BeatOutput(1, 4, BeatClass.Normal), new BeatOutput(2, 4, BeatClass.Normal), new BeatOutput(2.5, 4, BeatClass.VentricularEctopic)]);
        _workspace.Version().Implementation.ShowsLatency.ShouldBeFalse();
    }

    [Fact]
    public void Run_Placeholders_AreFilledIn()
    {
        UseScript("printf '%s ' \"$@\" > \"$OUT\"; printf '\\000\\000' > \"$2.$3\"", "-r, \"{record}\", \"{annotator}\", \"-o{record}.{annotator}\"");

        _workspace.Run(MadeRecording.Pulses(4, 250)).Items.ShouldBeEmpty();

        File.ReadAllText(_workspace.File("out")).ShouldBe("-r record answer -orecord.answer ");
    }

    [Fact]
    public void Run_Record_HoldsBoundChannelsAndNothingOfTheOriginal()
    {
        UseScript("""(pwd; ls -A; cat record.hea) > "$OUT"; exit 3""");

        Should.Throw<AlgorithmFailureException>(() => _workspace.Run(MadeRecording.Pulses(4, 250)));

        // 26 samples of a second are 1 mV from the first second on: 3 × 25 × 200 = 15000, below 65536.
        var lines = File.ReadAllLines(_workspace.File("out"));
        lines[1..].ShouldBe(["record.dat", "record.hea", "record 1 250 1000", "record.dat 16 200(0)/mV 16 0 0 15000 0 ecg"]);
        Directory.Exists(Path.GetDirectoryName(lines[0])).ShouldBeFalse();
    }

    [Fact]
    public void Run_SamplesInUsualSteps_AreRewrittenExactlyWithThoseThatAreNotValid()
    {
        UseScript("cp record.* \"$OUT\"; exit 3");
        Directory.CreateDirectory(_workspace.File("out"));
        var recording = new MadeRecording(9000, 360, new MadeRecording.Channel("MLII", "mV", 1, k => k % 11 == 3 ? null : ((k * 7919 % 2048) - 1024) / 200f));

        Should.Throw<AlgorithmFailureException>(() => _workspace.Run(recording));

        var buffer = Rewritten(9000);
        for (var k = 0; k < 9000; k++)
        {
            buffer.Valid[k].ShouldBe(k % 11 != 3);
            if (buffer.Valid[k]) buffer.Samples[k].ShouldBe(((k * 7919 % 2048) - 1024) / 200f);
        }
    }

    [Theory]
    [InlineData(1e-5, 0)]
    [InlineData(3.7, 0)]
    [InlineData(1, 200)]
    [InlineData(5e6, -1e6)]
    public void Run_OtherSamples_AreRoundedToA64000thOfTheSpan(double amplitude, double offset)
    {
        UseScript("cp record.* \"$OUT\"; exit 3");
        Directory.CreateDirectory(_workspace.File("out"));
        float Sample(long k) => (float)(offset + (amplitude * Math.Sin(k * 0.37)));

        Should.Throw<AlgorithmFailureException>(() => _workspace.Run(new MadeRecording(5000, 100, new MadeRecording.Channel("x", "1", 1, k => Sample(k)))));

        var buffer = Rewritten(5000);
        // Half a step, and what float rounds away.
        var bound = (amplitude / 32_000 / 2 * 1.01) + (Math.Abs(offset) * 1e-7);
        for (var k = 0; k < 5000; k++) Math.Abs(buffer.Samples[k] - Sample(k)).ShouldBeLessThanOrEqualTo((float)bound);
    }

    [Fact]
    public void Run_RhythmAnnotations_AreEpisodes()
    {
        // + at sample 250 with the text (AFIB, + at sample 500 with the text (N.
        UseScript(@"printf '\372\160\005\374(AFIB\000\372\160\002\374(N\000\000' > record.answer", outputs: "episodes");

        _workspace.Run(MadeRecording.Pulses(4, 250)).Items.ShouldBe([new EpisodeOutput(1, 2, 4, "atrial-fibrillation")]);
    }

    [Fact]
    public void Run_Tables_AreReadByTheNamesOfTheirColumns()
    {
        UseScript("""
            printf 'heart_rate_bpm,at_seconds\n60.5,2\n,3\n' > record.heart-rate.csv
            printf 'at_seconds,spo2_percent,confidence\n2,97,0.5\n' > record.spo2.csv
            printf 'at_seconds,label,inconclusive,score a\n4,,poor-signal,0.25\n' > record.classification.csv
            printf 'label,start_seconds,end_seconds\nvt,1,2\n' > record.episodes.csv
            """, outputs: "heart-rate spo2 classification episodes");

        var items = _workspace.Run(MadeRecording.Pulses(4, 250)).Items;

        items.Take(4).ShouldBe([new HeartRateOutput(2, 4, 60.5, null), new OxygenSaturationOutput(2, 4, 97, null, 0.5), new EpisodeOutput(1, 2, 4, "vt"), new HeartRateOutput(3, 4, null, null)], ignoreOrder: true);
        var whole = items[4].ShouldBeOfType<ClassificationOutput>();
        (whole.Inconclusive, whole.Scores.Single()).ShouldBe((InconclusiveReason.PoorSignal, new NamedValue("a", 0.25)));
    }

    [Theory]
    [InlineData("exit 0", "beats", "gave no answer for this recording: there is no record.answer")]
    [InlineData("exit 5", "beats", "ended with exit code 5")]
    [InlineData("printf '\\372' > record.answer", "beats", "gave annotations that cannot be read: record.answer")]
    [InlineData("printf '\\372\\004\\372' > record.answer", "beats", "gave annotations that cannot be read: record.answer")]
    [InlineData("printf '\\372\\007\\372\\007\\000\\000' > record.answer", "beats", "outside the input so far")]
    [InlineData("ln -s record.hea record.answer", "beats", "gave a link instead of the file record.answer")]
    [InlineData("mkfifo record.answer", "beats", "gave a record.answer that is no ordinary file")]
    [InlineData("printf 'at_seconds,heart_rate_bpm\\n1,NaN\\n' > record.heart-rate.csv", "heart-rate", "record.heart-rate.csv:2 says 'NaN' where a finite number was expected")]
    [InlineData("printf 'at_seconds,heart_rate_bpm\\n1,6' > record.heart-rate.csv", "heart-rate", "record.heart-rate.csv:2 does not end with a line end: it is cut off")]
    [InlineData("printf 'at_seconds,heart_rate_bpm\\n1\\n' > record.heart-rate.csv", "heart-rate", "record.heart-rate.csv:2 has 1 cells; its heading has 2")]
    [InlineData("printf 'heart_rate_bpm\\n60\\n' > record.heart-rate.csv", "heart-rate", "record.heart-rate.csv:1 has no column 'at_seconds'")]
    [InlineData("printf 'at,heart_rate_bpm\\n1,60\\n' > record.heart-rate.csv", "heart-rate", "record.heart-rate.csv:1 has the unknown column 'at'")]
    [InlineData("printf 'at_seconds,heart_rate_bpm\\n1,-60\\n' > record.heart-rate.csv", "heart-rate", "has a heart rate of -60 bpm")]
    [InlineData("head -c 70000000 /dev/zero > record.answer", "beats", "gave a record.answer that is no ordinary file of at most 64 MiB", "was ended by signal 25", "ended with exit code 1")]
    public void Run_ProgramThatFails_IsNamedAsSuch(string script, string outputs, string message, params string[] orMessages)
    {
        UseScript(script, outputs: outputs);

        var said = Should.Throw<AlgorithmFailureException>(() => _workspace.Run(MadeRecording.Pulses(3, 250))).Message;

        orMessages.Append(message).ShouldContain(each => said.Contains(each, StringComparison.Ordinal), said);
    }

    [Fact]
    public void Run_ChannelsOfTwoFrequencies_AreRefusedAsConfiguration()
    {
        UseScript("exit 0", inputs: "ecg/mV ppg/1");
        var recording = new MadeRecording(200, 10, new("a", "mV", 1, _ => 0), new("b", "1", 3, _ => 0));

        Should.Throw<InputFaultException>(() => _workspace.Run(recording)).Faults.ShouldHaveSingleItem().Message.ShouldContain("10 Hz, 30 Hz");
    }

    public void Dispose() => _workspace.Dispose();

    private void UseScript(string script, string arguments = "\"{record}\"", string outputs = "beats", string inputs = "ecg/mV")
    {
        Tools.Need("bash", "setsid", "prlimit");
        _workspace.Write("probe.sh", script + "\n");
        _workspace.WriteManifest(
            $"implementation: process\nprocess: {{ command: [bash, probe.sh, {arguments}], time-limit-seconds: 30, environment: {{ OUT: \"{_workspace.File("out")}\" }} }}", outputs, inputs);
    }

    private SampleBuffer Rewritten(int frames)
    {
        using var reader = WfdbRecordingReader.Open(new DirectoryFiles(_workspace.File("out")), "record", [0]);
        var buffer = new SampleBuffer(frames + 1);
        reader.Read(frames + 1, [buffer]).ShouldBe(frames);
        if (buffer.AllValid) Array.Fill(buffer.Valid, true);
        return buffer;
    }
}
