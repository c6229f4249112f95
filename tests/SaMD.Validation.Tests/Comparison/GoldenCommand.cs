using System.Globalization;
using SaMD.Validation.Tests.Comparison.Beats;

namespace SaMD.Validation.Tests.Comparison;

/// <summary>One line of a database's COMMANDS.txt: the program, its options, where its output went and how it ended.</summary>
internal sealed record GoldenCommand(string Line, string Program, IReadOnlyList<string> Words, string? Redirect, int Status)
{
    /// <summary>Whether the redirection is that of standard error.</summary>
    public bool RedirectsError { get; init; }

    /// <summary>What the program wrote to standard error, where the line says it.</summary>
    public string? Error { get; init; }

    public static IEnumerable<GoldenCommand> ReadAll(string database, string program)
    {
        var file = Path.Combine(database, "COMMANDS.txt");
        return File.ReadLines(file).Where(line => line.StartsWith(program + " ", StringComparison.Ordinal)).Select(Parse);
    }

    public string Record => After("-r")!;

    public GoldenRecord Open(string database) => GoldenRecord.Open(Path.Combine(database, Record), Record);

    public string Reference => After("-a")!;

    public string Test => Words[Find("-a") + 2];

    public bool Has(string option) => Find(option) >= 0;

    public string? After(string option, int count = 1) => Find(option) is >= 0 and var at ? Words[at + count] : null;

    public double? Seconds(string option) =>
        After(option)?.Split(':').Aggregate(0.0, static (total, part) => (60 * total) + double.Parse(part, CultureInfo.InvariantCulture));

    private int Find(string option)
    {
        for (var i = 0; i < Words.Count; i++)
            if (Words[i] == option) return i;
        return -1;
    }

    public static GoldenCommand Parse(string line)
    {
        var parts = line.Split('#', 2);
        var words = parts[0].Split(' ', StringSplitOptions.RemoveEmptyEntries).ToList();
        var arrow = words.FindIndex(word => word is ">" or "2>");
        var status = parts.Length > 1 && parts[1].Contains("exit status ", StringComparison.Ordinal) ? parts[1].Split("exit status ")[1][0] - '0' : 0;
        return new GoldenCommand(line, words[0], words[1..(arrow < 0 ? words.Count : arrow)], arrow < 0 ? null : words[arrow + 1], status)
        {
            RedirectsError = arrow >= 0 && words[arrow] == "2>",
            Error = parts.Length > 1 && parts[1].Contains("stderr: ", StringComparison.Ordinal) ? parts[1].Split("stderr: ")[1].Trim() : null,
        };
    }
}
