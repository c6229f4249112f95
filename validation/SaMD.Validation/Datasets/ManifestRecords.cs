using SaMD.Files;
using SaMD.Files.Yaml;

namespace SaMD.Validation.Datasets;

/// <summary>Reads the records of a manifest, their persons and partitions.</summary>
internal static class ManifestRecords
{
    /// <summary>Reads the keys <c>records</c>, <c>persons</c> and <c>partitions</c>.</summary>
    public static IReadOnlyList<DatasetRecord> Read(
        YamlMap top, ManifestStrata strata, IReadOnlyList<RecordExclusion> exclusions, out bool personsKnown)
    {
        personsKnown = PersonsKnown(top);
        var records = Records(top, strata, personsKnown);
        var partitions = PartitionsOf(top);
        CheckKnown(top, partitions, exclusions, records);
        var excluded = exclusions.Select(exclusion => exclusion.Record).ToHashSet(StringComparer.Ordinal);
        foreach (var record in records)
            if (!partitions.ContainsKey(record.Name) && !excluded.Contains(record.Name))
                top.Faults.Add(record.Place, $"The record {Shown.Quoted(record.Name)} is in no partition and not excluded; add it to one of 'partitions', or to 'exclusions' with the reason.");
        return [.. records.Select(record => record with { Partition = partitions.GetValueOrDefault(record.Name).Partition })];
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

    private static List<DatasetRecord> Records(YamlMap top, ManifestStrata strata, bool personsKnown)
    {
        var records = new Dictionary<string, DatasetRecord>(StringComparer.Ordinal);
        foreach (var map in top.Maps("records"))
        {
            var record = new DatasetRecord(Name(map), Person(map, personsKnown), null, strata.ValuesOf(map), map.Place);
            map.Finish();
            if (!records.TryAdd(record.Name, record))
                map.Fault("name", $"The record {Shown.Quoted(record.Name)} stands here a second time, first at line {records[record.Name].Place.Line}.");
        }
        if (records.Count == 0) top.Fault("records", "'records' holds no record; a list of them was expected.");
        return [.. records.Values];
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
