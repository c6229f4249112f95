using SaMD.Files;

namespace SaMD.Validation.Datasets;

/// <summary>All manifests of a folder, by id.</summary>
public sealed class DatasetCatalogue
{
    private readonly SortedDictionary<string, DatasetManifest> _byId;

    private DatasetCatalogue(string folder, SortedDictionary<string, DatasetManifest> byId) => (Folder, _byId) = (folder, byId);

    /// <summary>The folder of the manifests; committed recordings lie below it.</summary>
    public string Folder { get; }

    /// <summary>The manifests that have no fault, ordered by id.</summary>
    public IReadOnlyCollection<DatasetManifest> Manifests => _byId.Values;

    /// <summary>Ids of the manifests, in order.</summary>
    public IReadOnlyCollection<string> Ids => _byId.Keys;

    /// <summary>Reads every file <c>*.yaml</c> of a folder, not of folders below it.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="shownAs">How messages name it, without an ending slash.</param>
    /// <param name="faults">Where the faults of all manifests go.</param>
    public static DatasetCatalogue Read(string folder, string shownAs, FaultCollector faults)
    {
        ArgumentNullException.ThrowIfNull(faults);
        var byId = new SortedDictionary<string, DatasetManifest>(StringComparer.Ordinal);
        foreach (var path in Files(folder, shownAs, faults))
        {
            if (ManifestReader.Read(path, $"{shownAs}/{Path.GetFileName(path)}", faults) is not { } manifest) continue;
            if (!byId.TryAdd(manifest.Id, manifest))
                faults.Add(manifest.Place, $"The id '{manifest.Id}' is that of {byId[manifest.Id].Place.File} too; give each dataset its own.");
        }
        return new DatasetCatalogue(folder, byId);
    }

    /// <summary>The manifest of an id; <see langword="null"/> where there is none.</summary>
    /// <param name="id">The dataset's id.</param>
    public DatasetManifest? Find(string id) => _byId.GetValueOrDefault(id);

    private static IEnumerable<string> Files(string folder, string shownAs, FaultCollector faults)
    {
        if (Directory.Exists(folder)) return Directory.EnumerateFiles(folder, "*.yaml").Order(StringComparer.Ordinal);
        faults.Add(new SourcePlace(shownAs), "There is no such folder; the dataset manifests were expected in it.");
        return [];
    }
}
