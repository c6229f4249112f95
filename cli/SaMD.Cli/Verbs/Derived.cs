using SaMD.Files;
using SaMD.Files.Json;
using SaMD.Reports;
using SaMD.Requirements;
using SaMD.Traceability;
using SaMD.Validation.Evidence;

namespace SaMD.Cli.Verbs;

/// <summary>Makes <c>derived/</c> of a bundle from its core and runs.</summary>
internal static class Derived
{
    public static async Task<(ReportOutcome Reports, CoverStatus Status)> WriteAsync(EvidenceStore store, string bundleId, RequirementSet requirements, bool pdf, CancellationToken cancellation)
    {
        var bundle = store.Read(bundleId);
        if (bundle.Runs.Count == 0)
            throw new InputFaultException(FaultKind.Absent, new SourcePlace($"{bundleId}/{BundlePaths.Runs}"), "No run of this bundle came to its end, so that its report has no date; run the same `samd validate` again.");
        var trace = TraceBuilder.Build(requirements, bundle.Inputs, bundle.Results);
        var folder = Path.Combine(bundle.Folder, BundlePaths.Derived);
        AtomicFile.WriteText(Path.Combine(folder, "trace.json"), CanonicalJson.Document(trace));
        var model = new ReportModel(bundle.Results, bundle.Inputs, bundle.Recordings, trace, bundle.Runs[0], bundle.Runs, bundle.Id, bundle.CoreDigest, bundle.Results.Notes);
        var outcome = await ReportWriter.WriteAsync(model, folder, pdf, cancellation);
        SumsFile.Write(folder);
        return (outcome, CoverStatus.Of(model));
    }
}
