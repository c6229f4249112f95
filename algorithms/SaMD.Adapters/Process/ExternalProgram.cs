using SaMD.Adapters.Catalogue;
using SaMD.Files;

namespace SaMD.Adapters.Process;

/// <summary>The program of a version: where it is, what it consists of, and what it is given to run in.</summary>
internal sealed class ExternalProgram
{
    private const string OwnRights = "Its program runs with this user's rights: that it does not look for the references is not enforced.";

    private readonly ProcessSettings _settings;
    private readonly string _versionFolder;
    private readonly List<string> _files;
    private readonly Lazy<string> _fromPath;

    public ExternalProgram(ProcessSettings settings, AlgorithmManifest manifest, string versionFolder)
    {
        (_settings, _versionFolder) = (settings, versionFolder);
        _files = [.. manifest.Files.Where(file => file.StartsWith(manifest.Folder + '/', StringComparison.Ordinal)).Select(file => file[(manifest.Folder.Length + 1)..])
            .Where(file => file != AlgorithmManifestReader.FileName)];
        _fromPath = new(FindInPath);
        Reservations = [.. Containment.Reservations(settings.Limits).Append(OwnRights).Concat(NotLocked()).Select(reservation => $"{manifest.Name}: {reservation}")];
    }

    /// <summary>What cannot be enforced on this machine, or is not held by the lock.</summary>
    public IReadOnlyList<string> Reservations { get; }

    private bool IsOfTheVersion => _files.Contains(_settings.Command[0]);

    /// <summary>A fresh folder with the files that the version consists of, and with no other.</summary>
    /// <exception cref="InputFaultException">A file is not there.</exception>
    public ProgramFolder OpenFolder()
    {
        foreach (var file in _files.Where(file => !File.Exists(Path.Combine(_versionFolder, file))))
            throw new InputFaultException(FaultKind.Integrity, _settings.Place, $"{Shown.Quoted(file)} is listed in 'files' and is not there.");
        return new ProgramFolder(_versionFolder, _files, IsOfTheVersion ? _settings.Command[0] : null);
    }

    /// <summary>Starts the program in a folder.</summary>
    /// <exception cref="Sessions.AlgorithmFailureException">It cannot be started.</exception>
    /// <exception cref="InputFaultException">It is not on this machine, or is not the one that was locked.</exception>
    public ChildProgram Start(ProgramFolder folder)
    {
        var words = _settings.Command.Skip(1).Select(word => _files.Contains(word) ? folder.Program(word) : Filled(word));
        return ChildProgram.Start(folder, [IsOfTheVersion ? folder.Program(_settings.Command[0]) : _fromPath.Value, .. words], Environment(folder), _settings.Limits);
    }

    private string Filled(string word) => word
        .Replace(ProcessSettings.RecordPlaceholder, ProcessSettings.RecordName, StringComparison.Ordinal)
        .Replace(ProcessSettings.AnnotatorPlaceholder, _settings.Annotator, StringComparison.Ordinal);

    // Nothing of the caller's but the way to programs. WFDB programs look for records where they run, and nowhere else.
    private Dictionary<string, string> Environment(ProgramFolder folder)
    {
        var variables = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["PATH"] = SearchPath,
            ["HOME"] = folder.Work,
            ["TMPDIR"] = folder.Work,
            ["LANG"] = "C.UTF-8",
            ["TZ"] = "UTC",
            ["WFDB"] = ".",
        };
        foreach (var (name, value) in _settings.Environment) variables[name] = value;
        return variables;
    }

    private static string SearchPath => System.Environment.GetEnvironmentVariable("PATH") is { Length: > 0 } path ? path : "/usr/local/bin:/usr/bin:/bin";

    private string FindInPath()
    {
        var name = _settings.Command[0];
        var names = OperatingSystem.IsWindows() ? new[] { name, name + ".exe" } : [name];
        var found = SearchPath.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries).Where(Path.IsPathRooted)
            .SelectMany(folder => names.Select(each => Path.Combine(folder, each))).FirstOrDefault(IsProgram)
            ?? throw new InputFaultException(FaultKind.Absent, _settings.Place, $"The program {Shown.Quoted(name)} is not on this machine: it is in no folder of PATH.");
        var digest = _settings.ProgramSha256 is null ? null : Sha256Digest.OfFile(found);
        return digest == _settings.ProgramSha256
            ? found
            : throw new InputFaultException(FaultKind.Integrity, _settings.Place, $"The program {Shown.Quoted(name)} has SHA-256 {digest}; {_settings.ProgramSha256} was expected.");
    }

    private static bool IsProgram(string path) =>
        File.Exists(path) && (OperatingSystem.IsWindows() || (File.GetUnixFileMode(path) & (UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute)) != 0);

    private IEnumerable<string> NotLocked()
    {
        if (!IsOfTheVersion && _settings.ProgramSha256 is null)
            yield return $"The program {Shown.Quoted(_settings.Command[0])} comes from PATH and its bytes are in no lock: its behaviour alone is.";
    }
}
