using SaMD.Contracts;
using SaMD.Files;
using SaMD.Validation.Datasets;
using SaMD.Validation.Evidence;
using SaMD.Validation.Execution;
using SaMD.Validation.Planning;
using SaMD.Validation.Runs;
using SaMD.Validation.Sealing;
using SaMD.Validation.Tests.Execution.Scripted;

namespace SaMD.Validation.Tests.Sealing;

/// <summary>
/// A workspace with a dataset of its own: v1 to v3 in <c>validation</c>, t1 to t3 in <c>test</c>, five seconds each, of a person each, the
/// first two of each partition labelled A, the third N. The sample value of v1 is 1, that of t1 is 11.
/// </summary>
internal sealed class SealedWorkspace : MadeWorkspace
{
    public const string Af = "atrial-fibrillation";
    private const int Frames = 5 * FrequencyHz;

    private readonly List<(string Name, int Value, string Person, string Partition, string Label)> _records =
    [
        ("v1", 1, "p1", "validation", "A"), ("v2", 2, "p2", "validation", "A"), ("v3", 3, "p3", "validation", "N"),
        ("t1", 11, "p11", "test", "A"), ("t2", 12, "p12", "test", "A"), ("t3", 13, "p13", "test", "N"),
    ];

    public SealedWorkspace(string training = "[]")
    {
        Write("samd.yaml", """
            folders: { algorithms: algorithms, datasets: datasets, requirements: requirements, evidence: evidence }
            ledger: traceability/ledger.jsonl
            data: [data]
            default-gate: pull-request
            gates:
              pull-request: { title: Every change, partitions: [validation] }
              release: { title: Release, partitions: [validation, test] }
            """);
        WriteAlgorithm("  - kind: classification", training);
        Requirements();
        Dataset("guarded");
    }

    public string LedgerPath => PathOf("traceability", "ledger.jsonl");

    public string[] LedgerLines => File.Exists(LedgerPath) ? File.ReadAllLines(LedgerPath) : [];

    public LedgerChain Chain => Ledger.Of(Workspace.Read(Root), TimeProvider.System).Read();

    /// <summary>Openings of <c>test</c> of the dataset as it is now.</summary>
    public SealCount Openings(string dataset = "guarded")
    {
        var manifest = Content(_ => []).Datasets.Find(dataset)!;
        return SealCounts.Openings(Chain, LedgerPart.Of(manifest, "test", manifest.RecordsOf("test")));
    }

    public void Replace(string path, string before, string after)
    {
        var text = File.ReadAllText(PathOf(path.Split('/')));
        text.ShouldContain(before);
        File.WriteAllText(PathOf(path.Split('/')), text.Replace(before, after, StringComparison.Ordinal));
    }

    /// <summary>The requirement: a row on each partition, and what is to join.</summary>
    public void Requirements(string more = "") => Write("requirements/all.yaml", $$"""
        user-needs:
          - { id: UN-001, title: A need, text: Somebody needs it. }
        requirements:
          - id: SRS-TEST-001
            revision: 1
            role: primary
            title: Figures
            text: The figures shall be reached.
            rationale: A test asks for them.
            satisfies: [UN-001]
            source: [a test]
            algorithm: scripted
            verify:
              - { dataset: guarded, partition: validation, endpoint: classification.sensitivity, class: atrial-fibrillation, inconclusive-as: wrong, accept: { value: 0.6 } }
              - { dataset: guarded, partition: test, endpoint: classification.sensitivity, class: atrial-fibrillation, inconclusive-as: wrong, accept: { value: 0.6 }, strata: { by: [sex] } }
        {{more}}
        """);

    /// <summary>Adds a record of the sealed partition, or takes one out or names it anew, and writes the dataset again.</summary>
    public void Change(Action<List<(string Name, int Value, string Person, string Partition, string Label)>> change, string dataset = "guarded", string more = "")
    {
        change(_records);
        Dataset(dataset, more);
    }

    public void Dataset(string id, string more = "")
    {
        if (Directory.Exists(PathOf("data", id))) Directory.Delete(PathOf("data", id), recursive: true);
        foreach (var (name, value, _, _, _) in _records) WriteRecord(id, name, value, Frames);
        Write($"data/{id}/labels.csv", string.Concat(_records.Select(record => $"{record.Name},{record.Label}\n")));
        WriteDigests(id);
        Write($"datasets/{id}.yaml", $$"""
            id: {{id}}
            version: 1.0.0
            title: Recordings of a test
            synthetic: false
            source: A test.
            licence: Apache-2.0
            attribution: Made by a test.
            citation: None.
            redistribution: full
            format: wfdb
            folder: {{id}}
            digests: {{id}}.sha256
            {{more}}
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
            strata:
              - { name: sex, values: [female, male] }
            persons: known
            partitions:
            {{string.Join('\n', _records.GroupBy(record => record.Partition).Select(group => $"  {group.Key}: [{string.Join(", ", group.Select(record => record.Name))}]"))}}
            records:
            {{string.Join('\n', _records.Select(record => $"  - {{ name: {record.Name}, person: {record.Person}, sex: {(record.Name is "t1" ? "female" : "male")} }}"))}}
            """);
    }

    /// <summary>Calls everything fibrillation but t2 and N, so that one of two is found in <c>test</c>.</summary>
    public static IEnumerable<OutputItem> Answer(int value) => Called(value is 12 or 3 or 13 ? "sinus-rhythm" : Af);

    public static IEnumerable<OutputItem> Called(string label) => [new ClassificationOutput(5, 5, label, null, [], [])];

    public ValidationOutcome Run(Func<int, IEnumerable<OutputItem>>? answers = null, string gate = "release", string output = "evidence", IRunObserver? observer = null, CancellationToken cancellation = default)
    {
        var content = Content(answers ?? Answer);
        var request = new ValidationRequest(content.Workspace.GateNamed(gate), [], [], [], [PathOf("data")], PathOf(output), 1);
        return ValidationRun.Execute(content, request, observer ?? new Observer(), cancellation);
    }

    public Bundle Read(ValidationOutcome outcome) => new EvidenceStore(PathOf("evidence")).Read(outcome.BundleId);

    internal sealed class Observer : IRunObserver
    {
        public List<string> Notices { get; } = [];

        public Action<ExecutionOutcome> OnExecuted { get; init; } = static _ => { };

        public void Planned(Plan plan)
        {
        }

        public void Waiting(string bundleId)
        {
        }

        public void Notice(string text) => Notices.Add(text);

        public void Executed(ExecutionOutcome outcome) => OnExecuted(outcome);
    }
}
