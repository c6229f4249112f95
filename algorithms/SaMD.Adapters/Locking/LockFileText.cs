using System.Globalization;
using System.Text;
using SaMD.Files;
using SaMD.Files.Yaml;

namespace SaMD.Adapters.Locking;

/// <summary>Writes and reads <c>algorithm.lock.yaml</c>.</summary>
public static class LockFileText
{
    /// <summary>The text of a lock; its digest and place are not part of it.</summary>
    /// <param name="lockFile">The lock.</param>
    public static string Write(LockFile lockFile)
    {
        ArgumentNullException.ThrowIfNull(lockFile);
        var text = new StringBuilder("# Written by `samd lock`. A released version never changes: a fix is a new version in a new folder.\n");
        text.Append(CultureInfo.InvariantCulture, $"lock: 1\nalgorithm: {lockFile.Algorithm}\nversion: {lockFile.Version}\ncontract: {lockFile.Contract}\nfiles:\n");
        foreach (var file in lockFile.Files) text.Append(CultureInfo.InvariantCulture, $"  - path: {file.Path}\n    sha256: {file.Sha256}\n");
        text.Append("tolerances:\n");
        foreach (var (kind, tolerance) in lockFile.Tolerances.OrderBy(pair => pair.Key, StringComparer.Ordinal))
            text.Append(CultureInfo.InvariantCulture, $"  {kind}: {tolerance}\n");
        text.Append(lockFile.Behaviour.Count == 0 ? "behaviour: []\n" : "behaviour:\n");
        foreach (var output in lockFile.Behaviour)
            text.Append(CultureInfo.InvariantCulture, $"  - record: {output.Record.Path}\n    format: {output.Record.Format}\n    channels: [{string.Join(", ", output.Record.Channels)}]\n{Inputs(output.Record)}    output: {output.Output}\n");
        return text.ToString();
    }

    /// <summary>Reads a lock.</summary>
    /// <param name="workspaceRoot">Folder of the workspace.</param>
    /// <param name="path">Path of the lock file relative to it.</param>
    /// <returns>The lock; <see langword="null"/> where there is none.</returns>
    /// <exception cref="InputFaultException">It is not a whole lock file: an integrity fault.</exception>
    public static LockFile? Read(string workspaceRoot, string path)
    {
        var full = Path.Combine(workspaceRoot, path);
        if (!File.Exists(full)) return null;
        var faults = new FaultCollector();
        var map = YamlFile.Read(full, path, faults);
        if (map.RequiredText("lock") is not ("1" or "")) map.Fault("lock", $"'lock' is '{map.Text("lock")}'; this version of samd reads format 1.");
        var files = map.Maps("files").Select(File_).ToList();
        var lockFile = new LockFile(
            map.RequiredText("algorithm"), map.RequiredText("version"), map.RequiredText("contract"), files,
            [.. map.Maps("behaviour").Select(item => Output(item, files))], Tolerances(map), Sha256Digest.OfFile(full), map.Place);
        map.Finish();
        if (faults.Faults.Count > 0) throw new InputFaultException([.. faults.Faults.Select(fault => fault with { Kind = FaultKind.Integrity })]);
        return lockFile;
    }

    private static LockedFile File_(YamlMap item)
    {
        var file = new LockedFile(item.RequiredText("path"), item.RequiredText("sha256"));
        item.Finish();
        return file;
    }

    private static LockedOutput Output(YamlMap item, List<LockedFile> files)
    {
        var output = item.RequiredText("output");
        var channels = Numbers(item, "channels");
        if (channels.Count == 0 || channels.Contains(-1)) item.Fault("channels", "'channels' is a list of channel numbers, counted from 0.");
        var inputs = item.Has("inputs") ? Numbers(item, "inputs") : null;
        if (inputs is not null && (inputs.Count != channels.Count || inputs.Contains(-1))) item.Fault("inputs", "'inputs' is a list of numbers of inputs, counted from 0, one for each channel.");
        var record = new ConformanceRecord(item.RequiredText("record"), item.RequiredText("format"), channels, inputs);
        var digest = files.FirstOrDefault(file => file.Path == output)?.Sha256;
        if (digest is null) item.Fault("output", $"'{output}' is not listed among the files of the lock.");
        item.Finish();
        return new LockedOutput(record, output, digest ?? "");
    }

    private static List<int> Numbers(YamlMap item, string key) =>
        [.. item.Texts(key).Select(text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1)];

    private static string Inputs(ConformanceRecord record) => record.Inputs is { } inputs ? $"    inputs: [{string.Join(", ", inputs)}]\n" : "";

    private static Dictionary<string, double> Tolerances(YamlMap map)
    {
        var tolerances = new Dictionary<string, double>(StringComparer.Ordinal);
        if (map.Map("tolerances") is { } kinds)
            foreach (var entry in kinds.Entries) tolerances[entry.Key] = kinds.RequiredNumber(entry.Key);
        return tolerances;
    }
}
