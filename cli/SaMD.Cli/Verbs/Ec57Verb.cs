using System.CommandLine;
using SaMD.Cli.Output;
using SaMD.Validation.Comparison.Programs;

namespace SaMD.Cli.Verbs;

/// <summary><c>samd ec57</c>: the field's comparison programs, with their own options and exit statuses.</summary>
internal static class Ec57Verb
{
    private const string Name = "ec57";

    public static Command Create(Terminal terminal)
    {
        var words = new Argument<string[]>("program") { Description = $"{string.Join(", ", ComparisonPrograms.Names)}, then its own options.", Arity = ArgumentArity.ZeroOrMore };
        var command = new Command(Name, $"Compare annotation files as the programs of ANSI/AAMI EC57 do, with their options, output and exit statuses.\n\n{ComparisonPrograms.Usage}") { words };
        command.SetAction(arguments =>
        {
            var given = arguments.GetValue(words) ?? [];
            if (given.Length == 0)
            {
                terminal.Error.WriteLine(ComparisonPrograms.Usage);
                return 1;
            }

            return ComparisonPrograms.Run(given[0], given[1..], Context(terminal));
        });
        return command;
    }

    /// <summary>Marks what follows the verb as plain words, so that no option of a program is taken for one of ours.</summary>
    /// <param name="arguments">Arguments of the command.</param>
    public static IReadOnlyList<string> Raw(IReadOnlyList<string> arguments) =>
        arguments is [Name, var program, ..] && !program.StartsWith('-') ? [Name, "--", .. arguments.Skip(1)] : arguments;

    private static ProgramContext Context(Terminal terminal) => new(
        Directory.GetCurrentDirectory(),
        [
            .. ProgramContext.FoldersOf(Environment.GetEnvironmentVariable("WFDB")),
            .. Environment.GetEnvironmentVariable(Validation.Datasets.DatasetLocator.EnvironmentVariable) is { Length: > 0 } folder ? [folder] : Array.Empty<string>(),
        ],
        terminal.Out, terminal.Error);
}
