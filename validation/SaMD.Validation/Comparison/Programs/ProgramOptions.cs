namespace SaMD.Validation.Comparison.Programs;

/// <summary>The words of a command line, by option: the reference programs' own single-dash options, and our own <c>--mode</c> and <c>--data</c>.</summary>
internal sealed class ProgramOptions
{
    private const string ModeOption = "--mode";
    private const string DataOption = "--data";

    private readonly Dictionary<string, string[]> _values = new(StringComparer.Ordinal);
    private readonly List<string> _data = [];

    private ProgramOptions()
    {
    }

    /// <summary>Folders given with <c>--data</c>.</summary>
    public IReadOnlyList<string> Data => _data;

    /// <summary>The mode: as the reference program does it, unless corrected was asked for.</summary>
    public ComparisonMode Mode { get; private set; }

    /// <summary>How many words follow each option of a program.</summary>
    /// <param name="none">Options that stand alone.</param>
    /// <param name="one">Options that one word follows.</param>
    /// <param name="two">Options that two words follow.</param>
    public static IReadOnlyDictionary<string, int> Arities(string[] none, string[] one, string[] two) =>
        none.Select(static option => (option, 0)).Concat(one.Select(static option => (option, 1))).Concat(two.Select(static option => (option, 2)))
            .ToDictionary(static pair => pair.option, static pair => pair.Item2, StringComparer.Ordinal);

    /// <summary>Splits a command line. Of an option that is given twice the last one holds.</summary>
    /// <param name="words">Its words.</param>
    /// <param name="arities">How many words follow each option.</param>
    /// <exception cref="ProgramFault">An option is unknown, or lacks a word.</exception>
    public static ProgramOptions Read(IReadOnlyList<string> words, IReadOnlyDictionary<string, int> arities)
    {
        var options = new ProgramOptions();
        for (var at = 0; at < words.Count;)
        {
            var option = words[at++];
            var count = option is ModeOption or DataOption ? 1 : arities.TryGetValue(option, out var arity) ? arity
                : throw ProgramFault.Usage($"unrecognized argument {option}");
            if (at + count > words.Count) throw ProgramFault.Usage($"{(count == 1 ? "a word" : $"{count} words")} must follow {option}");
            options.Add(option, [.. words.Skip(at).Take(count)]);
            at += count;
        }

        return options;
    }

    public bool Has(string option) => _values.ContainsKey(option);

    /// <summary>The words of an option; <see langword="null"/> where it is not given.</summary>
    public string[]? Find(string option) => _values.GetValueOrDefault(option);

    /// <summary>The words of an option that must be given.</summary>
    public string[] Require(string option, string what) => Find(option) ?? throw ProgramFault.Usage($"give {what} with {option}");

    private void Add(string option, string[] values)
    {
        if (option == DataOption) _data.Add(values[0]);
        else if (option != ModeOption) _values[option] = values;
        else
            Mode = values[0] switch
            {
                "wfdb" => ComparisonMode.Wfdb,
                "corrected" => ComparisonMode.Corrected,
                _ => throw ProgramFault.Usage($"{ModeOption} is wfdb or corrected, not {values[0]}"),
            };
    }
}
