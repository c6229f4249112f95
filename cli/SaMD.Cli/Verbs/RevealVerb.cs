using System.CommandLine;
using System.Globalization;
using SaMD.Cli.Output;
using SaMD.Files;
using SaMD.Validation.Runs;
using SaMD.Validation.Sealing;

namespace SaMD.Cli.Verbs;

/// <summary><c>samd reveal</c>: shows what a bundle holds of single sealed recordings, after the ledger says so.</summary>
internal static class RevealVerb
{
    public static Command Create(Terminal terminal)
    {
        var id = new Argument<string>("bundle") { Description = "Id of the bundle, or its first digits." };
        var (output, noPdf, workspace) = (CommonOptions.Out(), CommonOptions.NoPdf(), CommonOptions.WorkspaceFolder());
        var command = new Command("reveal", "Show the results of single sealed recordings in the reports of a bundle. Written into the ledger first; the partitions count as opened from then on.") { id, output, noPdf, workspace };
        command.SetAction(async (arguments, cancellation) =>
        {
            var content = WorkspaceContent.Read(CommonOptions.Workspace(arguments, workspace));
            var store = EvidenceVerb.Store(arguments, output, content.Workspace);
            var bundle = store.Read(EvidenceVerb.Resolve(store, arguments.GetValue(id)));
            if (bundle.Sealed.Parts.Count == 0)
                throw new InputFaultException(FaultKind.Configuration, new SourcePlace(bundle.Id), "This bundle holds no result of a sealed recording; there is nothing to reveal.");
            var mark = Ledger.Of(content.Workspace, TimeProvider.System).Append(_ =>
                [LedgerEntry.New(LedgerKinds.Reveal) with { Bundle = bundle.Id, CoreDigest = bundle.CoreDigest, Parts = bundle.Sealed.Parts }])[0];
            foreach (var part in bundle.Sealed.Parts)
                terminal.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{part.Dataset} {part.Partition}: {part.Records} recordings are shown from now on (line {mark.Line} of {content.Workspace.Ledger})"));
            var (outcome, _, lost) = await Derived.WriteAsync(store, bundle.Id, content, !arguments.GetValue(noPdf), cancellation);
            foreach (var path in outcome.Paths) terminal.Out.WriteLine(path);
            if (outcome.PdfNotice is { } notice) terminal.Error.WriteLine($"samd: {notice}");
            terminal.Faults(lost);
            return lost.Count > 0 ? ExitCode.Integrity : ExitCode.Green;
        });
        return command;
    }
}
