using SaMD.Adapters.Locking;
using SaMD.Validation.Datasets;
using SaMD.Validation.Estimation;
using SaMD.Validation.Evidence;
using SaMD.Validation.Execution;
using SaMD.Validation.Planning;

namespace SaMD.Validation.Runs;

/// <summary>Puts outcomes together into <c>results.json</c> and <c>recordings.jsonl</c>.</summary>
internal static class ResultsAssembler
{
    public static ResultsFile Results(WorkspaceContent content, Plan plan, IReadOnlyList<ExecutionOutcome> outcomes, IReadOnlyList<LockCheck> locks)
    {
        var unlocked = locks.Where(check => check.State == LockState.NotLocked).Select(check => check.Version).ToHashSet(StringComparer.Ordinal);
        var evaluator = new RowEvaluator(outcomes, unlocked);
        var rows = plan.Rows.AsParallel().AsOrdered().SelectMany(evaluator.Evaluate).ToList();
        var concerned = rows.Select(row => row.Requirement).Concat(plan.LeftOut.Select(row => row.Requirement)).ToHashSet(StringComparer.Ordinal);
        return new ResultsFile(
            ResultsFile.CurrentSchemaVersion, plan.Gate.Name, plan.Scope, plan.Rows.Count > 0 && plan.Rows.All(row => row.Dataset.Synthetic),
            [.. plan.Rows.Select(row => row.Algorithm.Manifest).DistinctBy(manifest => manifest.Name).OrderBy(manifest => manifest.Name, StringComparer.Ordinal)
                .Select(manifest => Algorithm(manifest, locks.First(check => check.Version == manifest.Name)))],
            [.. plan.Datasets.Where(located => plan.Rows.Any(row => row.Dataset.Id == located.Manifest.Id)).Select(located => Dataset(plan, located, outcomes))],
            [.. content.Requirements.Requirements.Where(requirement => concerned.Contains(requirement.Id) || requirement.VerifiedByTests)
                .Select(requirement => RequirementEvaluator.Evaluate(requirement, rows, plan.LeftOut))],
            rows, plan.LeftOut, [.. ComparatorNotes.Of(plan), .. plan.Notes])
        { Profiles = ProfileResults.Of(plan, content.Requirements.Profiles) };
    }

    public static IEnumerable<RecordingResult> Recordings(IReadOnlyList<ExecutionOutcome> outcomes, bool ofSealed) =>
        from outcome in outcomes
        where outcome.Planned.Key.Sealed == ofSealed
        from settings in outcome.Planned.Comparisons
        select Recording(outcome, settings);

    private static RecordingResult Recording(ExecutionOutcome outcome, ComparisonSettings settings)
    {
        var (record, planned) = (outcome.Record, outcome.Planned);
        var comparison = outcome.Find(settings);
        var figures = (comparison?.Contributions ?? []).Where(each => each.Stratum is null).Select(each => Figure(each, settings));
        return new RecordingResult(
            planned.Key.Algorithm, planned.Key.Dataset, planned.Record.Partition ?? "", planned.Key.Record, planned.Record.Person, planned.Key.Condition,
            planned.Key.Binding, record.Channels, settings.ToResult(), Status(record.Status), record.Reason,
            record.SamplingFrequencyHz > 0 ? record.Frames / record.SamplingFrequencyHz : 0,
            [.. planned.Dataset.Manifest.StratumNames.Select(name => $"{name}={planned.Record.Strata.GetValueOrDefault(name, DatasetRecord.UnknownStratum)}")],
            [.. figures], comparison?.Matrix, [.. record.Notices, .. comparison?.Notes ?? []]);
    }

    private static RecordingFigure Figure(Endpoints.Contribution each, ComparisonSettings settings)
    {
        var endpoint = Endpoints.EndpointCatalogue.Find(each.Endpoint)!;
        return new RecordingFigure(
            each.Endpoint, endpoint.Unit, endpoint.Figure(each.Terms, settings),
            endpoint.IsRatio ? each.Terms[0] : null, endpoint.IsRatio ? each.Terms[1] : null);
    }

    private static string Status(ExecutionStatus status) => Files.Kebab.Case(status.ToString());

    private static AlgorithmResult Algorithm(Adapters.Catalogue.AlgorithmManifest manifest, LockCheck check) => new(
        manifest.Id, manifest.Version, manifest.Title, manifest.IntendedUse, manifest.Implementation, check.LockDigest,
        check.State == LockState.LockedPlatformDifference ? "locked" : check.Text,
        manifest.LatencySeconds, manifest.Training?.Select(training => $"{training.Dataset} {training.Partition} ({training.Use.ToString().ToLowerInvariant()})").ToList());

    private static DatasetResult Dataset(Plan plan, LocatedDataset located, IReadOnlyList<ExecutionOutcome> outcomes)
    {
        var manifest = located.Manifest;
        var records = plan.Rows.Where(row => row.Dataset.Id == manifest.Id).SelectMany(row => row.Records).DistinctBy(record => record.Name).ToList();
        var sealedPartitions = plan.Rows.Where(row => row.Dataset.Id == manifest.Id).SelectMany(row => row.SealedPartitions).ToHashSet(StringComparer.Ordinal);
        var read = outcomes.Where(outcome => outcome.Planned.Key.Dataset == manifest.Id && outcome.Record.Status != ExecutionStatus.NotRun).Select(outcome => outcome.Planned.Key.Record).ToHashSet(StringComparer.Ordinal);
        return new DatasetResult(
            manifest.Id, manifest.Version, manifest.Title, manifest.Synthetic, manifest.Digest, manifest.Source, manifest.Doi, manifest.Licence,
            manifest.Attribution, manifest.Citation, string.Join("; ", manifest.References.Select(reference => reference.Statement)),
            manifest.PersonsKnown ? records.Select(record => record.Person).Distinct().Count() : null, records.Count, records.Count(record => read.Contains(record.Name)),
            [.. manifest.Exclusions.Select(exclusion => new ExcludedRecord(exclusion.Record, exclusion.Reason))],
            [.. records.Where(record => located.FindMissing(record.Name) is not null).Select(record => record.Name)], manifest.ReportNotes)
        {
            SealedPartitions = [.. Partitions.All.Where(sealedPartitions.Contains)],
            SealedRecords = records.Count(record => record.Partition is { } partition && sealedPartitions.Contains(partition)),
            Downloadable = manifest.Downloads.Count > 0,
        };
    }
}
