using System.CommandLine;
using SaMD.Cli.Output;
using SaMD.Files;
using SaMD.Validation.Evidence;
using SaMD.Validation.Runs;
using SaMD.Validation.Sealing;

namespace SaMD.Cli.Verbs;

/// <summary><c>samd evidence</c>: list, verify, log.</summary>
internal static class EvidenceVerb
{
    public static Command Create(Terminal terminal) => new("evidence", "List and verify evidence bundles, and print the ledger.") { List(terminal), Verify(terminal), EvidenceLog.Create(terminal) };

    /// <summary>The store of bundles.</summary>
    public static EvidenceStore Store(ParseResult arguments, Option<string?> output, Workspace workspace) =>
        new(Path.GetFullPath(arguments.GetValue(output) ?? workspace.FullPath(workspace.Evidence)));

    /// <summary>The id of a bundle from its first digits, or the only bundle there is.</summary>
    public static string Resolve(EvidenceStore store, string? prefix)
    {
        var found = store.Ids().Where(id => id.StartsWith(prefix ?? "", StringComparison.Ordinal)).ToList();
        if (found.Count == 1) return found[0];
        throw new InputFaultException(
            FaultKind.Configuration, new SourcePlace(store.Folder),
            found.Count == 0 ? $"There is no bundle{(prefix is null ? "" : $" that begins with '{prefix}'")}; `samd validate` makes one." : $"Which bundle? {string.Join(", ", found)}");
    }

    private static Command List(Terminal terminal)
    {
        var (output, workspace) = (CommonOptions.Out(), CommonOptions.WorkspaceFolder());
        var command = new Command("list", "List the bundles.") { output, workspace };
        command.SetAction(arguments =>
        {
            var store = Store(arguments, output, CommonOptions.Workspace(arguments, workspace));
            var bundles = store.Ids().Select(store.Read).ToList();
            terminal.Table(
                ["bundle", "gate", "algorithms", "first run", "runs", "exit code"],
                [.. bundles.Select(bundle => (IReadOnlyList<string>)[
                    bundle.Id, bundle.Results.Gate, string.Join(", ", bundle.Results.Algorithms.Select(algorithm => $"{algorithm.Id}@{algorithm.Version}")),
                    bundle.Runs.Count > 0 ? bundle.Runs[0].Started : "-", $"{bundle.Runs.Count}", bundle.Runs.Count > 0 ? $"{bundle.Runs[^1].Outcome}" : "-"])]);
            return ExitCode.Green;
        });
        return command;
    }

    private static Command Verify(Terminal terminal)
    {
        var (output, workspace, id) = (CommonOptions.Out(), CommonOptions.WorkspaceFolder(), new Argument<string?>("bundle") { Description = "Id of the bundle, or its first digits. Default: all.", Arity = ArgumentArity.ZeroOrOne });
        var command = new Command("verify", "Check every file of bundles against its digest.") { id, output, workspace };
        command.SetAction(arguments =>
        {
            var found = CommonOptions.Workspace(arguments, workspace);
            var (store, ledger) = (Store(arguments, output, found), Ledger.Of(found, TimeProvider.System));
            var chosen = arguments.GetValue(id) is { } prefix ? [Resolve(store, prefix)] : store.Ids();
            if (chosen.Count == 0) Resolve(store, null);
            return ExitCode.Worst(chosen.Select(bundle => VerifyOne(terminal, store, ledger, bundle)));
        });
        return command;
    }

    private static int VerifyOne(Terminal terminal, EvidenceStore store, Ledger ledger, string id)
    {
        var core = Path.Combine(store.BundleFolder(id), BundlePaths.Core);
        var faults = SumsFile.Verify(core, $"{id}/{BundlePaths.Core}").ToList();
        var inputs = Path.Combine(core, BundlePaths.Inputs);
        if (File.Exists(inputs) && Sha256Digest.OfFile(inputs)[..BundlePaths.IdLength] != id)
            faults.Add(new Fault(FaultKind.Integrity, new SourcePlace($"{id}/{BundlePaths.Core}/{BundlePaths.Inputs}"), "The bundle is not named after the digest of its inputs."));
        var derived = Path.Combine(store.BundleFolder(id), BundlePaths.Derived);
        if (Directory.Exists(derived)) faults.AddRange(SumsFile.Verify(derived, $"{id}/{BundlePaths.Derived}"));
        if (faults.Count == 0) faults.AddRange(LedgerFaults(store, ledger, id));
        terminal.Out.WriteLine($"{id}: {(faults.Count == 0 ? "whole" : $"{faults.Count} faults")}");
        terminal.Faults(faults);
        return faults.Count == 0 ? ExitCode.Green : ExitCode.Integrity;
    }

    // What a run of sealed data was allowed by must still stand there: a shortened ledger, or another one, shows.
    private static IEnumerable<Fault> LedgerFaults(EvidenceStore store, Ledger ledger, string id)
    {
        var runs = store.Runs(id);
        if (runs.All(run => run.Ledger is null)) yield break;
        var chain = ledger.Read();
        if (chain.Broken is { } broken) yield return new Fault(FaultKind.Integrity, new SourcePlace(ledger.ShownAs, broken.Line), Ledger.Words(broken));
        foreach (var lost in LedgerLoss.Of(id, runs, chain, ledger.ShownAs)) yield return lost;
    }
}
