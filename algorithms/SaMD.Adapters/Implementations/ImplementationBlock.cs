using SaMD.Algorithms;
using SaMD.Files;
using SaMD.Files.Yaml;

namespace SaMD.Adapters.Implementations;

/// <summary>What <c>algorithm.yaml</c> says of its implementation, as the reader of a kind gets it.</summary>
public sealed class ImplementationBlock
{
    private readonly YamlMap _manifest;
    private readonly List<string> _files = [];

    internal ImplementationBlock(string name, YamlMap manifest, string workspaceRoot, string folder, IReadOnlyList<BuiltInAlgorithm> builtIns)
    {
        (Name, _manifest, WorkspaceRoot, Folder, BuiltIns) = (name, manifest, workspaceRoot, folder, builtIns);
        Map = name.Length > 0 ? manifest.Map(name) : null;
    }

    /// <summary>Name of the kind, and key of the block.</summary>
    public string Name { get; }

    /// <summary>The block; <see langword="null"/> where the manifest has none. Its reader calls <see cref="YamlMap.Finish"/>.</summary>
    public YamlMap? Map { get; }

    /// <summary>Full path of the workspace.</summary>
    public string WorkspaceRoot { get; }

    /// <summary>Folder of the version relative to the workspace, with forward slashes.</summary>
    public string Folder { get; }

    /// <summary>Full path of the version's folder.</summary>
    public string FullFolder => Path.Combine(WorkspaceRoot, Folder);

    /// <summary>Classes that this program holds.</summary>
    public IReadOnlyList<BuiltInAlgorithm> BuiltIns { get; }

    /// <summary>Files that the version consists of because the block names them, relative to the workspace: they join <c>files</c>, and so the lock.</summary>
    public IReadOnlyList<string> Files => _files;

    /// <summary>Where the block stands; the manifest's place where there is none.</summary>
    public SourcePlace Place => Map?.Place ?? _manifest.PlaceOf("implementation");

    /// <summary>The block, which must be there.</summary>
    public YamlMap? Required() => _manifest.RequiredMap(Name);

    /// <summary>The path of a file of the version, which a key names relative to the version's folder; <see langword="null"/> after a fault.</summary>
    /// <param name="map">The mapping that holds the key.</param>
    /// <param name="key">The key.</param>
    /// <returns>The path relative to the workspace, with forward slashes; it has joined <see cref="Files"/>.</returns>
    public string? File(YamlMap map, string key)
    {
        ArgumentNullException.ThrowIfNull(map);
        var name = map.RequiredText(key);
        if (name.Length == 0) return null;
        if (IsInside(name) && System.IO.File.Exists(Path.Combine(FullFolder, name))) return Add(name);
        map.Fault(key, IsInside(name)
            ? $"{Shown.Quoted(name)} is not there; a file in {Folder} was expected."
            : $"{Shown.Quoted(name)} is no path inside the version's folder, {Folder}, with forward slashes.");
        return null;
    }

    /// <summary>Adds a file to those that the version consists of.</summary>
    /// <param name="name">Path relative to the version's folder.</param>
    /// <returns>The path relative to the workspace.</returns>
    public string Add(string name)
    {
        var path = $"{Folder}/{name}";
        _files.Add(path);
        return path;
    }

    /// <summary>Whether a name stays inside the version's folder.</summary>
    /// <param name="name">Path as it is written.</param>
    public static bool IsInside(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return name.Length > 0 && !Path.IsPathRooted(name) && name.IndexOfAny(['\\', ':', '\0']) < 0 && !name.Split('/').Any(static part => part is "" or "." or "..");
    }
}
