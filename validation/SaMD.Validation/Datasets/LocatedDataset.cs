namespace SaMD.Validation.Datasets;

/// <summary>A dataset as it lies on this machine.</summary>
/// <param name="Manifest">What it is.</param>
/// <param name="Folder">Where it lies; <see langword="null"/> where it was found nowhere.</param>
/// <param name="Present">Records of which every file is there, in the order of the manifest.</param>
/// <param name="Missing">The other records.</param>
/// <param name="Searched">The folders that were looked for, in order.</param>
public sealed record LocatedDataset(
    DatasetManifest Manifest, string? Folder, IReadOnlyList<DatasetRecord> Present, IReadOnlyList<MissingRecord> Missing,
    IReadOnlyList<string> Searched)
{
    /// <summary>The record as missing; <see langword="null"/> where it is present.</summary>
    /// <param name="record">The record's name.</param>
    public MissingRecord? FindMissing(string record) => Missing.FirstOrDefault(missing => missing.Record.Name == record);
}
