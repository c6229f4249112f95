using System.Text.RegularExpressions;
using SaMD.Adapters.Implementations;
using SaMD.Files;
using SaMD.Files.Yaml;

namespace SaMD.Adapters.Process;

/// <summary>
/// Reads <c>process: { command: [program, argument…], time-limit-seconds: 600, memory-limit-mib: 4096, environment: { NAME: value },
/// program-sha256: …, annotator: answer, tolerance: 0 }</c>, of which the command alone must be there.
/// </summary>
internal static partial class ProcessReader
{
    private const int LeastMemoryMiB = 16;
    private const int MostMemoryMiB = 1 << 20;

    // Of a score or a time in seconds; of bpm or percent. A lock that allows more holds nothing.
    private const double LargestTolerance = 0.1;
    private const double LargestSeriesTolerance = 1;

    public static ImplementationMaker Read(ImplementationBlock block)
    {
        if (block.Required() is not { } map) return (_, _) => null;
        var command = Command(map, block);
        var settings = new ProcessSettings(command, Limits(map), Environment(map), Digest(map), Annotator(map), Tolerance(map), map.PlaceOf("command"));
        var tolerancePlace = map.PlaceOf("tolerance");
        map.Finish();
        return (manifest, faults) =>
        {
            var largest = manifest.Outputs.All(output => output.Kind is "heart-rate" or "spo2") ? LargestSeriesTolerance : LargestTolerance;
            if (settings.Tolerance > largest)
                faults.Add(tolerancePlace, FormattableString.Invariant($"'tolerance' is {settings.Tolerance}; 0 to {largest} was expected of these outputs: a lock that allows more holds nothing."));
            var program = new ExternalProgram(settings, manifest, block.FullFolder);
            return settings.TakesFile ? new FileImplementation(program, settings, manifest) : new StreamedImplementation(new ProcessAlgorithm(program)) { Reservations = program.Reservations, Tolerance = settings.Tolerance };
        };
    }

    private static List<string> Command(YamlMap map, ImplementationBlock block)
    {
        var words = map.Texts("command").ToList();
        if (words.Count == 0 || string.IsNullOrWhiteSpace(words[0]))
        {
            if (!map.Has("command") || map.Node("command") is not null) map.Fault("command", "'command' is missing or empty; a program and its arguments were expected, as in [python3, detector.py].");
            return [];
        }
        foreach (var word in words.Where(word => ImplementationBlock.IsInside(word) && File.Exists(Path.Combine(block.FullFolder, word)))) block.Add(word);
        if (words[0].Contains('/', StringComparison.Ordinal) && !block.Files.Contains($"{block.Folder}/{words[0]}"))
            map.Fault("command", $"{Shown.Quoted(words[0])} is no file in {block.Folder}; the name of a program in PATH, or of a file in the version's folder, was expected.");
        foreach (Match match in words.SelectMany(word => Placeholder().Matches(word)))
            if (match.Value is not (ProcessSettings.RecordPlaceholder or ProcessSettings.AnnotatorPlaceholder))
                map.Fault("command", $"{Shown.Quoted(match.Value)} is no placeholder; {ProcessSettings.RecordPlaceholder} and {ProcessSettings.AnnotatorPlaceholder} are.");
        return words;
    }

    private static ProgramLimits Limits(YamlMap map)
    {
        var time = map.Number("time-limit-seconds") ?? ProgramLimits.UsualTimeSeconds;
        if (time is not (> 0 and <= 86_400)) map.Fault("time-limit-seconds", FormattableString.Invariant($"'time-limit-seconds' is {time}; above 0 and at most 86400 were expected."));
        var memory = map.Integer("memory-limit-mib") ?? ProgramLimits.UsualMemoryMiB;
        if (memory is >= LeastMemoryMiB and <= MostMemoryMiB) return new ProgramLimits(time, (int)memory);
        map.Fault("memory-limit-mib", FormattableString.Invariant($"'memory-limit-mib' is {memory}; {LeastMemoryMiB} to {MostMemoryMiB} were expected."));
        return new ProgramLimits(time, ProgramLimits.UsualMemoryMiB);
    }

    private static double Tolerance(YamlMap map)
    {
        var tolerance = map.Number("tolerance") ?? 0;
        if (tolerance < 0) map.Fault("tolerance", FormattableString.Invariant($"'tolerance' is {tolerance}; 0 or more was expected."));
        return Math.Max(0, tolerance);
    }

    private static Dictionary<string, string> Environment(YamlMap map)
    {
        var variables = new Dictionary<string, string>(StringComparer.Ordinal);
        if (map.Map("environment") is not { } environment) return variables;
        foreach (var entry in environment.Entries)
        {
            if (!VariableName().IsMatch(entry.Key)) environment.Fault(entry.Key, $"{Shown.Quoted(entry.Key)} is no name of a variable.");
            variables[entry.Key] = environment.Text(entry.Key) ?? "";
        }
        environment.Finish();
        return variables;
    }

    private static string? Digest(YamlMap map)
    {
        var digest = map.Text("program-sha256");
        if (digest is not null && !Sha256().IsMatch(digest)) map.Fault("program-sha256", $"{Shown.Quoted(digest)} is no SHA-256; 64 lower-case hexadecimal digits were expected.");
        return digest;
    }

    private static string Annotator(YamlMap map)
    {
        var name = map.Text("annotator") ?? ProcessSettings.UsualAnnotator;
        if (!AnnotatorName().IsMatch(name)) map.Fault("annotator", $"{Shown.Quoted(name)} is no annotator's name; letters, digits, '_' and '-' were expected.");
        return name;
    }

    [GeneratedRegex(@"\{[^{}]*\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"^[A-Za-z_][A-Za-z0-9_]*\z")]
    private static partial Regex VariableName();

    [GeneratedRegex(@"^[0-9a-f]{64}\z")]
    private static partial Regex Sha256();

    [GeneratedRegex(@"^[A-Za-z0-9_-]+\z")]
    private static partial Regex AnnotatorName();
}
