using System.CommandLine;
using System.Globalization;
using SaMD.Cli.Output;
using SaMD.Files;
using SaMD.Validation.Runs;
using SaMD.Validation.Sealing;

namespace SaMD.Cli.Verbs;

/// <summary><c>samd evidence log</c>: prints the ledger and checks its chain.</summary>
internal static class EvidenceLog
{
    public static Command Create(Terminal terminal)
    {
        var workspace = CommonOptions.WorkspaceFolder();
        var command = new Command("log", "Print the ledger: looks at validation data, openings of sealed data, reveals; and check that its chain is whole.") { workspace };
        command.SetAction(arguments =>
        {
            var ledger = Ledger.Of(CommonOptions.Workspace(arguments, workspace), TimeProvider.System);
            var chain = ledger.Read();
            if (chain.Lines.Count > 0)
                terminal.Table(["line", "when", "what", "gate", "bundle", "algorithms", "data"], [.. chain.Lines.Select(Row)]);
            if (chain.TornEnd is { } torn) terminal.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"line {torn.Number}: cut off while it was written ({torn.Bytes} bytes); what it was to announce did not happen, and the next line will say so"));
            if (chain.Broken is { } broken)
            {
                terminal.Faults([new Fault(FaultKind.Integrity, new SourcePlace(ledger.ShownAs, broken.Line), Ledger.Words(broken))]);
                return ExitCode.Integrity;
            }
            terminal.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{ledger.ShownAs}: {chain.Lines.Count} lines, chain whole{(chain.Torn == 0 ? "" : $", {chain.Torn} cut off")}{(chain.Lines.Count == 0 ? "" : $", last line {chain.Last}")}"));
            return ExitCode.Green;
        });
        return command;
    }

    private static IReadOnlyList<string> Row(LedgerLine line)
    {
        var number = line.Number.ToString(CultureInfo.InvariantCulture);
        if (line.Entry is not { } entry) return [number, "-", "cut off", "-", "-", "-", string.Create(CultureInfo.InvariantCulture, $"{line.Bytes} bytes")];
        return
        [
            number, entry.At, entry.Kind, entry.Gate ?? "-", entry.Bundle ?? "-", entry.Algorithms is { Count: > 0 } names ? string.Join(", ", names) : "-",
            entry.Parts is { Count: > 0 } parts ? string.Join(", ", parts.Select(part => string.Create(CultureInfo.InvariantCulture, $"{part.Dataset} {part.Partition} ({part.Records})"))) : "-",
        ];
    }
}
