using System.Globalization;
using System.Text.Json;
using SaMD.Files;
using SaMD.TestKit;
using SaMD.Validation.Evidence;

namespace SaMD.Validation.Tests.Execution.Scripted;

/// <summary>
/// One outside algorithm of each kind, from its <c>algorithm.yaml</c> to the results. Each knows the recording by its first sample, k
/// thousandths of a millivolt, and fails on the ninth; every expected figure is counted by hand.
/// </summary>
[Verifies("SRS-PLAT-025")]
[Verifies("SRS-PLAT-026")]
public sealed class OutsideAlgorithmsTests : IDisposable
{
    private const string Streamer = """
        import json, struct, sys
        pipe = sys.stdin.buffer
        inputs = len(json.loads(pipe.readline())["inputs"])
        k = end = None
        while struct.unpack("<I", pipe.read(4))[0] == 1:
            end = struct.unpack("<dd", pipe.read(16))[1]
            for _ in range(inputs):
                first, count = struct.unpack("<qI", pipe.read(12))
                samples = struct.unpack("<%df" % count, pipe.read(4 * count))
                pipe.read(count)
                k = round(samples[0] * 1000) if k is None else k
            print('{"type":"done"}', flush=True)
        if k == 9:
            sys.exit("no idea")
        label = "atrial-fibrillation" if k <= 3 or k == 8 else "sinus-rhythm"
        print(json.dumps({"type": "classification", "at-seconds": end, "reported-at-seconds": end, "label": label}))
        print('{"type":"done"}', flush=True)

        """;

    private const string Filer = """
        import re, struct, sys
        record, signal = open(sys.argv[1] + ".hea").read().splitlines()[:2]
        gain, baseline = map(float, re.match(r"\S+ 16 ([^(]+)\((-?\d+)\)/mV", signal).groups())
        k = round((struct.unpack("<h", open(sys.argv[1] + ".dat", "rb").read(2))[0] - baseline) / gain * 1000)
        if k != 9:
            rows = ["at_seconds,spo2_percent"] + ["%d,%d" % (at, 94 + k % 3) for at in range(1, 61)]
            open(sys.argv[1] + ".spo2.csv", "w").write("\n".join(rows) + "\n")

        """;

    private readonly ScriptedWorkspace _workspace = new(
        "endpoint: events.sensitivity, reference: atr, class: atrial-fibrillation",
        moreRequirements: string.Join('\n',
            Requirement(2, "streamer", "endpoint: classification.sensitivity, class: atrial-fibrillation, against: [sinus-rhythm]"),
            Requirement(3, "streamer", "endpoint: classification.specificity, class: atrial-fibrillation, against: [sinus-rhythm]"),
            Requirement(4, "filer", "endpoint: spo2.arms, reference: finger, pair-within: 0.5", "endpoint: spo2.availability, reference: finger"),
            Requirement(5, "device", "endpoint: events.sensitivity, reference: atr, class: atrial-fibrillation"),
            Requirement(6, "plugin", "endpoint: events.sensitivity, reference: atr, class: atrial-fibrillation")));

    [Fact]
    public void Run_OneOfEachKind_GivesTheFiguresAndNamesEachFailure()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && HasPython, "'python3' is in no folder of PATH.");
        WriteAlgorithms();

        var results = _workspace.Run(_ => []);

        Value(results, 2).ShouldBe(3.0 / 4, 1e-12);
        Value(results, 3).ShouldBe(3.0 / 5, 1e-12);
        var errors = Enumerable.Range(1, 12).Where(k => k != 9).SelectMany(k => Enumerable.Repeat((k % 3) - 1.0, k == 1 ? 49 : 59)).ToList();
        Value(results, 4).ShouldBe(Math.Sqrt(errors.Average(error => error * error)), 1e-9);
        Value(results, 5).ShouldBe(11.0 / 12, 1e-12);
        Value(results, 6).ShouldBe(1);
        Failures().ShouldBe([
            "device@1.0.0 r09: device@1.0.0 gave no answer for this recording: there is no scripted/r09.rhythm",
            "filer@1.0.0 r09: filer@1.0.0 gave no answer for this recording: there is no record.spo2.csv",
            "streamer@1.0.0 r09: streamer@1.0.0 ended with exit code 1; the end of its standard error: no idea"]);
    }

    public void Dispose() => _workspace.Dispose();

    private static bool HasPython => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, "python3")));

    private void WriteAlgorithms()
    {
        Algorithm("streamer", "classification", "implementation: process\nprocess: { command: [python3, streamer.py] }");
        _workspace.Write("algorithms/streamer/streamer.py", Streamer);
        Algorithm("filer", "spo2, window-seconds: 4, interval-seconds: 1", "implementation: process\nprocess: { command: [python3, filer.py, \"{record}\"] }");
        _workspace.Write("algorithms/filer/filer.py", Filer);
        Algorithm("device", "episodes", "implementation: recorded\nrecorded: { folder: outputs, digests: outputs.sha256, annotator: rhythm }");
        WriteRecorded();
        Algorithm("plugin", "episodes", "implementation: managed\nmanaged: { assembly: Outside.Detector.dll, type: Outside.Detector }");
        File.Copy(
            Repository.File("tests", "SaMD.Adapters.Plugin", "bin", new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name, "net10.0", "Outside.Detector.dll"),
            _workspace.PathOf("algorithms", "plugin", "Outside.Detector.dll"));
    }

    private void WriteRecorded()
    {
        const string Table = "label,start_seconds,end_seconds\natrial-fibrillation,12,33\n";
        var records = Enumerable.Range(1, ScriptedWorkspace.Recordings).Where(k => k != 9).Select(k => $"scripted/r{k.ToString("00", CultureInfo.InvariantCulture)}.episodes.csv").ToList();
        foreach (var record in records) _workspace.Write($"algorithms/device/outputs/{record}", Table);
        _workspace.Write("algorithms/device/outputs.sha256", string.Concat(records.Select(record => $"{Sha256Digest.OfText(Table)}  {record}\n")));
    }

    private void Algorithm(string id, string output, string implementation) => _workspace.Write($"algorithms/{id}/algorithm.yaml", $$"""
        id: {{id}}
        version: 1.0.0
        title: An outside algorithm
        intended-use: Tests only.
        inputs: [{ kind: ecg, unit: mV, sampling-frequency-hz: { lowest: 50, highest: 1000 } }]
        outputs: [{ kind: {{output}} }]
        latency-seconds: 60
        parameters: { label: atrial-fibrillation }
        training: []
        {{implementation}}
        """);

    private static string Requirement(int number, string algorithm, params string[] rows) => string.Join('\n', (string[])
    [
        $"  - id: SRS-TEST-00{number}",
        "    revision: 1",
        "    role: exploratory",
        "    title: Figures",
        "    text: The figures shall be reported.",
        "    rationale: A test asks for them.",
        "    satisfies: [UN-001]",
        "    source: [a test]",
        $"    algorithm: {algorithm}",
        "    verify:",
        .. rows.Select(row => $"      - {{ dataset: scripted, partition: smoke, {row} }}"),
    ]);

    private IEnumerable<string> Failures() => _workspace.RecordingLines().Select(line => JsonDocument.Parse(line).RootElement)
        .Where(line => line.GetProperty("status").GetString() == "algorithm-failed")
        .Select(line => $"{line.GetProperty("algorithm").GetString()} {line.GetProperty("record").GetString()}: {line.GetProperty("reason").GetString()}")
        .Distinct().Order(StringComparer.Ordinal);

    private static double Value(ResultsFile results, int requirement) =>
        results.Rows.Single(row => row.Row == $"SRS-TEST-00{requirement}/1").Estimate.Value ?? throw new InvalidOperationException($"requirement {requirement} has no figure");
}
