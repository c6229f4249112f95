using System.Text.RegularExpressions;
using SaMD.Adapters.Implementations;
using SaMD.Algorithms;
using SaMD.Contracts;
using SaMD.Files;
using SaMD.Files.Yaml;

namespace SaMD.Adapters.Catalogue;

/// <summary>Reads <c>algorithm.yaml</c>; every fault goes to the collector with its place.</summary>
public static partial class AlgorithmManifestReader
{
    /// <summary>Name of the file in a version's folder.</summary>
    public const string FileName = "algorithm.yaml";

    private static readonly string[] OutputKinds = ["beats", "heart-rate", "episodes", "classification", "spo2"];

    /// <summary>Reads the manifest of a version.</summary>
    /// <param name="workspaceRoot">Folder of the workspace.</param>
    /// <param name="folder">Folder of the version relative to it, with forward slashes.</param>
    /// <param name="faults">Where faults go.</param>
    public static AlgorithmManifest Read(string workspaceRoot, string folder, FaultCollector faults) =>
        Read(workspaceRoot, folder, BuiltInAlgorithms.All, faults).Manifest;

    internal static (AlgorithmManifest Manifest, ImplementationMaker? Maker) Read(
        string workspaceRoot, string folder, IReadOnlyList<BuiltInAlgorithm> builtIns, FaultCollector faults)
    {
        var shownAs = $"{folder}/{FileName}";
        var map = YamlFile.Read(Path.Combine(workspaceRoot, shownAs), shownAs, faults);
        var kind = map.RequiredText("implementation");
        var block = new ImplementationBlock(kind, map, workspaceRoot, folder, builtIns);
        var maker = Maker(map, kind, block);
        var manifest = new AlgorithmManifest(
            Matching(map, "id", IdPattern(), "lower-case words joined by hyphens, as in ecg-heart-rate"),
            Matching(map, "version", VersionPattern(), "a semantic version, as in 1.0.0"),
            map.RequiredText("title"),
            map.RequiredText("intended-use"),
            kind,
            Inputs(map),
            Outputs(map),
            map.RequiredNumber("latency-seconds"),
            Parameters(map),
            map.Has("training") ? Training(map) : null,
            Files(map, [.. block.Files, shownAs]),
            folder,
            map.Place);
        map.Finish();
        return (manifest, maker);
    }

    private static string Matching(YamlMap map, string key, Regex pattern, string expected)
    {
        var text = map.RequiredText(key);
        if (text.Length > 0 && !pattern.IsMatch(text)) map.Fault(key, $"'{key}' is '{text}'; {expected} was expected.");
        return text;
    }

    private static ImplementationMaker? Maker(YamlMap map, string name, ImplementationBlock block)
    {
        if (ImplementationKinds.Find(name) is { } kind) return kind.Read(block);
        var known = ImplementationKinds.All.Select(kind => kind.Name).ToList();
        if (name.Length > 0)
            map.Fault("implementation", $"{Shown.Quoted(name)} is not an implementation that this version of samd runs.{Nearest.Hint(name, known)} Known: {string.Join(", ", known)}.");
        return null;
    }

    private static List<AlgorithmInput> Inputs(YamlMap map)
    {
        var inputs = new List<AlgorithmInput>();
        foreach (var item in map.Maps("inputs"))
        {
            var range = item.RequiredMap("sampling-frequency-hz");
            inputs.Add(new AlgorithmInput(
                item.RequiredText("kind"), item.Text("role"), item.RequiredText("unit"),
                range?.RequiredNumber("lowest") ?? 0, range?.RequiredNumber("highest") ?? 0, item.Flag("optional") ?? false, item.Text("set")));
            range?.Finish();
            item.Finish();
        }
        if (inputs.Count == 0) map.Fault("inputs", "'inputs' is missing or empty; an algorithm takes at least one input.");
        return inputs;
    }

    private static List<AlgorithmOutputKind> Outputs(YamlMap map)
    {
        var outputs = new List<AlgorithmOutputKind>();
        foreach (var item in map.Maps("outputs"))
        {
            var kind = item.RequiredText("kind");
            if (kind.Length > 0 && !OutputKinds.Contains(kind))
                item.Fault("kind", $"'{kind}' is not a kind of output.{Nearest.Hint(kind, OutputKinds)} Known: {string.Join(", ", OutputKinds)}.");
            outputs.Add(new AlgorithmOutputKind(kind, item.Number("window-seconds"), item.Number("interval-seconds")));
            item.Finish();
        }
        if (outputs.Count == 0) map.Fault("outputs", "'outputs' is missing or empty; an algorithm gives at least one kind of output.");
        return outputs;
    }

    private static AlgorithmParameters Parameters(YamlMap map)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        if (map.Map("parameters") is not { } parameters) return AlgorithmParameters.None;
        foreach (var entry in parameters.Entries) values.Add(entry.Key, parameters.RequiredText(entry.Key));
        return new AlgorithmParameters(values);
    }

    private static List<TrainingData> Training(YamlMap map)
    {
        var training = new List<TrainingData>();
        foreach (var item in map.Maps("training"))
        {
            training.Add(new TrainingData(item.RequiredText("dataset"), item.RequiredText("partition"), item.Choice<TrainingUse>("use") ?? TrainingUse.Training));
            item.Text("note");
            item.Finish();
        }
        return training;
    }

    private static List<string> Files(YamlMap map, IEnumerable<string> others)
    {
        var files = new SortedSet<string>(map.Texts("files").Concat(others), StringComparer.Ordinal);
        foreach (var file in files)
            if (Path.IsPathRooted(file) || file.Contains('\\') || file.Split('/').Contains(".."))
                map.Fault("files", $"'{file}' is no path inside the workspace with forward slashes.");
        return [.. files];
    }

    [GeneratedRegex("^[a-z][a-z0-9]*(-[a-z0-9]+)*$")]
    private static partial Regex IdPattern();

    [GeneratedRegex(@"^\d+\.\d+\.\d+$")]
    private static partial Regex VersionPattern();
}
