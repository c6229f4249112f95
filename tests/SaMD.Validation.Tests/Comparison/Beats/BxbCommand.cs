using System.Globalization;
using SaMD.Validation.Comparison.Beats;

namespace SaMD.Validation.Tests.Comparison.Beats;

/// <summary>
/// One line of a database's COMMANDS.txt that runs <c>bxb</c>, for example
/// <c>bxb -r 100 -a atr ptb -w .05 -f 2:0 -t 10:0 -S - > 100.ptb.bxbS_w05</c>.
/// </summary>
internal sealed record BxbCommand(string Record, string Reference, string Test, BeatComparisonSettings Settings, char Report, string[] Files, string? Redirect)
{
    public static IEnumerable<BxbCommand> ReadAll(string database)
    {
        var file = Path.Combine(database, "COMMANDS.txt");
        if (!File.Exists(file)) return [];
        return File.ReadLines(file).Where(static line => line.StartsWith("bxb ", StringComparison.Ordinal)).Select(Parse);
    }

    /// <summary>Whether S stands on its own in the annotations of <c>-o</c>: a report with S is asked for beside them.</summary>
    public bool MarksSupraventricular => Report == 'o' && Files.Length > 0;

    public GoldenRecord Open(string database) => GoldenRecord.Open(Path.Combine(database, Record), Record);

    public BeatComparison Compare(GoldenRecord record) => BeatComparer.Compare(
        record.Annotations(Reference), record.Annotations(Test), record.SamplingFrequencyHz, record.LengthSamples, Settings);

    private static BxbCommand Parse(string line)
    {
        var words = new Queue<string>(line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Skip(1));
        var command = new BxbCommand("", "", "", new BeatComparisonSettings(), 's', [], null);
        while (words.TryDequeue(out var word)) command = command.With(word, words);
        return command;
    }

    private BxbCommand With(string word, Queue<string> words) => word switch
    {
        "-r" => this with { Record = words.Dequeue() },
        "-a" => this with { Reference = words.Dequeue(), Test = words.Dequeue() },
        "-f" => this with { Settings = Settings with { StartSeconds = Seconds(words.Dequeue()) } },
        "-w" => this with { Settings = Settings with { MatchWindowSeconds = Seconds(words.Dequeue()) } },
        "-t" => this with { Settings = WithEnd(Seconds(words.Dequeue())) },
        "-s" or "-S" or "-c" or "-C" => this with { Report = Report is 'v' or 'o' ? Report : word[1], Files = [words.Dequeue()] },
        "-l" or "-L" => this with { Report = word[1], Files = [words.Dequeue(), words.Dequeue()] },
        "-v" => this with { Report = 'v' },
        "-o" or "-O" => this with { Report = word[1] == 'O' ? 'A' : 'o' },
        ">" or "2>" => this with { Redirect = words.Dequeue() },
        _ => throw new FormatException($"Unknown word '{word}' of a bxb command."),
    };

    private BeatComparisonSettings WithEnd(double seconds) =>
        seconds == 0 ? Settings with { End = ComparisonEnd.Either } : Settings with { EndSeconds = seconds };

    // Time strings of WFDB: seconds, or minutes:seconds.
    private static double Seconds(string text) =>
        text.Split(':').Aggregate(0.0, static (total, part) => (60 * total) + double.Parse(part, CultureInfo.InvariantCulture));
}
