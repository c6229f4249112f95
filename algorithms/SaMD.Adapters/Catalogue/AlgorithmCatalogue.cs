using SaMD.Algorithms;
using SaMD.Files;

namespace SaMD.Adapters.Catalogue;

/// <summary>The algorithm versions of a workspace: every <c>algorithm.yaml</c> below its folder of algorithms.</summary>
public sealed class AlgorithmCatalogue
{
    private AlgorithmCatalogue(IReadOnlyList<AlgorithmVersion> versions) => Versions = versions;

    /// <summary>The versions, by id, then by version number.</summary>
    public IReadOnlyList<AlgorithmVersion> Versions { get; }

    /// <summary>Reads the catalogue.</summary>
    /// <param name="workspaceRoot">Folder of the workspace.</param>
    /// <param name="algorithmsFolder">Folder of algorithms relative to it.</param>
    /// <exception cref="InputFaultException">Faults of all manifests at once.</exception>
    public static AlgorithmCatalogue Read(string workspaceRoot, string algorithmsFolder) => Read(workspaceRoot, algorithmsFolder, BuiltInAlgorithms.All);

    /// <summary>Reads the catalogue of a workspace whose versions are held by another assembly.</summary>
    /// <param name="workspaceRoot">Folder of the workspace.</param>
    /// <param name="algorithmsFolder">Folder of algorithms relative to it.</param>
    /// <param name="implementations">The versions that there is a class for.</param>
    /// <exception cref="InputFaultException">Faults of all manifests at once.</exception>
    public static AlgorithmCatalogue Read(string workspaceRoot, string algorithmsFolder, IReadOnlyList<BuiltInAlgorithm> implementations)
    {
        ArgumentNullException.ThrowIfNull(implementations);
        var faults = new FaultCollector();
        var versions = new List<AlgorithmVersion>();
        foreach (var folder in Folders(workspaceRoot, algorithmsFolder))
        {
            var before = faults.Faults.Count;
            var (manifest, maker) = AlgorithmManifestReader.Read(workspaceRoot, folder, implementations, faults);
            if (faults.Faults.Count == before && maker?.Invoke(manifest, faults) is { } implementation) versions.Add(new AlgorithmVersion(manifest, implementation));
        }
        foreach (var twin in versions.GroupBy(version => version.Manifest.Name).Where(group => group.Count() > 1))
            faults.Add(twin.Last().Manifest.Place, $"{twin.Key} stands in two folders: {string.Join(", ", twin.Select(version => version.Manifest.Folder))}.");
        faults.ThrowIfAny();
        return new AlgorithmCatalogue([.. versions.OrderBy(version => version.Manifest.Id, StringComparer.Ordinal).ThenBy(version => Version.Parse(version.Manifest.Version))]);
    }

    /// <summary>The newest version of an algorithm; <see langword="null"/> where there is none.</summary>
    /// <param name="name">Id, or id@version for that version.</param>
    public AlgorithmVersion? Find(string name) =>
        Versions.LastOrDefault(version => version.Manifest.Id == name || version.Manifest.Name == name);

    private static IEnumerable<string> Folders(string root, string algorithmsFolder)
    {
        var top = Path.Combine(root, algorithmsFolder);
        if (!Directory.Exists(top)) return [];
        return Directory.EnumerateFiles(top, AlgorithmManifestReader.FileName, SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(root, Path.GetDirectoryName(path)!).Replace('\\', '/'))
            .Where(path => !path.Split('/').Any(part => part is "bin" or "obj"))
            .Order(StringComparer.Ordinal);
    }
}
