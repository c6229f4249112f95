namespace SaMD.Validation.Datasets;

/// <summary>Finds the folder of a dataset, and which of its records lie in it. The first folder of the search path that has it is taken, whole or not.</summary>
/// <param name="searchPath">Folders below which datasets lie, in order.</param>
/// <param name="manifestFolder">Folder of the manifests, below which committed recordings lie.</param>
public sealed class DatasetLocator(IReadOnlyList<string> searchPath, string manifestFolder)
{
    /// <summary>Name of the environment variable that names a folder of datasets.</summary>
    public const string EnvironmentVariable = "SAMD_DATA";

    /// <summary>The search path: what the command line says, what the environment says, and <c>data/</c> of the workspace.</summary>
    /// <param name="given">Values of <c>--data</c>, in order.</param>
    /// <param name="environment">Value of <c>SAMD_DATA</c>; <see langword="null"/> or empty where it is not set.</param>
    /// <param name="workspace">Folder of the workspace.</param>
    public static IReadOnlyList<string> SearchPath(IEnumerable<string> given, string? environment, string workspace) =>
        [.. given, .. string.IsNullOrEmpty(environment) ? Array.Empty<string>() : [environment], Path.Combine(workspace, "data")];

    /// <summary>Locates a dataset; looks at names only and opens nothing.</summary>
    /// <param name="manifest">The dataset.</param>
    public LocatedDataset Locate(DatasetManifest manifest)
    {
        ArgumentNullException.ThrowIfNull(manifest);
        IReadOnlyList<string> roots = manifest.Committed ? [manifestFolder] : searchPath;
        var searched = roots.Select(root => Path.Combine(root, manifest.Folder)).ToList();
        var folder = searched.FirstOrDefault(Directory.Exists);
        var present = new List<DatasetRecord>();
        var missing = new List<MissingRecord>();
        var known = new Dictionary<string, bool>(StringComparer.Ordinal); // a file of labels is every record's
        foreach (var record in manifest.Records)
        {
            var files = manifest.FilesOf(record.Name).Select(line => line.Path)
                .Where(file => folder is null || !IsThere(folder, file, known)).ToList();
            if (files.Count == 0) present.Add(record);
            else missing.Add(new MissingRecord(record, files));
        }
        return new LocatedDataset(manifest, folder, present, missing, searched);
    }

    private static bool IsThere(string folder, string file, Dictionary<string, bool> known)
    {
        if (!known.TryGetValue(file, out var there)) known.Add(file, there = File.Exists(Path.Combine(folder, file)));
        return there;
    }
}
