using SaMD.Files;
using SaMD.Files.Json;
using SaMD.Reports;
using SaMD.Traceability;
using SaMD.Validation.Evidence;
using SaMD.Validation.Runs;
using SaMD.Validation.Sealing;

namespace SaMD.Cli.Verbs;

/// <summary>Makes <c>derived/</c> of a bundle from its core and runs, and from the ledger, which says how often data were looked at and what may be shown.</summary>
internal static class Derived
{
    /// <summary>Makes the reports; what is lost of the ledger that their counts rest on makes the exit code 4.</summary>
    public static async Task<(ReportOutcome Reports, CoverStatus Status, IReadOnlyList<Fault> Lost)> WriteAsync(EvidenceStore store, string bundleId, WorkspaceContent content, bool pdf, CancellationToken cancellation)
    {
        var bundle = store.Read(bundleId);
        if (bundle.Runs.Count == 0)
            throw new InputFaultException(FaultKind.Absent, new SourcePlace($"{bundleId}/{BundlePaths.Runs}"), "No run of this bundle came to its end, so that its report has no date; run the same `samd validate` again.");
        var ledger = Ledger.Of(content.Workspace, TimeProvider.System);
        var chain = Chain(ledger, bundle);
        var view = SealedView.Of(bundle, chain, ledger.ShownAs, LedgerLoss.Of(store, chain, ledger.ShownAs));
        var trace = TraceBuilder.Build(content.Requirements, bundle.Inputs, view.Results);
        var folder = Path.Combine(bundle.Folder, BundlePaths.Derived);
        AtomicFile.WriteText(Path.Combine(folder, "trace.json"), CanonicalJson.Document(trace));
        var model = new ReportModel(view.Results, bundle.Inputs, view.Recordings, trace, bundle.Runs[0], bundle.Runs, bundle.Id, bundle.CoreDigest, bundle.Results.Notes) { Seals = view };
        var outcome = await ReportWriter.WriteAsync(model, folder, pdf, cancellation);
        SumsFile.Write(folder);
        return (outcome, CoverStatus.Of(model), view.Lost);
    }

    // Looks that cannot be read stop no report; openings do.
    private static LedgerChain Chain(Ledger ledger, Bundle bundle)
    {
        try
        {
            return ledger.Read();
        }
        catch (InputFaultException) when (bundle.Results.Datasets.All(dataset => dataset.SealedPartitions.Count == 0))
        {
            return LedgerChain.Empty;
        }
    }
}
