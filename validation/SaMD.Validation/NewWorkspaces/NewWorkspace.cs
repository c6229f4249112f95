using SaMD.Files;
using SaMD.Validation.Datasets.Synthetic;

namespace SaMD.Validation.NewWorkspaces;

/// <summary>
/// Makes a new workspace: a template that lies beside the program, recordings that are made for it, and locks of the examples. The same
/// program makes the same bytes.
/// </summary>
public static class NewWorkspace
{
    private const string Datasets = "datasets";
    private const string Recorded = "algorithms/example-recorded/V1_0_0";

    // Packages leave out files whose names begin with a dot.
    private static readonly Dictionary<string, string> Renamed = new(StringComparer.Ordinal) { ["gitignore.txt"] = ".gitignore", ["gitattributes.txt"] = ".gitattributes" };

    /// <summary>Folder of the template beside the program.</summary>
    public static string Template { get; } = Path.Combine(AppContext.BaseDirectory, "template");

    /// <summary>Makes a workspace: whole, or not at all.</summary>
    /// <param name="template">Folder of the template.</param>
    /// <param name="target">Folder of the workspace: one that is not there, or is empty.</param>
    /// <returns>What was made.</returns>
    /// <exception cref="InputFaultException">The folder is not empty or is a file, or the template is not there; nothing was changed.</exception>
    /// <exception cref="IOException">A file cannot be written; what was written is taken away again.</exception>
    public static MadeWorkspace Make(string template, string target)
    {
        ArgumentNullException.ThrowIfNull(template);
        ArgumentNullException.ThrowIfNull(target);
        var folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(target));
        Check(template, folder, target);
        var existed = Directory.Exists(folder);
        var staging = Path.Combine(existed ? folder : Path.GetDirectoryName(folder)!, $".samd-init.{Path.GetFileName(folder)}.{Environment.ProcessId}");
        try
        {
            foreach (var (path, bytes) in Files(template)) AtomicFile.Write(Path.Combine(staging, path), bytes.Span);
            var notLocked = ExampleLocks.Write(staging);
            var files = Names(staging);
            if (!existed) Directory.Move(staging, folder);
            else MoveInto(staging, folder);
            return new MadeWorkspace(files, notLocked);
        }
        finally
        {
            if (Directory.Exists(staging)) Directory.Delete(staging, recursive: true);
        }
    }

    private static List<string> Names(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(folder, path).Replace('\\', '/')).Order(StringComparer.Ordinal)];

    private static void Check(string template, string folder, string target)
    {
        if (File.Exists(folder)) throw Fault(target, "This is a file; a folder that is not there yet, or is empty, was expected.");
        if (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any())
            throw Fault(target, "The folder is not empty; a new workspace is made in a folder that is not there yet, or is empty. Nothing was written.");
        if (!File.Exists(Path.Combine(template, Workspace.FileName)))
            throw Fault(template, "The template of new workspaces is not beside the program: the installation is not whole. Install samd again.");
    }

    private static List<SyntheticFile> Files(string template)
    {
        var files = Directory.EnumerateFiles(template, "*", SearchOption.AllDirectories)
            .Select(path => new SyntheticFile(Path.GetRelativePath(template, path).Replace('\\', '/'), File.ReadAllBytes(path)))
            .Select(file => file with { Path = Renamed.GetValueOrDefault(file.Path, file.Path) }).ToList();
        files.AddRange(ExampleRecordings.Make().Select(file => file with { Path = $"{Datasets}/{file.Path}" }));
        files.AddRange(ExampleOutputs.Make().Select(file => file with { Path = $"{Recorded}/{file.Path}" }));
        return [.. files.OrderBy(file => file.Path, StringComparer.Ordinal)];
    }

    // The folder may be the one that a shell stands in, so that it cannot be replaced: what it is a workspace by comes last.
    private static void MoveInto(string staging, string folder)
    {
        var moved = new List<string>();
        try
        {
            foreach (var entry in Directory.EnumerateFileSystemEntries(staging).OrderBy(entry => Path.GetFileName(entry) == Workspace.FileName).ThenBy(entry => entry, StringComparer.Ordinal).ToList())
            {
                var place = Path.Combine(folder, Path.GetFileName(entry));
                Directory.Move(entry, place);
                moved.Add(place);
            }
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            foreach (var place in moved)
                if (Directory.Exists(place)) Directory.Delete(place, recursive: true);
                else File.Delete(place);
            throw;
        }
    }

    private static InputFaultException Fault(string place, string message) => new(FaultKind.Configuration, new SourcePlace(place), message);
}
