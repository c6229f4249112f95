using System.CommandLine;
using SaMD.Cli.Output;
using SaMD.Files;
using SaMD.Files.Json;
using SaMD.Validation.Conformance;
using SaMD.Validation.Runs;

namespace SaMD.Cli.Verbs;

/// <summary><c>samd conform</c>: holds an algorithm to the contract on made input, whatever it is for.</summary>
internal static class ConformVerb
{
    public static Command Create(Terminal terminal)
    {
        var algorithm = new Argument<string>("algorithm") { Description = "The algorithm, as ID or ID@VERSION." };
        var hours = new Option<double>("--long-hours") { Description = "Length of the very long input in hours.", HelpName = "H", DefaultValueFactory = _ => 2 };
        var (workspace, format) = (CommonOptions.WorkspaceFolder(), CommonOptions.Format());
        var command = new Command("conform", "Check that an algorithm keeps the contract: block sizes, determinism, causality, latency, and empty, flat, saturated, missing and very long input.") { algorithm, hours, format, workspace };
        command.SetAction(arguments =>
        {
            var content = WorkspaceContent.Read(CommonOptions.Workspace(arguments, workspace));
            var (name, length) = (arguments.GetValue(algorithm)!, arguments.GetValue(hours));
            if (!(length > 0 && length <= 48)) throw Usage($"--long-hours is {length}; more than 0 and at most 48 was expected.");
            var version = content.Algorithms.Find(name) ?? throw Usage($"'{name}' is no algorithm of this workspace.{Nearest.Hint(name, content.Algorithms.Versions.Select(known => known.Manifest.Name))}");
            var findings = ConformanceKit.Run(version, length);
            if (arguments.GetValue(format) == "json") terminal.Out.Write(CanonicalJson.Document(new ConformJson(version.Manifest.Name, findings)));
            else Print(terminal, version.Manifest.Name, findings);
            return findings.Any(finding => finding.Outcome == ConformanceOutcome.NotHeld) ? ExitCode.Failed
                : findings.All(finding => finding.Outcome == ConformanceOutcome.NotApplicable) ? ExitCode.Inconclusive
                : ExitCode.Green;
        });
        return command;
    }

    private static void Print(Terminal terminal, string name, IReadOnlyList<ConformanceFinding> findings)
    {
        terminal.Out.WriteLine($"{name}: {findings.Count(finding => finding.Outcome == ConformanceOutcome.Held)} of {findings.Count} checks held");
        foreach (var finding in findings)
            terminal.Out.WriteLine($"  {Word(finding.Outcome),-14} {finding.Check,-16} {finding.Detail}");
    }

    private static string Word(ConformanceOutcome outcome) => outcome switch
    {
        ConformanceOutcome.Held => "held",
        ConformanceOutcome.NotHeld => "NOT HELD",
        _ => "not applicable",
    };

    private static InputFaultException Usage(string message) => new(FaultKind.Configuration, new SourcePlace("command line"), message);
}
