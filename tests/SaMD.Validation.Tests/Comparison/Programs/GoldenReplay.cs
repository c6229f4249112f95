using SaMD.Validation.Comparison.Programs;

namespace SaMD.Validation.Tests.Comparison.Programs;

/// <summary>
/// Runs every comparison command of a database's COMMANDS.txt in one folder, in its order, as it was run with the reference programs, and holds
/// standard output, standard error, exit status and every file that was written against the golden ones.
/// </summary>
internal sealed class GoldenReplay : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("samd-ec57-").FullName;
    private readonly Dictionary<string, string> _golden;
    private readonly List<string> _differences = [];

    private GoldenReplay(string database) =>
        _golden = Directory.GetFiles(database, "*", SearchOption.AllDirectories).ToDictionary(file => Path.GetFileName(file)!, StringComparer.Ordinal);

    /// <summary>How many commands of each program were run, and what differs: nothing, if all is well.</summary>
    public static (SortedDictionary<string, int> Commands, int Files, IReadOnlyList<string> Differences) Run(string database)
    {
        using var replay = new GoldenReplay(database);
        var commands = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var line in File.ReadLines(Path.Combine(database, "COMMANDS.txt")))
        {
            var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (words is ["mv", var from, var to]) replay.Move(from, to);
            else if (words.Length > 0 && ComparisonPrograms.Names.Contains(words[0]))
            {
                replay.RunOne(GoldenCommand.Parse(line));
                commands[words[0]] = commands.GetValueOrDefault(words[0]) + 1;
            }
        }

        return (commands, replay.CompareFiles(), replay._differences);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private void RunOne(GoldenCommand command)
    {
        if (command.Has("-r")) CopyInputs(command);
        using StringWriter output = new(), error = new();
        var status = ComparisonPrograms.Run(command.Program, command.Words, new ProgramContext(_folder, [], output, error));
        Check(command, "exit status", $"{command.Status}", $"{status}");
        if (command.Redirect is { } file) Check(command, file, File.ReadAllText(_golden[file]), (command.RedirectsError ? error : output).ToString());
        if (!command.RedirectsError && command.Error is { Length: > 0 } text) Check(command, "standard error", text, error.ToString().TrimEnd());
        if (command.Redirect is { } written && !command.RedirectsError) File.WriteAllText(Path.Combine(_folder, written), output.ToString());
    }

    private void CopyInputs(GoldenCommand command)
    {
        foreach (var ending in new[] { "hea", command.Reference, command.Test })
        {
            var name = $"{command.Record}.{ending}";
            var target = Path.Combine(_folder, name);
            if (!File.Exists(target)) File.Copy(_golden[name], target);
        }
    }

    private void Move(string from, string to)
    {
        if (File.Exists(Path.Combine(_folder, from))) File.Move(Path.Combine(_folder, from), Path.Combine(_folder, to));
    }

    private int CompareFiles()
    {
        var files = Directory.GetFiles(_folder);
        foreach (var file in files)
            if (!_golden.TryGetValue(Path.GetFileName(file), out var golden)) _differences.Add($"{Path.GetFileName(file)} was written, and there is no such golden file");
            else if (!File.ReadAllBytes(file).AsSpan().SequenceEqual(File.ReadAllBytes(golden))) _differences.Add($"{Path.GetFileName(file)} differs");
        return files.Length;
    }

    private void Check(GoldenCommand command, string what, string expected, string actual)
    {
        if (expected != actual) _differences.Add($"{command.Line}: {what}\nexpected:\n{expected}\nwas:\n{actual}");
    }
}
