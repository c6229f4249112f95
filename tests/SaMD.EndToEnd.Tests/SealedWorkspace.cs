using SaMD.Files;
using SaMD.TestKit;

namespace SaMD.EndToEnd.Tests;

/// <summary>
/// A copy of the reference workspace with a dataset <c>guarded</c> beside: six of the synthetic recordings under other names, two in
/// <c>validation</c>, four in <c>test</c>, and a requirement on each. Its names of records and persons occur nowhere else.
/// </summary>
internal sealed class SealedWorkspace : IDisposable
{
    private static readonly (string From, string Name)[] Records = [("s01", "open-a"), ("s02", "open-b"), ("s03", "zeta-a"), ("s04", "zeta-b"), ("s05", "zeta-c"), ("s06", "zeta-d")];

    private readonly WorkspaceCopy _copy = new();

    public SealedWorkspace(string more = "download: [{ from: \"https://example.org/guarded/\" }]")
    {
        Directory.CreateDirectory(File("data", "guarded"));
        foreach (var (from, name) in Records)
        {
            System.IO.File.Copy(File("validation", "datasets", "synthetic", $"{from}.atr"), File("data", "guarded", $"{name}.atr"));
            System.IO.File.WriteAllBytes(File("data", "guarded", $"{name}.dat"), Other(System.IO.File.ReadAllBytes(File("validation", "datasets", "synthetic", $"{from}.dat"))));
            System.IO.File.WriteAllText(File("data", "guarded", $"{name}.hea"), System.IO.File.ReadAllText(File("validation", "datasets", "synthetic", $"{from}.hea")).Replace(from, name, StringComparison.Ordinal));
        }
        var files = Directory.GetFiles(File("data", "guarded")).Order(StringComparer.Ordinal);
        System.IO.File.WriteAllText(File("validation", "datasets", "guarded.sha256"), string.Concat(files.Select(file => $"{Sha256Digest.OfFile(file)}  {Path.GetFileName(file)}\n")));
        System.IO.File.WriteAllText(File("validation", "datasets", "guarded.yaml"), $$"""
            id: guarded
            version: 1.0.0
            title: Guarded recordings
            synthetic: true
            licence: Apache-2.0
            attribution: The samd authors
            citation: None.
            redistribution: full
            format: wfdb
            folder: guarded
            digests: guarded.sha256
            {{more}}
            channels:
              - { match: "*", kind: ecg }
            references:
              - { name: atr, kind: beats, annotator: atr, made-by: A program. }
            strata:
              - { name: sex, values: [female, male] }
            persons: known
            partitions:
              validation: [open-a, open-b]
              test: [zeta-a, zeta-b, zeta-c, zeta-d]
            records:
            {{string.Join('\n', Records.Select(record => $"  - {{ name: {record.Name}, person: person-of-{record.Name}, sex: {(record.Name == "zeta-a" ? "female" : "male")} }}"))}}
            """);
        System.IO.File.WriteAllText(File("requirements", "guarded.yaml"), string.Concat(new[] { "validation", "test" }.Select((partition, place) => $$"""
            {{(place == 0 ? "requirements:" : "")}}
              - id: SRS-GUARDED-00{{place + 1}}
                revision: 1
                role: primary
                title: Beats of the {{partition}} partition
                text: The algorithm shall find the beats.
                rationale: A test asks for it.
                satisfies: [UN-001]
                mitigates: [HAZ-001]
                source: [a test]
                algorithm: ecg-heart-rate
                verify:
                  - { dataset: guarded, partition: {{partition}}, endpoint: beats.sensitivity, start: 0:01, accept: { value: 0.5 }, strata: { by: [sex] } }

            """)));
        _copy.Replace(File("samd.yaml"), "gates:\n", "gates:\n  sealed:\n    title: The guarded recordings\n    partitions: [validation, test]\n  open:\n    title: The guarded recordings but for the sealed ones\n    partitions: [validation]\n");
    }

    // Two samples of 16 bits that follow each other and differ change places: other bytes, of the same sum, that are the same signal to any
    // detector. The same bytes would seal the synthetic recordings themselves.
    private static byte[] Other(byte[] signal)
    {
        var at = 2;
        while (signal[at] == signal[at + 2] && signal[at + 1] == signal[at + 3]) at += 2;
        (signal[at], signal[at + 1], signal[at + 2], signal[at + 3]) = (signal[at + 2], signal[at + 3], signal[at], signal[at + 1]);
        return signal;
    }

    public string Root => _copy.Root;

    public string LedgerPath => File("traceability", "ledger.jsonl");

    public string File(params string[] parts) => _copy.File(parts);

    public Task<SamdResult> Run(params string[] arguments) => Samd.RunAsync([.. arguments, "--workspace", Root]);

    public Task<SamdResult> Validate(params string[] more) => Run(["validate", "--gate", "sealed", "--dataset", "guarded", "--no-pdf", "--data", File("data"), .. more]);

    public string Bundle() => Directory.GetDirectories(File("evidence")).Single(path => !path.EndsWith(".partial", StringComparison.Ordinal));

    public void Dispose() => _copy.Dispose();
}
