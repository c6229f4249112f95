namespace SaMD.Validation.Datasets;

/// <summary>A dataset in numbers, for listing and describing; the manifest holds its texts.</summary>
/// <param name="Manifest">What it is.</param>
/// <param name="Folder">Where it lies; <see langword="null"/> where it was found nowhere.</param>
/// <param name="Persons">Persons of all records; <see langword="null"/> where persons are unknown.</param>
/// <param name="Present">Records that are there, excluded ones among them.</param>
/// <param name="Missing">Records that are not, with their files.</param>
/// <param name="Partitions">Its partitions, in the order of <see cref="Datasets.Partitions.All"/>.</param>
public sealed record DatasetSummary(
    DatasetManifest Manifest, string? Folder, int? Persons, int Present, IReadOnlyList<MissingRecord> Missing,
    IReadOnlyList<PartitionSummary> Partitions)
{
    /// <summary>Sums a dataset up.</summary>
    /// <param name="located">The dataset.</param>
    public static DatasetSummary Of(LocatedDataset located)
    {
        ArgumentNullException.ThrowIfNull(located);
        var manifest = located.Manifest;
        var present = located.Present.Select(record => record.Name).ToHashSet(StringComparer.Ordinal);
        return new DatasetSummary(
            manifest, located.Folder, Count(manifest, manifest.Records), located.Present.Count, located.Missing,
            [.. manifest.Partitions.Select(partition => Partition(manifest, partition, present))]);
    }

    private static PartitionSummary Partition(DatasetManifest manifest, string partition, HashSet<string> present)
    {
        var records = manifest.RecordsOf(partition);
        return new PartitionSummary(
            partition, records.Count, Count(manifest, records), records.Count(record => present.Contains(record.Name)),
            [.. manifest.StratumNames.SelectMany(stratum => Strata(manifest, records, stratum))]);
    }

    private static IEnumerable<StratumSummary> Strata(DatasetManifest manifest, IReadOnlyList<DatasetRecord> records, string stratum) =>
        records.GroupBy(record => record.Strata[stratum]).OrderBy(same => same.Key, StringComparer.Ordinal)
            .Select(same => new StratumSummary(stratum, same.Key, same.Count(), Count(manifest, same)));

    private static int? Count(DatasetManifest manifest, IEnumerable<DatasetRecord> records) =>
        manifest.PersonsKnown ? records.Select(record => record.Person).Distinct(StringComparer.Ordinal).Count() : null;
}
