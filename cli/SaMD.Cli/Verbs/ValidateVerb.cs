using System.CommandLine;
using SaMD.Cli.Output;
using SaMD.Files;
using SaMD.Files.Json;
using SaMD.Reports;
using SaMD.Validation.Evidence;
using SaMD.Validation.Runs;
using SaMD.Validation.Sealing;

namespace SaMD.Cli.Verbs;

/// <summary><c>samd validate</c>: the main job.</summary>
internal static class ValidateVerb
{
    public static Command Create(Terminal terminal)
    {
        var algorithms = new Argument<string[]>("algorithm") { Description = "Algorithms to validate, as ID or ID@VERSION. Default: all that requirements name.", Arity = ArgumentArity.ZeroOrMore };
        var gate = new Option<string?>("--gate") { Description = "The gate, which selects rows of requirements by partition. Default: the workspace's default gate.", HelpName = "NAME" };
        var datasets = new Option<string[]>("--dataset") { Description = "Only rows on this dataset; may be given several times.", HelpName = "ID" };
        var requirements = new Option<string[]>("--requirements") { Description = "Only this requirement; may be given several times.", HelpName = "ID" };
        var threads = new Option<int>("--threads") { Description = "How many recordings at a time. Changes no byte of the results.", DefaultValueFactory = _ => Environment.ProcessorCount };
        threads.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && result.GetValueOrDefault<int>() < 1) result.AddError("--threads takes a whole number from 1 on.");
        });
        var (data, output, noPdf, format, workspace) = (CommonOptions.Data(), CommonOptions.Out(), CommonOptions.NoPdf(), CommonOptions.Format(), CommonOptions.WorkspaceFolder());
        var command = new Command("validate", "Run algorithms against datasets, judge the requirements, and leave an evidence bundle with its report.")
        {
            algorithms, gate, datasets, requirements, data, output, threads, noPdf, format, workspace,
        };
        command.SetAction((arguments, cancellation) =>
        {
            var content = WorkspaceContent.Read(CommonOptions.Workspace(arguments, workspace));
            var request = new ValidationRequest(
                content.Workspace.GateNamed(arguments.GetValue(gate)), arguments.GetValue(algorithms) ?? [], arguments.GetValue(datasets) ?? [],
                arguments.GetValue(requirements) ?? [], CommonOptions.DataFolders(content.Workspace, arguments.GetValue(data)),
                Path.GetFullPath(arguments.GetValue(output) ?? content.Workspace.FullPath(content.Workspace.Evidence)), arguments.GetValue(threads));
            return RunAsync(terminal, content, request, !arguments.GetValue(noPdf), arguments.GetValue(format) == "json", cancellation);
        });
        return command;
    }

    private static async Task<int> RunAsync(Terminal terminal, WorkspaceContent content, ValidationRequest request, bool pdf, bool json, CancellationToken cancellation)
    {
        var clock = RunClock.Start(TimeProvider.System, content.Workspace.Root);
        ValidationOutcome outcome;
        using (var progress = new ProgressLine(terminal)) outcome = ValidationRun.Execute(content, request, progress, cancellation);
        var store = new EvidenceStore(request.EvidenceFolder);
        store.AddRun(outcome.BundleId, number => clock.Stop(number, outcome));
        var (reports, status, _) = await Derived.WriteAsync(store, outcome.BundleId, content, pdf, cancellation);
        if (json) terminal.Out.WriteLine(CanonicalJson.Document(new ValidateJson(outcome.BundleId, store.BundleFolder(outcome.BundleId), outcome.ExitCode, SealedView.Closed(outcome.Results))).TrimEnd());
        else WriteText(terminal, content.Workspace, store, outcome, status);
        if (reports.PdfNotice is { } notice) terminal.Error.WriteLine($"samd: {notice}");
        terminal.Faults(outcome.IntegrityFaults);
        return outcome.ExitCode;
    }

    private static void WriteText(Terminal terminal, Workspace workspace, EvidenceStore store, ValidationOutcome outcome, CoverStatus status)
    {
        var gate = workspace.GateNamed(outcome.Results.Gate);
        terminal.Out.WriteLine($"Gate {gate.Name}: {gate.Title} (partitions: {string.Join(", ", gate.Partitions)})");
        foreach (var check in outcome.Locks) terminal.Out.WriteLine($"{check.Version}: {check.Text}{(check.LockDigest is { } digest ? $" ({digest[..16]})" : "")}");
        foreach (var reservation in outcome.Locks.SelectMany(check => check.Reservations)) terminal.Out.WriteLine(reservation);
        if (outcome.Results.Scope.Count > 0) terminal.Out.WriteLine($"Narrowed to: {string.Join(", ", outcome.Results.Scope)}");
        VerdictTable.Write(terminal, outcome.Results);
        if (outcome.Results.LeftOut.Count > 0)
            terminal.Out.WriteLine($"Left out by this gate or scope ({outcome.Results.LeftOut.Count} rows): {string.Join(", ", outcome.Results.LeftOut.Select(row => row.Row))}");
        terminal.Out.WriteLine($"{status.Title}{(status.Detail is { } detail ? $" ({detail})" : "")}: {status.Sentence}");
        if (outcome.Ledger is { } mark)
            terminal.Out.WriteLine($"Sealed data opened (line {mark.Line} of {workspace.Ledger}); results of single sealed recordings are not shown. `samd reveal {outcome.BundleId}` shows them, and counts as opening the partition to everybody.");
        terminal.Out.WriteLine($"Evidence: {Shown(store.BundleFolder(outcome.BundleId))}");
    }

    private static string Shown(string path)
    {
        var relative = Path.GetRelativePath(Directory.GetCurrentDirectory(), path);
        return relative.StartsWith("..", StringComparison.Ordinal) ? path : relative;
    }
}
