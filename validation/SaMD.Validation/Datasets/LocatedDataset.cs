using SaMD.Files;
using SaMD.Signals;

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
    private readonly Dictionary<string, MissingRecord> _missing = Missing.ToDictionary(missing => missing.Record.Name, StringComparer.Ordinal);

    /// <summary>The record as missing; <see langword="null"/> where it is present.</summary>
    /// <param name="record">The record's name.</param>
    public MissingRecord? FindMissing(string record) => _missing.GetValueOrDefault(record);

    /// <summary>
    /// Opens the dataset's folder for reading one recording: every file is checked against its digest while it is read. Messages
    /// name files below the dataset's id, the same on every machine.
    /// </summary>
    /// <exception cref="InputFaultException">The dataset was found nowhere.</exception>
    public DigestCheckingFiles OpenFiles() => Folder is { } folder
        ? new DigestCheckingFiles(new DirectoryFiles(folder), Manifest.Digests, Manifest.Id)
        : throw new InputFaultException(FaultKind.Absent, Manifest.Place, $"The recordings of '{Manifest.Id}' are not there; 'samd dataset describe {Manifest.Id}' says where to get them and where to lay them.");
}
