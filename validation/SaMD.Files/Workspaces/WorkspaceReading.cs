using System.Text.RegularExpressions;
using SaMD.Files.Yaml;

namespace SaMD.Files;

/// <summary>Reads <c>samd.yaml</c>.</summary>
internal static partial class WorkspaceReading
{
    public static Workspace Read(string root)
    {
        var faults = new FaultCollector();
        var (top, sha256) = YamlFile.Load(Path.Combine(root, Workspace.FileName), Workspace.FileName, faults);
        // Where 'folders' is missing, that is said once, and not again for each folder.
        var folders = top.RequiredMap("folders") ?? new YamlMap(top.Place, [], new FaultCollector());
        var paths = new WorkspacePaths(folders, top, root);
        var gates = Gates(top);
        var workspace = new Workspace(
            root, paths.Algorithms, paths.Datasets, paths.Requirements, paths.Evidence, paths.Ledger, Data(top), gates, DefaultGate(top, gates), sha256);
        folders.Finish();
        top.Finish();
        faults.ThrowIfAny();
        return workspace;
    }

    private static List<string> Data(YamlMap top)
    {
        foreach (var entry in top.Scalars("data").Where(entry => string.IsNullOrWhiteSpace(entry.Text) || entry.Text.Any(char.IsControl)))
            top.Faults.Add(entry.Place, $"'data' holds {entry.KindName}; the path of a folder was expected.");
        return [.. top.Texts("data")];
    }

    private static List<Gate> Gates(YamlMap top)
    {
        if (top.RequiredMap("gates") is not { } map) return [];
        if (map.Entries.Count == 0) map.Faults.Add(map.Place, "'gates' is empty; at least one gate was expected.");
        return [.. map.Entries.Select(entry => Gate(map, entry))];
    }

    private static Gate Gate(YamlMap gates, YamlEntry entry)
    {
        if (!Name().IsMatch(entry.Key)) gates.Faults.Add(entry.Place, $"A gate is called {Shown.Quoted(entry.Key)}; a name like pull-request was expected.");
        if (gates.RequiredMap(entry.Key) is not { } map) return new Gate(entry.Key, "", [], entry.Place);
        var gate = new Gate(entry.Key, map.RequiredText("title"), map.Texts("partitions"), entry.Place);
        if (gate.Partitions.Count == 0) map.Fault("partitions", "'partitions' is missing or empty: the gate would select nothing.");
        foreach (var partition in map.Scalars("partitions").Where(partition => !Name().IsMatch(partition.Text)))
            map.Faults.Add(partition.Place, $"'partitions' holds {partition.KindName}; a name like validation was expected.");
        map.Finish();
        return gate;
    }

    private static Gate DefaultGate(YamlMap top, List<Gate> gates)
    {
        var name = top.RequiredText("default-gate");
        var gate = gates.Find(gate => gate.Name == name);
        if (gate is null && name.Length > 0 && gates.Count > 0)
            top.Fault("default-gate", $"'default-gate' is {Shown.Quoted(name)}, which is no gate of this file.{Nearest.Hint(name, gates.Select(gate => gate.Name))}");
        return gate ?? new Gate(name, "", [], top.Place);
    }

    [GeneratedRegex(@"^[a-z0-9]+(-[a-z0-9]+)*\z")]
    private static partial Regex Name();
}
