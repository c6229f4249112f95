using System.Globalization;
using SaMD.Contracts;
using SaMD.Signals;
using SaMD.Signals.Formats.Wfdb;
using SaMD.Validation.Evidence;
using SaMD.Validation.Execution;
using SaMD.Validation.Planning;
using SaMD.Validation.Runs;

namespace SaMD.Validation.Tests.Execution.Scripted;

/// <summary>
/// A workspace of twelve recordings of a minute, r01 to r12, of a person each, with labels, a fingertip reference every second and one
/// episode of atrial fibrillation from 10 s to 30 s in each. Odd ones are of women; the sites take turns.
/// </summary>
internal sealed class ScriptedWorkspace : MadeWorkspace
{
    public const int Recordings = 12;
    private static readonly string[] Sites = ["east", "north", "west"];
    private const int Frames = 60 * FrequencyHz;

    private readonly int _recordings;

    public ScriptedWorkspace(string rows, int recordings = Recordings, string moreRequirements = "")
    {
        _recordings = recordings;
        Write("samd.yaml", """
            folders:
              algorithms: algorithms
              datasets: datasets
              requirements: requirements
              evidence: evidence
            ledger: ledger.jsonl
            data: [data]
            default-gate: all
            gates:
              all:
                title: Everything
                partitions: [smoke]
            """);
        WriteAlgorithm("""
              - kind: classification
              - kind: episodes
              - kind: spo2
                window-seconds: 4
                interval-seconds: 1
            """);
        Write("requirements/all.yaml", $"""
            user-needs:
              - id: UN-001
                title: A need
                text: Somebody needs it.
            requirements:
              - id: SRS-TEST-001
                revision: 1
                role: exploratory
                title: Figures
                text: The figures shall be reported.
                rationale: A test asks for them.
                satisfies: [UN-001]
                source: [a test]
                algorithm: scripted
                verify:
            {string.Join('\n', rows.Trim().Split('\n').Select(line => "      - { dataset: scripted, partition: smoke, " + line.Trim() + " }"))}
            {moreRequirements}
            """);
        WriteDataset();
    }

    /// <summary>Runs everything with these answers, by number of the recording.</summary>
    public ResultsFile Run(Func<int, IEnumerable<OutputItem>> answers)
    {
        var content = Content(answers);
        var request = new ValidationRequest(content.Workspace.GateNamed("all"), [], [], [], [PathOf("data")], PathOf("evidence"), 2);
        return ValidationRun.Execute(content, request, new Silent(), CancellationToken.None).Results;
    }

    private static string Name(int recording) => recording.ToString("'r'00", CultureInfo.InvariantCulture);

    private void WriteDataset()
    {
        foreach (var k in Enumerable.Range(1, _recordings))
        {
            var name = Name(k);
            WriteRecord("scripted", name, k, Frames);
            Write($"data/scripted/{name}.atr", WfdbAnnotationWriter.Write([Rhythm(0, "(N"), Rhythm(1000, "(AFIB"), Rhythm(3000, "(N")]));
            Write($"data/scripted/ref-{name}.csv", "Time,SpO2\n" + string.Concat(Enumerable.Range(0, 60).Select(at => $"{at},{(k == 1 && at is >= 20 and < 30 ? 0 : 95)}\n")));
        }
        string[] labels = ["A", "A", "A", "A", "N", "N", "N", "N", "N", "O", "O", "~"];
        Write("data/scripted/labels.csv", string.Concat(Enumerable.Range(0, _recordings).Select(place => $"{Name(place + 1)},{labels[place % labels.Length]}\n")));
        WriteDigests("scripted");
        Write("datasets/scripted.yaml", $$"""
            id: scripted
            version: 1.0.0
            title: Recordings of a test
            synthetic: true
            licence: Apache-2.0
            attribution: Made by a test.
            citation: None.
            redistribution: full
            format: wfdb
            folder: scripted
            digests: scripted.sha256
            channels:
              - { match: "*", kind: ecg }
            references:
              - name: rhythm
                kind: classification
                made-by: A test.
                labels:
                  file: labels.csv
                  heading: false
                  record-column: 1
                  label-column: 2
                  values:
                    - { written: N, label: sinus-rhythm }
                    - { written: A, label: atrial-fibrillation }
                    - { written: O, label: other }
                    - { written: "~", left-out: Too noisy to be labelled. }
              - name: finger
                kind: measurements
                quantity: spo2
                unit: "%"
                transfer-standard: true
                columns:
                  file: "ref-{name}.csv"
                  read: [SpO2]
                  combine: mean
                  at-least: 1
                  valid: { from: 1, to: 100 }
                  time: { column: Time, as: seconds }
                made-by: A test.
              - name: atr
                kind: episodes
                annotator: atr
                made-by: A test.
            strata:
              - name: sex
                values: [female, male]
              - name: site
                values: [east, north, west]
            persons: known
            partitions:
              smoke: [{{string.Join(", ", Enumerable.Range(1, _recordings).Select(Name))}}]
            records:
            {{string.Join('\n', Enumerable.Range(1, _recordings).Select(k => $"  - {{ name: {Name(k)}, person: p{k}, sex: {(k % 2 == 1 ? "female" : "male")}, site: {Sites[k % 3]} }}"))}}
            """);
    }

    private static Annotation Rhythm(long sample, string rhythm) => new(sample, AnnotationCode.Rhythm, Auxiliary: rhythm);

    /// <summary>Lines of <c>recordings.jsonl</c> of the run.</summary>
    public IReadOnlyList<string> RecordingLines() =>
        File.ReadAllLines(Directory.EnumerateFiles(PathOf("evidence"), "recordings.jsonl", SearchOption.AllDirectories).Single());

    private sealed class Silent : IRunObserver
    {
        public void Planned(Plan plan)
        {
        }

        public void Waiting(string bundleId)
        {
        }

        public void Executed(ExecutionOutcome outcome)
        {
        }
    }
}
