using SaMD.Files;
using SaMD.TestKit;
using SaMD.Validation.Datasets;

namespace SaMD.Validation.Tests.Datasets;

/// <summary>A whole manifest of three records of two persons, to be broken in one place at a time.</summary>
internal static class SmallManifest
{
    public const string Yaml = """
        id: small
        version: 1.0.0
        title: Small
        synthetic: false
        source: https://example.org/small
        licence: ODC-BY 1.0
        attribution: Somebody
        citation: A paper
        redistribution: derived
        format: wfdb
        folder: small
        digests: small.sha256
        channels:
          - { match: "ML*", kind: ecg, role: limb }
          - { match: "*", kind: ecg }
        references:
          - { name: atr, kind: beats, annotator: atr, made-by: two cardiologists }
        strata:
          - { name: sex, values: [female, male] }
          - name: age-band
            from: age
            bands:
              - { name: young, below: 40 }
              - { name: old, from: 40 }
        design-effects:
          - { endpoint: beats.sensitivity, value: 3.5, source: development }
        persons: known
        partitions:
          development: [a1, a2]
          validation: [b1]
        exclusions:
          - { records: [c1], reason: paced }
        records:
          - { name: a1, person: p1, sex: male, age: 39 }
          - { name: a2, person: p1, sex: female, age: 40 }
          - { name: b1, person: p2 }
          - { name: c1, person: p3, sex: unknown, age: unknown }

        """;

    public static string Digests { get; } = string.Concat(
        from record in new[] { "a1", "a2", "b1", "c1" }
        from ending in new[] { "atr", "dat", "hea" }
        select $"{Sha256Digest.OfText(record + ending)}  {record}.{ending}\n");

    public static (DatasetManifest? Manifest, IReadOnlyList<Fault> Faults) Read(TemporaryFolder folder, string yaml, string? digests = null)
    {
        folder.Write("small.sha256", digests ?? Digests);
        var faults = new FaultCollector();
        var manifest = ManifestReader.Read(folder.Write("small.yaml", yaml), "datasets/small.yaml", faults);
        return (manifest, faults.Faults);
    }

    public static DatasetManifest Whole(TemporaryFolder folder)
    {
        var (manifest, faults) = Read(folder, Yaml);
        faults.ShouldBeEmpty();
        return manifest!;
    }

    /// <summary>Faults of the manifest in which one text is replaced by another.</summary>
    public static IReadOnlyList<string> FaultsWith(string old, string replacement)
    {
        Yaml.ShouldContain(old);
        using var folder = new TemporaryFolder();
        var (manifest, faults) = Read(folder, Yaml.Replace(old, replacement, StringComparison.Ordinal));
        manifest.ShouldBeNull();
        return [.. faults.Select(fault => fault.ToString())];
    }
}
