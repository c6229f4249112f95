using SaMD.Adapters.Catalogue;
using SaMD.Files;
using SaMD.TestKit;

namespace SaMD.Adapters.Tests;

public sealed class AlgorithmManifestReaderTests
{
    private const string Whole = """
        id: counter
        version: 1.2.3
        title: Counter
        intended-use: Test
        inputs:
          - kind: ecg
            unit: mV
            sampling-frequency-hz: { lowest: 100, highest: 1000 }
        outputs:
          - kind: beats
          - { kind: heart-rate, window-seconds: 10, interval-seconds: 1 }
        latency-seconds: 2.5
        implementation: managed
        parameters: { minimum-amplitude-mv: 0.15 }
        training:
          - { dataset: mitdb, partition: development, use: tuning }
        files:
          - algorithms/counter/Counter.cs

        """;

    [Fact]
    public void Read_WholeManifest_GivesEveryField()
    {
        var (manifest, faults) = Read(Whole);

        faults.ShouldBeEmpty();
        manifest.Name.ShouldBe("counter@1.2.3");
        manifest.Parameters.Number("minimum-amplitude-mv").ShouldBe(0.15);
        manifest.Output("heart-rate")!.WindowSeconds.ShouldBe(10);
        manifest.Training.ShouldBe([new TrainingData("mitdb", "development", TrainingUse.Tuning)]);
        manifest.Files.ShouldBe(["algorithms/counter/Counter.cs", "algorithms/counter/algorithm.yaml"]);
    }

    [Fact]
    public void Read_SetsOfInputs_AreKept()
    {
        var (manifest, faults) = Read(Whole.Replace(
            "  - kind: ecg\n    unit: mV\n", "  - { set: one, kind: ppg, role: red, unit: \"1\", sampling-frequency-hz: { lowest: 25, highest: 100 } }\n  - set: other\n    kind: ecg\n    unit: mV\n", StringComparison.Ordinal));

        faults.ShouldBeEmpty();
        manifest.Inputs.Select(input => (input.Set, input.Kind, input.Role)).ShouldBe([("one", "ppg", "red"), ("other", "ecg", null)]);
    }

    [Fact]
    public void Read_TrainingNotDeclared_IsNullAndNotEmpty()
    {
        var (manifest, faults) = Read(Whole.Replace("training:\n  - { dataset: mitdb, partition: development, use: tuning }\n", "", StringComparison.Ordinal));

        faults.ShouldBeEmpty();
        manifest.Training.ShouldBeNull();
    }

    [Fact]
    [Verifies("SRS-PLAT-011")]
    public void Read_SeveralFaults_AreAllReportedWithTheirPlaces()
    {
        var text = Whole.Replace("version: 1.2.3", "version: one", StringComparison.Ordinal)
            .Replace("kind: beats", "kind: beets", StringComparison.Ordinal)
            .Replace("implementation: managed", "implementation: magic", StringComparison.Ordinal)
            .Replace("title: Counter", "titel: Counter", StringComparison.Ordinal)
            .Replace("algorithms/counter/Counter.cs", "../Counter.cs", StringComparison.Ordinal);

        var (_, faults) = Read(text);

        faults.Count.ShouldBe(6);
        faults.ShouldContain(fault => fault.Place.Line == 2 && fault.Message.Contains("semantic version"));
        faults.ShouldContain(fault => fault.Place.Line == 10 && fault.Message.Contains("Did you mean 'beats'?"));
        faults.ShouldContain(fault => fault.Place.Line == 3 && fault.Message.Contains("Did you mean 'title'?"));
    }

    private static (AlgorithmManifest Manifest, IReadOnlyList<Fault> Faults) Read(string text)
    {
        using var workspace = new TemporaryFolder();
        workspace.Write("algorithms/counter/algorithm.yaml", text);
        var faults = new FaultCollector();
        return (AlgorithmManifestReader.Read(workspace.Path, "algorithms/counter", faults), faults.Faults);
    }
}
