using SaMD.Files;
using SaMD.Files.Yaml;
using SaMD.Validation.Datasets.References;

namespace SaMD.Validation.Datasets;

/// <summary>What must hold between the parts of a manifest.</summary>
internal static class ManifestChecks
{
    /// <summary>Notes every fault.</summary>
    public static void Run(DatasetManifest manifest, YamlMap top)
    {
        CheckPersons(manifest, top);
        CheckMadePartitions(manifest, top);
        CheckDigests(manifest, top);
    }

    // What is tuned on a person and evaluated on the same person says nothing about others.
    private static void CheckPersons(DatasetManifest manifest, YamlMap top)
    {
        var first = new Dictionary<string, DatasetRecord>(StringComparer.Ordinal);
        foreach (var record in manifest.Records)
        {
            if (string.IsNullOrEmpty(record.Person) || record.Partition is null) continue;
            if (!first.TryAdd(record.Person, record) && first[record.Person] is var other && other.Partition != record.Partition)
                top.Faults.Add(record.Place, $"The person {Shown.Quoted(record.Person)} is in two partitions: {Shown.Quoted(record.Name)} in '{record.Partition}', {Shown.Quoted(other.Name)} (line {other.Place.Line}) in '{other.Partition}'. Put all records of a person into one.");
        }
    }

    // A gate over these partitions makes no statement on clinical performance, and its cover says so.
    private static void CheckMadePartitions(DatasetManifest manifest, YamlMap top)
    {
        if (manifest.Synthetic || top.Map("partitions") is not { } map) return;
        foreach (var partition in new[] { Partitions.Smoke, Partitions.Conformance })
            if (map.Has(partition)) map.Fault(partition, $"'{partition}' is for made recordings; this manifest says 'synthetic: false'.");
    }

    private static void CheckDigests(DatasetManifest manifest, YamlMap top)
    {
        if (!manifest.HasDigests) return;
        foreach (var record in manifest.Records.Where(record => record.Name.Length > 0))
            foreach (var file in Needed(manifest, record.Name).Distinct(StringComparer.Ordinal))
                top.Faults.Add(record.Place, $"'{manifest.Digests.ShownAs}' has no line for {Shown.Quoted(file)}; add its SHA-256.");
    }

    private static IEnumerable<string> Needed(DatasetManifest manifest, string record)
    {
        if (MainFile(manifest.Format, record) is var main && manifest.Digests.Find(main) is null) yield return main;
        foreach (var reference in manifest.References.Where(reference => reference.Annotator.Length > 0 || reference.Source is not AnnotatorSource))
            if (reference.Source.Unlisted(manifest.Digests, record) is { } file) yield return file;
    }

    private static string MainFile(string format, string record) => format == "wfdb" ? $"{record}.hea" : $"{record}.{format}";
}
