using SaMD.Files;

namespace SaMD.Signals;

/// <summary>The files of one folder and the folders in it. Nothing outside can be reached, by whatever name or link.</summary>
public sealed class DirectoryFiles : IRecordingFiles
{
    // As many links as Linux follows; more are a loop.
    private const int MostLinks = 40;

    private readonly string _shown;
    private readonly string _root;

    /// <summary>Opens a folder.</summary>
    /// <param name="folder">The folder, absolute or relative to the current one; it may itself be a link.</param>
    /// <exception cref="InputFaultException">There is no such folder.</exception>
    public DirectoryFiles(string folder)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        _shown = folder;
        var full = Path.GetFullPath(folder);
        _root = Directory.Exists(full) && Real(full) is { } real ? real : throw Fault(FaultKind.Absent, folder, "there is no such folder.");
    }

    /// <inheritdoc />
    public Stream Open(string name)
    {
        var path = Find(name) ?? throw Fault(
            FaultKind.Integrity,
            Describe(name),
            "expected the name of a file in the recording's folder, found one that leads out of it or is no name everywhere: correct it.");
        if (!File.Exists(path)) throw Fault(FaultKind.Absent, Describe(name), "there is no such file: lay out the recording in full.");
        try
        {
            // The reader has a buffer of its own.
            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, FileOptions.SequentialScan);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw Fault(FaultKind.Absent, Describe(name), $"the file cannot be read: {exception.Message}");
        }
    }

    /// <inheritdoc />
    public bool Exists(string name) => Find(name) is { } path && File.Exists(path);

    /// <inheritdoc />
    public string Describe(string name) => Path.Join(_shown, name);

    private static InputFaultException Fault(FaultKind kind, string path, string message) => new(kind, new SourcePlace(path), message);

    // The real path of a name, or null where it leads out of the folder.
    private string? Find(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (name.Length == 0 || Path.IsPathRooted(name) || name.AsSpan().IndexOfAny('\0', '\\', ':') >= 0) return null;
        if (name.Split('/').Any(static part => part is "" or "..")) return null;
        return Real(Path.Join(_root, name)) is { } path && IsInside(path) ? path : null;
    }

    private bool IsInside(string path) =>
        path.StartsWith(Path.TrimEndingDirectorySeparator(_root) + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    // The path with every link on the way followed, as the operating system does; null where links make a loop.
    private static string? Real(string path)
    {
        var real = Path.GetPathRoot(path)!;
        var parts = new Stack<string>(Parts(path));
        for (var links = 0; parts.TryPop(out var part);)
        {
            if (part is "." or "..")
            {
                real = part is "." ? real : Path.GetDirectoryName(real) ?? real;
                continue;
            }

            var next = Path.Join(real, part);
            if (new FileInfo(next).LinkTarget is not { } target)
            {
                real = next;
                continue;
            }

            if (++links > MostLinks) return null;
            if (Path.IsPathRooted(target)) real = Path.GetPathRoot(target)!;
            foreach (var step in Parts(target)) parts.Push(step);
        }

        return real;
    }

    // Last first, as a stack wants them.
    private static IEnumerable<string> Parts(string path) => path[Path.GetPathRoot(path)!.Length..]
        .Split([Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar], StringSplitOptions.RemoveEmptyEntries)
        .Reverse();
}
