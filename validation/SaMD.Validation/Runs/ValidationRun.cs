using SaMD.Adapters.Locking;
using SaMD.Files;
using SaMD.Files.Json;
using SaMD.Validation.Acceptance;
using SaMD.Validation.Datasets;
using SaMD.Validation.Evidence;
using SaMD.Validation.Execution;
using SaMD.Validation.Planning;
using SaMD.Validation.Sealing;

namespace SaMD.Validation.Runs;

/// <summary>The main job: plan, execution, comparison, estimate, verdict, evidence.</summary>
public static class ValidationRun
{
    /// <summary>Runs.</summary>
    /// <param name="content">The workspace.</param>
    /// <param name="request">What to run.</param>
    /// <param name="observer">Told how it goes.</param>
    /// <param name="cancellation">Stops between executions; what is finished is kept for the next run.</param>
    /// <exception cref="InputFaultException">The plan has faults (nothing was run), or the bundle is there and differs.</exception>
    public static ValidationOutcome Execute(WorkspaceContent content, ValidationRequest request, IRunObserver observer, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(observer);
        var locator = new DatasetLocator(request.DataFolders, content.Datasets.Folder);
        var ledger = Ledger.Of(content.Workspace, request.Clock);
        var seals = Seals.Of(content.Datasets, ledger);
        var plan = Planned(opensSealed: false);
        var locks = plan.Rows.Select(row => row.Algorithm).DistinctBy(version => version.Manifest.Name)
            .OrderBy(version => version.Manifest.Name, StringComparer.Ordinal).Select(version => Locker.Check(content.Workspace.Root, version)).ToList();
        var inputs = InputsCollector.Collect(content, plan);
        var id = EvidenceStore.IdOf(inputs);
        var store = new EvidenceStore(request.EvidenceFolder);
        using var partial = PartialBundle.Open(store.Folder, id, () => observer.Waiting(id));
        // Before the first sealed byte, headers included; the plan is made again with what these say. It has the same inputs.
        var broken = locks.Where(check => check.State == LockState.Broken)
            .ToDictionary(check => check.Version, check => $"lock of {check.Version}: {string.Join("; ", check.Faults)}");
        var attempt = Attempt.Begin(ledger, plan, broken.Keys, id, partial, observer);
        if (attempt.SealedParts.Count > 0) plan = Planned(opensSealed: true);
        observer.Planned(plan);
        var outcomes = Executor.Run(plan, partial, broken, request.Threads, observer.Executed, cancellation);
        var results = ResultsAssembler.Results(content, plan, outcomes, locks);
        // A run that met altered bytes never takes the name of one that did not.
        var faults = Integrity(locks, outcomes, results);
        if (faults.Count > 0) inputs = inputs with { Unusable = [.. faults.Select(fault => $"{fault}")] };
        var published = EvidenceStore.IdOf(inputs);
        var shown = SealedView.Closed(results);
        WriteCore(partial, inputs, shown, results, outcomes, attempt.SealedParts);
        // What was lost of the ledger is no fault of this bundle, whose core is what it would have been.
        var lost = attempt.IsCounted ? LedgerLoss.Of(store, ledger.Read(), ledger.ShownAs) : [];
        var (digest, code) = (store.Publish(published, partial), ExitCode.Worst(Codes(results, locks).Concat(lost.Select(_ => ExitCode.Integrity))));
        attempt.End(published, digest, code, observer);
        return new ValidationOutcome(published, shown, locks, [.. faults, .. lost], code) { Ledger = attempt.Mark };

        Plan Planned(bool opensSealed) => Planner.Make(new PlanRequest(
            request.Gate, content.Requirements, content.Algorithms, content.Datasets, locator.Locate, new RecordingIndex(opensSealed, seals),
            request.Algorithms, request.Datasets, request.Requirements)
        { Seals = seals });
    }

    private static void WriteCore(PartialBundle partial, InputsFile inputs, ResultsFile shown, ResultsFile results, IReadOnlyList<ExecutionOutcome> outcomes, IReadOnlyList<LedgerPart> sealedParts)
    {
        var written = outcomes.SelectMany(outcome => outcome.Record.Outputs.Select(output => output.Path)).ToHashSet(StringComparer.Ordinal);
        foreach (var outcome in outcomes)
            foreach (var comparison in outcome.Comparisons)
                written.Add(DetailsPath.Of(outcome.Planned.Key, comparison.Settings));
        WriteLines(BundlePaths.Recordings, ofSealed: false);
        if (outcomes.Any(outcome => outcome.Planned.Key.Sealed))
        {
            WriteLines(BundlePaths.SealedRecordings, ofSealed: true);
            Write(BundlePaths.SealedParts, CanonicalJson.Document(sealedParts));
            if (CanonicalJson.Document(results) is var whole && whole != CanonicalJson.Document(shown)) Write(BundlePaths.SealedResults, whole);
        }
        Write(BundlePaths.Inputs, CanonicalJson.Document(inputs));
        Write(BundlePaths.Results, CanonicalJson.Document(shown));
        partial.KeepOnly(written);

        // Line by line: there are as many as recordings.
        void WriteLines(string path, bool ofSealed)
        {
            partial.WriteLines(path, ResultsAssembler.Recordings(outcomes, ofSealed).Select(CanonicalJson.OneLine));
            written.Add(path);
        }

        void Write(string path, string text)
        {
            partial.Write(path, text);
            written.Add(path);
        }
    }

    private static List<Fault> Integrity(IReadOnlyList<LockCheck> locks, IReadOnlyList<ExecutionOutcome> outcomes, ResultsFile results) =>
        [.. locks.SelectMany(check => check.Faults)
            .Concat(outcomes.Where(outcome => outcome.Record.ReasonCode == "integrity" && locks.All(check => check.Version != outcome.Planned.Key.Algorithm || check.State != LockState.Broken))
                .Select(outcome => new Fault(FaultKind.Integrity, new SourcePlace(outcome.Planned.Key.Sealed ? outcome.Planned.Key.Dataset : $"{outcome.Planned.Key.Dataset}/{outcome.Planned.Key.Record}"), SealedReasons.Shown(outcome))))
            .Concat(results.Rows.Where(row => row.Gating && row.ReasonCode == ReasonCodes.Integrity && row.Reason!.StartsWith("not independent", StringComparison.Ordinal))
                .Select(row => new Fault(FaultKind.Integrity, new SourcePlace(row.Source.File, row.Source.Line), row.Reason!)))
            .Distinct()];

    private static IEnumerable<int> Codes(ResultsFile results, IReadOnlyList<LockCheck> locks)
    {
        if (locks.Any(check => check.State == LockState.Broken) || results.Rows.Any(row => row.ReasonCode == ReasonCodes.Integrity)) yield return ExitCode.Integrity;
        var judged = results.Requirements.Where(requirement => requirement.Role != "exploratory" && requirement.Verdict is not null && requirement.ReasonCode != ReasonCodes.OutOfGate).ToList();
        if (judged.Any(requirement => requirement.Verdict == Verdict.Fail)) yield return ExitCode.Failed;
        // Nothing checked is never a pass.
        if (judged.Count == 0 || judged.Any(requirement => requirement.Verdict is Verdict.Inconclusive or Verdict.NotRun)) yield return ExitCode.Inconclusive;
    }
}
