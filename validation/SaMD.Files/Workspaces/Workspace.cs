namespace SaMD.Files;

/// <summary>A workspace: a folder with a <c>samd.yaml</c> that says where everything lies.</summary>
/// <param name="Root">Its folder, absolute.</param>
/// <param name="Algorithms">Folder of the algorithm versions, relative to <paramref name="Root"/> with forward slashes, as are all paths below but the ledger's.</param>
/// <param name="Datasets">Folder of the manifests.</param>
/// <param name="Requirements">Folder of user needs, hazards and requirements.</param>
/// <param name="Evidence">Folder of the bundles.</param>
/// <param name="Ledger">The ledger's file, as written: absolute, or relative and perhaps out of the workspace; never inside the evidence.</param>
/// <param name="Data">Where recordings are looked for, in order, after <c>--data</c> and <c>SAMD_DATA</c>; entries may be absolute or lead out of the workspace.</param>
/// <param name="Gates">The gates, in the order of the file; at least one.</param>
/// <param name="DefaultGate">The gate that runs where none is named; one of <paramref name="Gates"/>.</param>
/// <param name="Sha256">SHA-256 of the file's bytes.</param>
public sealed record Workspace(
    string Root, string Algorithms, string Datasets, string Requirements, string Evidence, string Ledger, IReadOnlyList<string> Data,
    IReadOnlyList<Gate> Gates, Gate DefaultGate, string Sha256)
{
    /// <summary>Name of the workspace file.</summary>
    public const string FileName = "samd.yaml";

    /// <summary>Finds the workspace that a folder belongs to: the nearest <c>samd.yaml</c> in it or above it.</summary>
    /// <param name="startFolder">Where to start.</param>
    /// <exception cref="InputFaultException">There is none, or it has faults: all of them.</exception>
    public static Workspace Find(string startFolder)
    {
        for (var folder = new DirectoryInfo(startFolder); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, FileName))) return Read(folder.FullName);
        throw new InputFaultException(
            FaultKind.Configuration, new SourcePlace(FileName),
            $"There is no {FileName} in {Path.GetFullPath(startFolder)} or above it. Run from inside a workspace; 'samd init' writes a new one.");
    }

    /// <summary>Reads the <c>samd.yaml</c> of a folder.</summary>
    /// <param name="root">The folder.</param>
    /// <exception cref="InputFaultException">It has faults: all of them.</exception>
    public static Workspace Read(string root) => WorkspaceReading.Read(Path.GetFullPath(root));

    /// <summary>The absolute path of something in the workspace; the ledger and an entry of <see cref="Data"/> may be absolute already.</summary>
    /// <param name="path">Path relative to <see cref="Root"/>.</param>
    public string FullPath(string path) => Path.GetFullPath(Path.Combine(Root, path));

    /// <summary>How messages and evidence name a path: relative to the workspace, with forward slashes.</summary>
    /// <param name="path">An absolute path, or one relative to the current folder.</param>
    public string Relative(string path) => Path.GetRelativePath(Root, path).Replace('\\', '/');

    /// <summary>The gate of a name.</summary>
    /// <param name="name">The name, or <see langword="null"/> for the default gate.</param>
    /// <exception cref="InputFaultException">There is none of that name.</exception>
    public Gate GateNamed(string? name)
    {
        if (name is null) return DefaultGate;
        var names = Gates.Select(gate => gate.Name);
        return Gates.FirstOrDefault(gate => gate.Name == name) ?? throw new InputFaultException(
            FaultKind.Configuration, new SourcePlace(FileName),
            $"There is no gate {Shown.Quoted(name)}.{Nearest.Hint(name, names)} Gates of this workspace: {string.Join(", ", names)}.");
    }
}
