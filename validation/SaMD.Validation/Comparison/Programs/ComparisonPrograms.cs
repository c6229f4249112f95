using SaMD.Files;
using SaMD.Validation.Comparison.Beats;

namespace SaMD.Validation.Comparison.Programs;

/// <summary>
/// The comparators as programs, with the options, output and exit statuses of the field's reference programs (WFDB 10.7.0); their layout is
/// that of <see cref="BxbReport"/> and its like.
/// </summary>
public static class ComparisonPrograms
{
    private const int CannotRead = 2;

    // One line for each program.
    private static readonly (string Name, string Usage, Func<IReadOnlyList<string>, ProgramContext, int> Run)[] Programs =
    [
        ("bxb", BxbProgram.Usage, BxbProgram.Run),
        ("rxr", RxrProgram.Usage, RxrProgram.Run),
        ("mxm", MxmProgram.Usage, MxmProgram.Run),
        ("epicmp", EpicmpProgram.Usage, EpicmpProgram.Run),
        ("sumstats", SumstatsProgram.Usage, SumstatsProgram.Run),
    ];

    /// <summary>Names of the programs.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Programs.Select(program => program.Name)];

    /// <summary>How the programs are called, one after the other.</summary>
    public static string Usage { get; } = string.Join("\n\n", Programs.Select(program => program.Usage)) +
        "\n\nAll but sumstats also take --mode wfdb|corrected and --data DIR. Times: 5:0, 300, .15, s1000 (samples), e (end). FILE -: standard output.";

    /// <summary>Runs a program.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="words">The words behind it.</param>
    /// <param name="context">What it sees of the world.</param>
    /// <returns>
    /// The reference program's exit status: 0; 1 for usage and for an end before the start; 2 where an input cannot be read or there is nothing to
    /// compare; 3 where a figure is undefined.
    /// </returns>
    public static int Run(string name, IReadOnlyList<string> words, ProgramContext context)
    {
        ArgumentNullException.ThrowIfNull(words);
        ArgumentNullException.ThrowIfNull(context);
        var program = Array.Find(Programs, known => known.Name == name);
        if (program.Run is null)
        {
            context.Error.WriteLine($"ec57: '{name}' is no program.{Nearest.Hint(name, Names)} Known: {string.Join(", ", Names)}.");
            return 1;
        }

        try
        {
            return program.Run(words, context);
        }
        catch (ProgramFault fault)
        {
            context.Error.Write($"{name}: {fault.Message}\n");
            if (fault.IsUsage) context.Error.WriteLine(program.Usage);
            return fault.Status;
        }
        catch (InputFaultException fault)
        {
            foreach (var each in fault.Faults) context.Error.WriteLine($"{name}: {each}");
            return CannotRead;
        }
    }

    /// <summary>Says what mode corrected does otherwise than the program.</summary>
    internal static void ListDifferences(string program, ComparisonMode mode, IReadOnlyList<WfdbDifference> differences, ProgramContext context)
    {
        if (mode != ComparisonMode.Corrected) return;
        foreach (var difference in differences)
            context.Error.WriteLine($"{program}: mode corrected differs from {program} ({difference.Id}), which does this: {difference.Sentence}");
    }
}
