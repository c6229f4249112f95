using System.Globalization;
using SaMD.Adapters.Catalogue;
using SaMD.Files;
using SaMD.Requirements;
using SaMD.Validation.Comparison.Beats;
using SaMD.Validation.Datasets;
using SaMD.Validation.Endpoints;
using SaMD.Validation.Evidence;
using SaMD.Validation.Execution;
using SaMD.Validation.Sealing;

namespace SaMD.Validation.Planning;

/// <summary>Makes a plan: resolves every name, says every fault at the place in the YAML that it comes from, and lists what is to be run once.</summary>
public sealed class Planner
{
    // Its rows say by themselves where they depart from it.
    private const string Ec57Profile = "ec57-2012";
    private const double UsualIntervalSeconds = 5;

    private static readonly string[] GatingPartitions = [Partitions.Validation, Partitions.Test, Partitions.Smoke];

    private readonly PlanRequest _request;
    private readonly FaultCollector _faults = new();
    private readonly SortedDictionary<string, LocatedDataset> _located = new(StringComparer.Ordinal);
    private readonly List<PlannedRow> _rows = [];
    private readonly List<LeftOutRow> _leftOut = [];
    private readonly Dictionary<string, TrainedOn> _trained = new(StringComparer.Ordinal);

    private readonly Seals _seals;

    private Planner(PlanRequest request) => (_request, _seals) = (request, request.Seals ?? Seals.Of(request.Datasets, LedgerChain.Empty));

    /// <summary>Makes the plan.</summary>
    /// <param name="request">What it is made from.</param>
    /// <exception cref="InputFaultException">All faults at once.</exception>
    public static Plan Make(PlanRequest request) => new Planner(request).Make();

    private Plan Make()
    {
        CheckScope("algorithm", _request.AlgorithmNames, name => _request.Algorithms.Find(name) is not null, _request.Algorithms.Versions.Select(version => version.Manifest.Name));
        CheckScope("dataset", _request.DatasetIds, id => _request.Datasets.Find(id) is not null, _request.Datasets.Ids);
        CheckScope("requirement", _request.RequirementIds, id => _request.Requirements.Requirements.Any(requirement => requirement.Id == id), _request.Requirements.Requirements.Select(requirement => requirement.Id));
        foreach (var twice in _request.AlgorithmNames.GroupBy(name => name.Split('@')[0]).Where(group => group.Count() > 1))
            _faults.Add(new SourcePlace("command line"), $"'{twice.Key}' is named {twice.Count()} times; run one version at a time.");
        CheckTraining();
        foreach (var requirement in _request.Requirements.Requirements.Where(InScope))
            foreach (var verification in requirement.Verify)
                AddRow(requirement, verification);
        _faults.ThrowIfAny();
        return new Plan(_request.Gate, Scope(), _rows, Executions(), [.. _located.Values], _leftOut, Notes());
    }

    private void CheckScope(string what, IReadOnlyList<string> names, Func<string, bool> known, IEnumerable<string> all)
    {
        foreach (var name in names.Where(name => !known(name)))
            _faults.Add(new SourcePlace("command line"), $"'{name}' is no {what} of this workspace.{Nearest.Hint(name, all)} Known: {string.Join(", ", all)}.");
    }

    private void CheckTraining()
    {
        foreach (var manifest in _request.Algorithms.Versions.Select(version => version.Manifest))
            foreach (var training in manifest.Training ?? [])
                if (_request.Datasets.Find(training.Dataset) is { } dataset && !dataset.Partitions.Contains(training.Partition))
                    _faults.Add(manifest.Place, $"'training' names partition '{training.Partition}' of '{training.Dataset}', which has no records; it has: {string.Join(", ", dataset.Partitions)}.");
    }

    private bool InScope(Requirement requirement) =>
        (_request.RequirementIds.Count == 0 || _request.RequirementIds.Contains(requirement.Id))
        && (_request.AlgorithmNames.Count == 0 || _request.AlgorithmNames.Any(name => Concerns(name, requirement.Algorithm)));

    // What is asked for, and what a requirement names: an id, or an id and a version. Two versions that differ do not meet.
    private static bool Concerns(string asked, string? named)
    {
        var (one, other) = (asked.Split('@'), (named ?? "").Split('@'));
        return one[0] == other[0] && (one.Length == 1 || other.Length == 1 || one[1] == other[1]);
    }

    private void AddRow(Requirement requirement, DatasetVerification written)
    {
        var algorithm = Algorithm(requirement);
        var dataset = Dataset(written);
        if (algorithm is null || dataset is null) return;
        var profiled = ProfileRules.Apply(
            written, requirement.Gates(written), _request.Requirements.Profiles,
            name => EndpointCatalogue.Find(name) is { } known && algorithm.Manifest.Output(known.OutputKind) is not null && TakesClass(known) == (written.Options.Class is not null),
            (key, message) => _faults.Add(written.PlaceOf(key), message));
        if (profiled.Count > 0 && requirement.Gates(written) && profiled.All(row => row.Row.Accept is null))
            _faults.Add(written.PlaceOf("profile"), $"The profile '{written.Profile}' sets no limit here: nothing would decide. Give 'accept', or 'role: report-only'.");
        foreach (var row in profiled) AddRow(requirement, row, algorithm, dataset);
    }

    // A row with a class stands for the profile's endpoints that are about a class, one without for the others.
    private static bool TakesClass(Endpoint endpoint) => Comparators.Find(endpoint.Comparator).Options.Contains("class");

    private void AddRow(Requirement requirement, ProfiledRow profiled, AlgorithmVersion algorithm, DatasetManifest dataset)
    {
        var verification = profiled.Row;
        if (EndpointCatalogue.Find(verification.Endpoint) is not { } endpoint)
        {
            _faults.Add(verification.PlaceOf("endpoint"), EndpointCatalogue.UnknownMessage(verification.Endpoint));
            return;
        }
        CheckResolved(verification, algorithm.Manifest, dataset, endpoint);
        CheckJudged(requirement, verification, dataset, endpoint);
        var id = string.Create(CultureInfo.InvariantCulture, $"{requirement.Id}/{verification.Number}{(profiled.Suffix is { } suffix ? "/" + suffix : "")}");
        var inScope = _request.DatasetIds.Count == 0 || _request.DatasetIds.Contains(dataset.Id);
        if (!inScope || !verification.Partitions.All(_request.Gate.Partitions.Contains))
        {
            _leftOut.Add(new LeftOutRow(id, requirement.Id, dataset.Id, verification.Partitions, endpoint.Name));
            return;
        }
        var located = Located(dataset);
        var records = verification.Partitions.SelectMany(dataset.RecordsOf).ToList();
        CheckStart(verification, endpoint, located, records);
        foreach (var binding in Bindings(verification, algorithm.Manifest, located, records))
        {
            var row = Row(verification.Channel == ChannelSelection.Each ? $"{id}/{binding}" : id, requirement, verification, endpoint, algorithm, dataset, binding, records);
            _rows.Add(row with { Deviations = [.. profiled.Deviations, .. row.Deviations] });
            _rows.AddRange(InconclusiveRows.Beside(row));
        }
    }

    private AlgorithmVersion? Algorithm(Requirement requirement)
    {
        // A version asked for on the command line takes the place of the newest one; a requirement that names a version keeps it.
        var asked = _request.AlgorithmNames.FirstOrDefault(name => name.Contains('@') && name.Split('@')[0] == requirement.Algorithm);
        var version = requirement.Algorithm is { } name ? _request.Algorithms.Find(asked ?? name) : null;
        if (version is null)
            _faults.Add(requirement.PlaceOf("algorithm"), $"'{requirement.Algorithm}' is no algorithm of this workspace.{Nearest.Hint(requirement.Algorithm ?? "", _request.Algorithms.Versions.Select(known => known.Manifest.Id))} Known: {string.Join(", ", _request.Algorithms.Versions.Select(known => known.Manifest.Name))}.");
        return version;
    }

    private DatasetManifest? Dataset(DatasetVerification verification)
    {
        var dataset = _request.Datasets.Find(verification.Dataset);
        if (dataset is null)
            _faults.Add(verification.PlaceOf("dataset"), $"'{verification.Dataset}' is no dataset of this workspace.{Nearest.Hint(verification.Dataset, _request.Datasets.Ids)} Known: {string.Join(", ", _request.Datasets.Ids)}.");
        return dataset;
    }

    private void CheckResolved(DatasetVerification verification, AlgorithmManifest algorithm, DatasetManifest dataset, Endpoint endpoint)
    {
        if (!dataset.HasDigests)
            _faults.Add(verification.PlaceOf("dataset"), $"Nobody has listed the files of '{dataset.Id}' yet, so that nobody could tell whether one was altered; lay it out, and write the list with `samd dataset digest {dataset.Id}`.");
        else if (!dataset.HasSignals)
            _faults.Add(verification.PlaceOf("dataset"), $"'{dataset.Id}' holds annotations only, no signals: {algorithm.Name}, which reads signals, cannot run on it.");
        else
            foreach (var partition in verification.Partitions.Where(partition => dataset.RecordsOf(partition).Count == 0 && dataset.WithheldOf(partition) is null))
                _faults.Add(verification.PlaceOf("partition"), NoRecords(dataset, partition));
        if (verification.Partitions.ToLookup(partition => _seals.Contains(dataset, partition)) is var seals && seals.Contains(true) && seals.Contains(false))
            _faults.Add(verification.PlaceOf("partition"), $"The row mixes sealed ({string.Join(", ", seals[true])}) and open partitions ({string.Join(", ", seals[false])}) of '{dataset.Id}': less what is shown of the open ones, it tells of the sealed ones. Give each a row of its own.");
        if (algorithm.Output(endpoint.OutputKind) is null)
            _faults.Add(verification.PlaceOf("endpoint"), $"'{endpoint.Name}' needs output of kind '{endpoint.OutputKind}', which {algorithm.Name} does not declare; it declares: {string.Join(", ", algorithm.Outputs.Select(output => output.Kind))}.");
        else if (Comparators.Find(endpoint.Comparator).IsSeries && algorithm.Output(endpoint.OutputKind) is not { WindowSeconds: > 0, IntervalSeconds: > 0 })
            _faults.Add(verification.PlaceOf("endpoint"), $"'{endpoint.Name}' needs 'window-seconds' and 'interval-seconds' of the output '{endpoint.OutputKind}' in {algorithm.Place.File}.");
        if (verification.Condition != DatasetVerification.NoCondition)
            _faults.Add(verification.PlaceOf("condition"), $"'{verification.Condition}' is no condition that this version of samd can apply; leave the key out for the recordings as they are.");
        if (Reference(verification, dataset, endpoint) is null)
            _faults.Add(verification.PlaceOf("reference"), $"'{dataset.Id}' has no reference of {string.Join(" or ", Comparators.Find(endpoint.Comparator).References)}{(verification.Reference is null ? "" : $" named '{verification.Reference}'")} that '{endpoint.Name}' can be held to; it has: {string.Join(", ", dataset.References.Select(reference => $"{reference.Name} ({reference.Kind})"))}.");
        foreach (var (key, message) in OptionRules.Faults(verification, endpoint).Concat(OptionRules.UnknownClasses(verification, Reference(verification, dataset, endpoint)))) _faults.Add(verification.PlaceOf(key), message);
        var within = Comparators.Find(endpoint.Comparator).Strata;
        foreach (var (place, message) in StrataRules.Faults(verification, dataset, endpoint, within)) _faults.Add(place, message);
    }

    private static string NoRecords(DatasetManifest dataset, string partition) =>
        $"'{dataset.Id}' has no records in partition '{partition}'; it has: {string.Join(", ", dataset.Partitions)}.";

    // What would otherwise show only when the row is judged, or make it a row that is not judged at all.
    private void CheckJudged(Requirement requirement, DatasetVerification verification, DatasetManifest dataset, Endpoint endpoint)
    {
        if (!requirement.Gates(verification)) return;
        if (endpoint.Yield is not null && verification.Options.InconclusiveAs is null)
            _faults.Add(verification.PlaceOf("endpoint"), $"'{endpoint.Name}' needs 'inconclusive-as': whether an inconclusive answer is left out of the figure that is judged (excluded), or counted as wrong (wrong).");
        if (verification.Aggregation == Aggregation.Average)
            _faults.Add(verification.PlaceOf("aggregation"), "An average has no interval and is not judged; give the row 'role: report-only', or take the key out.");
        foreach (var partition in verification.Partitions.Where(partition => dataset.Partitions.Contains(partition) && !GatingPartitions.Contains(partition)))
            _faults.Add(verification.PlaceOf("partition"), $"Partition '{partition}' is not one that a requirement can be judged on ({string.Join(", ", GatingPartitions)} are); give the row 'role: report-only'.");
        foreach (var key in verification.AtLeast is { } least ? OptionRules.IdleCounts(least, endpoint) : [])
            _faults.Add(verification.PlaceOf("at-least"), $"'{endpoint.Name}' counts {endpoint.EventsName}; '{key}' says nothing of it.");
        if (verification.AtLeast is { } size && (size.Subjects > int.MaxValue || size.Recordings > int.MaxValue))
            _faults.Add(verification.PlaceOf("at-least"), $"No dataset has so many; at most {int.MaxValue} can be asked for.");
        if (verification.Accept is { } accept)
            foreach (var (key, message) in CriterionRules.Faults(endpoint, accept)) _faults.Add(accept.PlaceOf(key), message);
    }

    private static NamedReference? Reference(DatasetVerification verification, DatasetManifest dataset, Endpoint endpoint)
    {
        var comparator = Comparators.Find(endpoint.Comparator);
        return comparator.References.SelectMany(kind => dataset.References.Where(reference => reference.Kind == kind && Fits(reference, comparator)))
            .FirstOrDefault(reference => verification.Reference is null || reference.Name == verification.Reference);
    }

    private static bool Fits(NamedReference reference, Comparator comparator) =>
        reference.Kind != ReferenceKinds.Measurements || comparator.Quantity is null || reference.Measurement?.Quantity == comparator.Quantity;

    private LocatedDataset Located(DatasetManifest dataset)
    {
        if (!_located.TryGetValue(dataset.Id, out var located)) _located.Add(dataset.Id, located = _request.Locate(dataset));
        return located;
    }

    private void CheckStart(DatasetVerification verification, Endpoint endpoint, LocatedDataset located, List<DatasetRecord> records)
    {
        var start = Start(verification, endpoint);
        foreach (var record in records)
            if (_request.Recordings.Describe(located, record.Name) is { FrameCount: { } frames } recording && frames / recording.FrameFrequencyHz <= start)
                _faults.Add(verification.PlaceOf("start"), string.Create(CultureInfo.InvariantCulture, $"Scoring starts at {start} s, but {Length(located.Manifest, record, frames / recording.FrameFrequencyHz)}; give the row an earlier 'start', or leave the record out by an exclusion of the manifest."));
    }

    private string Length(DatasetManifest dataset, DatasetRecord record, double seconds) => _seals.Contains(dataset, record.Partition)
        ? $"a sealed record of '{dataset.Id}' is shorter"
        : string.Create(CultureInfo.InvariantCulture, $"record {record.Name} of '{dataset.Id}' is {seconds:0.###} s long");

    private IReadOnlyList<string> Bindings(DatasetVerification verification, AlgorithmManifest algorithm, LocatedDataset located, List<DatasetRecord> records)
    {
        var first = BindingResolver.Name(algorithm, located.Manifest, 1);
        if (verification.Channel == ChannelSelection.First) return [first];
        var offered = records.Select(record => _request.Recordings.Describe(located, record.Name)).OfType<Signals.RecordingDescription>()
            .SelectMany(recording => BindingResolver.Offered(algorithm, located.Manifest, recording))
            .Append(first).Distinct().OrderBy(name => name.Length).ThenBy(name => name, StringComparer.Ordinal);
        return [.. offered];
    }

    private PlannedRow Row(
        string id, Requirement requirement, DatasetVerification verification, Endpoint endpoint, AlgorithmVersion algorithm,
        DatasetManifest dataset, string binding, IReadOnlyList<DatasetRecord> records)
    {
        var settings = Settings(verification, endpoint, algorithm.Manifest, dataset);
        var independence = IndependenceRule.Judge(algorithm.Manifest, dataset, records, _request.Datasets, dataset.Synthetic ? null : Trained(algorithm.Manifest));
        return new PlannedRow(
            id, requirement, verification, endpoint, algorithm, dataset, binding, requirement.Gates(verification), settings, records,
            [.. verification.Profile == Ec57Profile ? [] : Deviations(settings), .. Sparse(endpoint, settings)], independence)
        { SealedPartitions = [.. verification.Partitions.Where(partition => _seals.Contains(dataset, partition))] };
    }

    private TrainedOn Trained(AlgorithmManifest algorithm)
    {
        if (!_trained.TryGetValue(algorithm.Name, out var trained)) _trained.Add(algorithm.Name, trained = TrainedOn.Of(algorithm, _request.Datasets));
        return trained;
    }

    private static ComparisonSettings Settings(DatasetVerification verification, Endpoint endpoint, AlgorithmManifest algorithm, DatasetManifest dataset)
    {
        var comparator = Comparators.Find(endpoint.Comparator);
        var output = comparator.IsSeries ? algorithm.Output(endpoint.OutputKind) : null;
        var reference = Reference(verification, dataset, endpoint);
        var mode = comparator.HasModes ? (verification.Options.Mode ?? ComparatorMode.Wfdb).ToString().ToLowerInvariant()
            : reference?.Measurement is null || reference.Source is Datasets.References.DerivedSource ? comparator.Mode : "measured reference";
        return new ComparisonSettings(
            endpoint.Comparator, mode, Start(verification, endpoint), verification.EndSeconds, verification.MatchWindowSeconds ?? comparator.MatchWindowSeconds,
            output?.WindowSeconds ?? 0, output?.IntervalSeconds ?? 0, reference?.Name ?? "")
        {
            Options = verification.Options with { Against = [], Mode = null },
            Against = string.Join(',', verification.Options.Against.Order(StringComparer.Ordinal)),
        };
    }

    private static double Start(DatasetVerification verification, Endpoint endpoint) =>
        verification.StartSeconds ?? (verification.Options.Protocol == ScoringProtocol.Strip ? 0 : Comparators.Find(endpoint.Comparator).StartSeconds);

    private static List<string> Deviations(ComparisonSettings settings) => settings switch
    {
        { Comparator: "episodes" } => Ec57Deviations(settings with { MatchWindowSeconds = BeatComparisonSettings.ProtocolMatchWindowSeconds }),
        { Comparator: not ("beats" or "runs") } => [],
        { Options.Protocol: ScoringProtocol.Strip } => ["protocol strip, not EC57: scored from the start on, the first and last 150 ms not scored"],
        _ => Ec57Deviations(settings),
    };

    // Who answers seldom declares a long interval, and is then available for all of it.
    private static IEnumerable<string> Sparse(Endpoint endpoint, ComparisonSettings settings) =>
        endpoint.Name.EndsWith(".availability", StringComparison.Ordinal) && settings.IntervalSeconds > UsualIntervalSeconds
            ? [FormattableString.Invariant($"availability is counted in intervals of {settings.IntervalSeconds} s, which the algorithm declares: one reading in each is enough")]
            : [];

    private static List<string> Ec57Deviations(ComparisonSettings settings) =>
        [.. new BeatComparisonSettings(settings.StartSeconds, settings.EndSeconds, settings.MatchWindowSeconds).Deviations().Select(text => $"EC57: {text}")];

    private List<PlannedExecution> Executions() =>
        [.. _rows.SelectMany(row => row.Records.Select(record => (row, record)))
            .GroupBy(pair => pair.row.KeyFor(pair.record))
            .Select(group => new PlannedExecution(
                group.Key, group.First().row.Algorithm, _located[group.Key.Dataset], group.First().record,
                [.. group.Select(pair => pair.row.Settings).Distinct().OrderBy(settings => settings.Slug, StringComparer.Ordinal)],
                group.Any(pair => pair.row.Verification.Strata is { } strata && StrataRules.Names(strata).Any(name => StrataRules.DividesRecordings(pair.row.Endpoint, name))))
            { Refused = group.Key.Sealed && group.All(pair => IsRefused(pair.row)) ? "not independent: no row may show it, and the seal is kept" : null })
            .OrderBy(execution => execution.Key.Dataset, StringComparer.Ordinal)
            .ThenBy(execution => execution.Key.Record, StringComparer.Ordinal)
            .ThenBy(execution => execution.Key.Algorithm, StringComparer.Ordinal)
            .ThenBy(execution => execution.Key.Condition, StringComparer.Ordinal)
            .ThenBy(execution => execution.Key.Binding, StringComparer.Ordinal)];

    // A figure that is refused whatever it is does not open a seal.
    private static bool IsRefused(PlannedRow row) => (row.Gating || row.BesideGating) && row.Independence.State == IndependenceState.NotIndependent;

    private List<string> Scope() =>
        [.. _request.AlgorithmNames.Select(name => $"algorithm {name}"), .. _request.DatasetIds.Select(id => $"dataset {id}"), .. _request.RequirementIds.Select(id => $"requirement {id}")];

    private List<string> Notes() =>
        [.. _rows.Select(row => row.Algorithm.Manifest).DistinctBy(manifest => manifest.Name).SelectMany(manifest => IndependenceRule.Unchecked(manifest, _request.Datasets)),
            .. _rows.SelectMany(row => row.SealedElsewhere).Distinct().Order(StringComparer.Ordinal).Select(each => $"{each} holds recordings or persons that another dataset or partition seals, or that were opened as sealed: it is treated as sealed.")];
}
