using SaMD.Files;
using SaMD.Files.Yaml;

namespace SaMD.Validation.Datasets;

/// <summary>Reads the records of a manifest, their persons and partitions.</summary>
internal static class ManifestRecords
{
    private const string Key = "records";
    private const string PartitionKey = "partition";

    /// <summary>Reads the keys <c>records</c>, <c>persons</c> and <c>partitions</c>.</summary>
    /// <param name="top">The manifest.</param>
    /// <param name="strata">Its strata.</param>
    /// <param name="exclusions">Its exclusions.</param>
    /// <param name="digests">Its files; <see langword="null"/> where the user has not listed them yet.</param>
    /// <param name="table">Reads a file of records that lies beside the manifest.</param>
    /// <param name="personsKnown">Whether it is known whose the records are.</param>
    public static IReadOnlyList<DatasetRecord> Read(
        YamlMap top, ManifestStrata strata, IReadOnlyList<RecordExclusion> exclusions, DigestList? digests, Func<string, RecordTable> table,
        out bool personsKnown)
    {
        personsKnown = PersonsKnown(top);
        if (top.Node(Key) is YamlMap elsewhere) return Elsewhere(top, elsewhere, strata, exclusions, digests, table, personsKnown);
        var records = Records(top, top.Maps(Key), strata, personsKnown, inTable: false);
        var partitions = PartitionsOf(top);
        CheckKnown(top, partitions, exclusions, records);
        records = [.. records.Select(record => record with { Partition = partitions.GetValueOrDefault(record.Name).Partition })];
        CheckPartitions(top, records, exclusions);
        return records;
    }

    /// <summary>Reads the key <c>exclusions</c>.</summary>
    public static IReadOnlyList<RecordExclusion> Exclusions(YamlMap top)
    {
        var exclusions = new List<RecordExclusion>();
        foreach (var map in top.Maps("exclusions"))
        {
            var reason = map.RequiredText("reason");
            foreach (var record in map.Scalars("records"))
                if (exclusions.Any(other => other.Record == record.Text)) map.Faults.Add(record.Place, $"The record {Shown.Quoted(record.Text)} is excluded a second time.");
                else exclusions.Add(new RecordExclusion(record.Text, reason));
            map.Finish();
        }
        return exclusions;
    }

    private static bool PersonsKnown(YamlMap top)
    {
        var persons = top.RequiredText("persons");
        if (persons is not ("known" or "unknown" or "")) top.Fault("persons", $"'persons' is {Shown.Quoted(persons)}; known (each record names its person) or unknown was expected.");
        return persons == "known";
    }

    // Thousands of records stand in a file beside the manifest; those of a dataset that only its users have are the files they listed.
    private static List<DatasetRecord> Elsewhere(
        YamlMap top, YamlMap map, ManifestStrata strata, IReadOnlyList<RecordExclusion> exclusions, DigestList? digests,
        Func<string, RecordTable> table, bool personsKnown)
    {
        var (file, listed) = (map.Text("file"), map.Text("listed"));
        var partition = listed is null ? null : PartitionNamed(map, map.RequiredText(PartitionKey));
        map.Finish();
        if (file is null == listed is null) map.Faults.Add(map.Place, "'records' needs a list of records, or either 'file' (a list beside the manifest) or 'listed' (a pattern on the files of 'digests').");
        if (top.Has("partitions")) top.Fault("partitions", "'partitions' goes with records that stand here; these name their partition where they stand.");
        if (listed is not null) return Listed(top, listed, partition, strata, digests, personsKnown);
        if (file is null) return [];
        var records = Records(top, table(file).Rows, strata, personsKnown, inTable: true);
        CheckKnown(top, [], exclusions, records);
        CheckPartitions(top, records, exclusions);
        return records;
    }

    private static List<DatasetRecord> Listed(YamlMap top, string pattern, string? partition, ManifestStrata strata, DigestList? digests, bool personsKnown)
    {
        if (personsKnown) top.Fault("persons", "Records that are listed by their files name no persons: 'persons: unknown' was expected.");
        var dot = pattern.LastIndexOf('.');
        if (dot < 0 || pattern.IndexOfAny(['*', '?'], dot) >= 0) top.Fault(Key, $"'listed' is {Shown.Quoted(pattern)}; a pattern that ends in the ending of one file of each record was expected, as in \"*.hea\".");
        var unknown = strata.Names.ToDictionary(name => name, _ => DatasetRecord.UnknownStratum, StringComparer.Ordinal);
        return [.. (digests?.Lines ?? []).Where(line => Glob.Matches(pattern, line.Path))
            .Select(line => new DatasetRecord(DigestList.RecordOf(line.Path), null, partition, unknown, line.Place)).DistinctBy(record => record.Name)];
    }

    private static List<DatasetRecord> Records(YamlMap top, IReadOnlyList<YamlMap> maps, ManifestStrata strata, bool personsKnown, bool inTable)
    {
        var records = new Dictionary<string, DatasetRecord>(StringComparer.Ordinal);
        foreach (var map in maps)
        {
            var record = new DatasetRecord(Name(map), Person(map, personsKnown), inTable ? PartitionNamed(map, map.Text(PartitionKey)) : null, strata.ValuesOf(map), map.Place);
            map.Finish();
            if (!records.TryAdd(record.Name, record))
                map.Fault("name", $"The record {Shown.Quoted(record.Name)} stands here a second time, first at line {records[record.Name].Place.Line}.");
        }
        if (records.Count == 0) top.Fault(Key, "'records' holds no record; a list of them was expected.");
        return [.. records.Values];
    }

    private static string? PartitionNamed(YamlMap map, string? name)
    {
        if (name is not (null or "") && !Partitions.All.Contains(name, StringComparer.Ordinal))
            map.Fault(PartitionKey, $"'{PartitionKey}' is {Shown.Quoted(name)}.{Nearest.Hint(name, Partitions.All)} One of these was expected: {string.Join(", ", Partitions.All)}.");
        return name is "" ? null : name;
    }

    private static void CheckPartitions(YamlMap top, List<DatasetRecord> records, IReadOnlyList<RecordExclusion> exclusions)
    {
        var excluded = exclusions.Select(exclusion => exclusion.Record).ToHashSet(StringComparer.Ordinal);
        foreach (var record in records)
            if (record.Partition is null && !excluded.Contains(record.Name))
                top.Faults.Add(record.Place, $"The record {Shown.Quoted(record.Name)} is in no partition and not excluded; add it to one of 'partitions', or to 'exclusions' with the reason.");
    }

    private static string Name(YamlMap map)
    {
        var name = map.RequiredText("name");
        if (name.Length == 0) return name;
        var wrong = SafePath.WhatIsWrong(name) ?? (name.Contains('.', StringComparison.Ordinal) ? "the name of a record holds no '.'" : null);
        if (wrong is not null) map.Fault("name", $"The record's name {Shown.Quoted(name)} is not taken: {wrong}.");
        return name;
    }

    private static string? Person(YamlMap map, bool known)
    {
        if (known) return map.RequiredText("person");
        if (map.Text("person") is not null) map.Fault("person", "A person is named here, but the manifest says 'persons: unknown'.");
        return null;
    }

    private static Dictionary<string, (string Partition, SourcePlace Place)> PartitionsOf(YamlMap top)
    {
        var partitionOf = new Dictionary<string, (string Partition, SourcePlace Place)>(StringComparer.Ordinal);
        if (top.RequiredMap("partitions") is not { } map) return partitionOf;
        foreach (var partition in Partitions.All)
            foreach (var record in map.Scalars(partition))
                if (!partitionOf.TryAdd(record.Text, (partition, record.Place)))
                    map.Faults.Add(record.Place, $"The record {Shown.Quoted(record.Text)} is put into '{partition}', and at line {partitionOf[record.Text].Place.Line} into '{partitionOf[record.Text].Partition}'; a record has one partition.");
        map.Finish();
        return partitionOf;
    }

    private static void CheckKnown(
        YamlMap top, Dictionary<string, (string Partition, SourcePlace Place)> partitions, IReadOnlyList<RecordExclusion> exclusions,
        List<DatasetRecord> records)
    {
        var names = records.Select(record => record.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var (record, (partition, place)) in partitions)
            if (!names.Contains(record)) top.Faults.Add(place, $"'{partition}' holds {Shown.Quoted(record)}, which is not among 'records'.{Nearest.Hint(record, names)}");
        foreach (var exclusion in exclusions)
            if (!names.Contains(exclusion.Record)) top.Fault("exclusions", $"{Shown.Quoted(exclusion.Record)} is excluded, but is not among 'records'.{Nearest.Hint(exclusion.Record, names)}");
    }
}
