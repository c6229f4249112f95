using System.CommandLine;
using SaMD.Cli.Output;
using SaMD.Cli.Verbs;
using SaMD.Files;
using SaMD.Validation.Runs;

namespace SaMD.Cli;

/// <summary>The <c>samd</c> command: its verbs, and how it ends.</summary>
public static class CommandLine
{
    private const int Interrupted = 130;

    private const string ExitCodes = """
        Exit codes: 0 all green; 1 a requirement failed; 2 usage, schema or configuration; 3 inconclusive or not run;
        4 integrity (lock, seal, independence, digest, signature); 5 stale; 70 internal error.
        Where several hold, the first of 70, 4, 2, 1, 5, 3, 0.
        """;

    /// <summary>Runs the command.</summary>
    /// <param name="arguments">Arguments.</param>
    /// <param name="output">Standard output.</param>
    /// <param name="error">Standard error.</param>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(IReadOnlyList<string> arguments, TextWriter output, TextWriter error)
    {
        var terminal = new Terminal(output, error);
        try
        {
            var parsed = Root(terminal).Parse(Ec57Verb.Raw(arguments));
            if (parsed.Errors.Count == 0)
                return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, Output = output, Error = error });
            foreach (var fault in parsed.Errors) error.WriteLine($"samd: {fault.Message}");
            error.WriteLine("samd: `samd --help` lists the verbs, `samd VERB --help` the options of one.");
            return ExitCode.Configuration;
        }
        catch (InputFaultException fault)
        {
            terminal.Faults(fault.Faults);
            return ExitCode.Worst(fault.Faults.Select(each => ExitCode.Of(each.Kind)));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            error.WriteLine($"samd: a file or folder cannot be used: {fault.Message}");
            return ExitCode.Configuration;
        }
        catch (OperationCanceledException)
        {
            error.WriteLine("samd: interrupted; what is finished is kept, and the same command goes on from there.");
            return Interrupted;
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            error.WriteLine($"samd: internal error, please report it: {fault}");
            return ExitCode.Internal;
        }
    }

    private static RootCommand Root(Terminal terminal)
    {
        var root = new RootCommand($"Validates regulated medical-device algorithms: verdicts, evidence, reports.\n\n{ExitCodes}");
        root.Subcommands.Add(ValidateVerb.Create(terminal));
        root.Subcommands.Add(ListVerb.Create(terminal));
        root.Subcommands.Add(LockVerb.Create(terminal));
        root.Subcommands.Add(ConformVerb.Create(terminal));
        root.Subcommands.Add(DatasetVerb.Create(terminal));
        root.Subcommands.Add(RequirementsVerb.Create(terminal));
        root.Subcommands.Add(TraceVerb.Create(terminal));
        root.Subcommands.Add(ReportVerb.Create(terminal));
        root.Subcommands.Add(EvidenceVerb.Create(terminal));
        root.Subcommands.Add(DesignVerb.Create(terminal));
        root.Subcommands.Add(Ec57Verb.Create(terminal));
        root.Subcommands.Add(TestVerb.Create(terminal));
        root.Subcommands.Add(RevealVerb.Create(terminal));
        return root;
    }
}
