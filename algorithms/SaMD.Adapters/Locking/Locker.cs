using SaMD.Adapters.Catalogue;
using SaMD.Adapters.Implementations;
using SaMD.Adapters.Sessions;
using SaMD.Contracts;
using SaMD.Files;
using SaMD.Signals;

namespace SaMD.Adapters.Locking;

/// <summary>Locks an algorithm version and checks it against its lock: the files that it consists of, and what it gives.</summary>
public static class Locker
{
    // DESIGN 4: stored outputs stay small enough to be reviewed.
    private const int LargestConformanceBytes = 200_000;

    // The recordings of the lock stand for themselves, whatever dataset they come from.
    private const string Conformance = "conformance";

    /// <summary>Locks a version: writes its outputs on the conformance recordings and, last, the lock file.</summary>
    /// <param name="workspaceRoot">Folder of the workspace.</param>
    /// <param name="version">The version.</param>
    /// <param name="records">The conformance recordings.</param>
    /// <returns>Path of the lock file relative to the workspace.</returns>
    /// <exception cref="InputFaultException">The version is locked already, or cannot be locked.</exception>
    public static string Lock(string workspaceRoot, AlgorithmVersion version, IReadOnlyList<ConformanceRecord> records)
    {
        var manifest = version.Manifest;
        var path = $"{manifest.Folder}/{LockFile.FileName}";
        if (File.Exists(Path.Combine(workspaceRoot, path)))
            throw new InputFaultException(FaultKind.Configuration, new SourcePlace(path), $"{manifest.Name} is locked already, and a lock is never overwritten; a change is a new version in a new folder.");
        if (!version.Implementation.CanBeReplayed) records = [];
        else if (records.Count == 0)
            throw new InputFaultException(FaultKind.Configuration, manifest.Place, $"There is no conformance recording with the inputs of {manifest.Name}; the behavioural lock needs at least one.");
        var outputs = records.Select(record => (Record: record, Path: OutputPath(manifest, record), Text: Run(workspaceRoot, version, record))).ToList();
        if (outputs.Sum(output => output.Text.Length) > LargestConformanceBytes)
            throw new InputFaultException(FaultKind.Configuration, manifest.Place, $"The outputs on the conformance recordings are larger than {LargestConformanceBytes / 1000} kB together; use fewer or shorter ones.");
        foreach (var output in outputs) AtomicFile.WriteText(Path.Combine(workspaceRoot, output.Path), output.Text);
        var files = manifest.Files.Concat(outputs.SelectMany(output => RecordFiles(workspaceRoot, output.Record).Append(output.Path)))
            .Distinct().Order(StringComparer.Ordinal).Select(file => new LockedFile(file, Digest(workspaceRoot, file, manifest))).ToList();
        var lockFile = new LockFile(
            manifest.Id, manifest.Version, ContractVersion.Current, files,
            [.. outputs.Select(output => new LockedOutput(output.Record, output.Path, Sha256Digest.OfText(output.Text)))],
            manifest.Outputs.ToDictionary(output => output.Kind, _ => version.Implementation.Tolerance), "", manifest.Place);
        AtomicFile.WriteText(Path.Combine(workspaceRoot, path), LockFileText.Write(lockFile));
        return path;
    }

    /// <summary>Checks a version against its lock.</summary>
    /// <param name="workspaceRoot">Folder of the workspace.</param>
    /// <param name="version">The version.</param>
    public static LockCheck Check(string workspaceRoot, AlgorithmVersion version)
    {
        ArgumentNullException.ThrowIfNull(version);
        return Checked(workspaceRoot, version) with { Reservations = version.Implementation.Reservations };
    }

    private static LockCheck Checked(string workspaceRoot, AlgorithmVersion version)
    {
        var name = version.Manifest.Name;
        try
        {
            var path = $"{version.Manifest.Folder}/{LockFile.FileName}";
            if (LockFileText.Read(workspaceRoot, path) is not { } lockFile) return new LockCheck(name, LockState.NotLocked, null, [], []);
            var faults = FileFaults(workspaceRoot, version, lockFile, path);
            var notices = new List<string>();
            if (faults.Count == 0)
                foreach (var output in lockFile.Behaviour) CompareOutput(workspaceRoot, version, lockFile, output, faults, notices);
            var state = faults.Count > 0 ? LockState.Broken : notices.Count > 0 ? LockState.LockedPlatformDifference : LockState.Locked;
            return new LockCheck(name, state, lockFile.Digest, faults, notices) { Tolerance = lockFile.Tolerances.Values.DefaultIfEmpty(0).Max() };
        }
        catch (InputFaultException fault) when (fault.Faults.All(each => each.Kind == FaultKind.Absent))
        {
            return new LockCheck(name, LockState.NotChecked, null, [], [.. fault.Faults.Select(each => $"{each}")]);
        }
        catch (InputFaultException fault)
        {
            return new LockCheck(name, LockState.Broken, null, fault.Faults, []);
        }
    }

    private static List<Fault> FileFaults(string root, AlgorithmVersion version, LockFile lockFile, string lockPath)
    {
        var manifest = version.Manifest;
        var faults = new List<Fault>();
        if (lockFile.Algorithm != manifest.Id || lockFile.Version != manifest.Version)
            faults.Add(Fault(lockPath, $"The lock is of {lockFile.Algorithm}@{lockFile.Version}, but stands beside {manifest.Name}."));
        // A lock that lost its end must not pass: every stored output that it lists is one that it compares.
        foreach (var file in lockFile.Files.Where(file => file.Path.StartsWith($"{manifest.Folder}/{LockFile.ConformanceFolder}/", StringComparison.Ordinal)))
            if (lockFile.Behaviour.All(output => output.Output != file.Path))
                faults.Add(Fault(lockPath, $"The lock lists the stored output {file.Path} and no recording that gave it: it is not whole. Restore it."));
        if (lockFile.Behaviour.Count == 0 && version.Implementation.CanBeReplayed) faults.Add(Fault(lockPath, "The lock states no behaviour: it is not whole. Restore it."));
        foreach (var file in lockFile.Files)
        {
            var full = Path.Combine(root, file.Path);
            var found = File.Exists(full) ? Sha256Digest.OfFile(full) : null;
            if (found != file.Sha256)
                faults.Add(Fault(file.Path, $"Locked by {lockPath}: SHA-256 {file.Sha256} was expected, {found ?? "no file"} was found. Put the locked bytes back; a change is a new version in a new folder."));
        }
        faults.AddRange(manifest.Files.Where(file => lockFile.Files.All(locked => locked.Path != file)).Select(file => Fault(file, $"{manifest.Name} consists of this file, but {lockPath} does not list it.")));
        return faults;
    }

    private static void CompareOutput(string root, AlgorithmVersion version, LockFile lockFile, LockedOutput output, List<Fault> faults, List<string> notices)
    {
        var stored = File.ReadAllText(Path.Combine(root, output.Output)).Split('\n');
        var found = Run(root, version, output.Record).Split('\n');
        for (var line = 0; line < Math.Max(stored.Length, found.Length); line++)
        {
            var (before, now) = (stored.ElementAtOrDefault(line) ?? "", found.ElementAtOrDefault(line) ?? "");
            if (before == now) continue;
            var tolerance = lockFile.Tolerances.GetValueOrDefault(OutputText.KindOf(before));
            if (OutputDifference.Within(before, now, tolerance)) notices.Add($"{output.Record.Path}: '{before}' is '{now}' on this platform");
            else
            {
                faults.Add(new Fault(FaultKind.Integrity, new SourcePlace(output.Output, line + 1), $"{version.Manifest.Name} no longer gives what it was locked with on {output.Record.Path}: '{before}' was expected, '{now}' was found. Build from the locked files, or report a difference of platform."));
                return;
            }
        }
    }

    private static string Run(string root, AlgorithmVersion version, ConformanceRecord record)
    {
        var format = RecordingFormats.Find(record.Format) ?? throw new InputFaultException(FaultKind.Configuration, version.Manifest.Place, $"'{record.Format}' is no format of recordings.");
        var full = Path.Combine(root, record.Path);
        var files = new DirectoryFiles(Path.GetDirectoryName(full)!);
        using var reader = format.Open(files, Path.GetFileName(full), record.Channels);
        var channels = record.Channels.Select(channel => reader.Description.Channels[channel]).ToList();
        var inputs = channels.Select((channel, i) => new InputDescription(version.Manifest.Inputs[record.InputOf(i)].Kind, version.Manifest.Inputs[record.InputOf(i)].Role, channel.Unit, channel.SamplingFrequencyHz)).ToList();
        try
        {
            return OutputText.Of(version.Run(new RecordingInput(
                reader, channels, new SessionDescription(inputs, version.Manifest.Parameters), Conformance, Path.GetFileName(record.Path))).Items);
        }
        catch (AlgorithmFailureException failure)
        {
            throw new InputFaultException(FaultKind.Integrity, new SourcePlace(record.Path), $"{version.Manifest.Name} {failure.Message}");
        }
    }

    private static string OutputPath(AlgorithmManifest manifest, ConformanceRecord record) =>
        $"{manifest.Folder}/{LockFile.ConformanceFolder}/{Path.GetFileName(record.Path)}.csv";

    private static IEnumerable<string> RecordFiles(string root, ConformanceRecord record)
    {
        var folder = Path.GetDirectoryName(record.Path)!.Replace('\\', '/');
        return Directory.EnumerateFiles(Path.Combine(root, folder), Path.GetFileName(record.Path) + ".*")
            .Select(file => $"{folder}/{Path.GetFileName(file)}").Order(StringComparer.Ordinal);
    }

    private static string Digest(string root, string file, AlgorithmManifest manifest)
    {
        var full = Path.Combine(root, file);
        return File.Exists(full) ? Sha256Digest.OfFile(full) : throw new InputFaultException(FaultKind.Configuration, manifest.Place, $"'{file}' is listed in 'files' and is not there.");
    }

    private static Fault Fault(string path, string message) => new(FaultKind.Integrity, new SourcePlace(path), message);
}
