using System.CommandLine;
using SaMD.Cli.Output;
using SaMD.Files;
using SaMD.Validation.Evidence;
using SaMD.Validation.Runs;

namespace SaMD.Cli.Verbs;

/// <summary><c>samd report</c>: makes the reports of a bundle again.</summary>
internal static class ReportVerb
{
    public static Command Create(Terminal terminal)
    {
        var id = new Argument<string?>("bundle") { Description = "Id of the bundle, or its first digits. Default: the only one there is.", Arity = ArgumentArity.ZeroOrOne };
        var (output, noPdf, workspace) = (CommonOptions.Out(), CommonOptions.NoPdf(), CommonOptions.WorkspaceFolder());
        var command = new Command("report", "Make the reports of an evidence bundle again.") { id, output, noPdf, workspace };
        command.SetAction(async (arguments, cancellation) =>
        {
            var content = WorkspaceContent.Read(CommonOptions.Workspace(arguments, workspace));
            var store = EvidenceVerb.Store(arguments, output, content.Workspace);
            var bundle = EvidenceVerb.Resolve(store, arguments.GetValue(id));
            var (outcome, _, lost) = await Derived.WriteAsync(store, bundle, content, !arguments.GetValue(noPdf), cancellation);
            foreach (var path in outcome.Paths) terminal.Out.WriteLine(path);
            if (outcome.PdfNotice is { } notice) terminal.Error.WriteLine($"samd: {notice}");
            terminal.Faults(lost);
            return lost.Count > 0 ? ExitCode.Integrity : ExitCode.Green;
        });
        return command;
    }
}
