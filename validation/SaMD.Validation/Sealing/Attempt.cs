using SaMD.Files;
using SaMD.Validation.Datasets;
using SaMD.Validation.Evidence;
using SaMD.Validation.Planning;
using SaMD.Validation.Runs;

namespace SaMD.Validation.Sealing;

/// <summary>
/// What a run is about to read of sealed partitions, and of <c>validation</c>, written into the ledger before it does. A run that goes on
/// with the work of one that was cut off (<c>evidence/.partial/&lt;id&gt;</c>, the same inputs) goes on with its attempt.
/// </summary>
internal sealed class Attempt
{
    private readonly Ledger _ledger;
    private readonly string? _opened;

    private Attempt(Ledger ledger, IReadOnlyList<LedgerPart> parts, LedgerMark? mark, string? opened) =>
        (_ledger, SealedParts, Mark, _opened) = (ledger, parts, mark, opened);

    /// <summary>The sealed recordings that may be read now; empty where there are none.</summary>
    public IReadOnlyList<LedgerPart> SealedParts { get; }

    /// <summary>The ledger's line that allows it; <see langword="null"/> where nothing sealed is read.</summary>
    public LedgerMark? Mark { get; }

    /// <summary>Whether the ledger counts what is read: sealed recordings, or a look that could be noted.</summary>
    public bool IsCounted { get; private init; }

    /// <summary>Announces the run.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="plan">What it is about to read.</param>
    /// <param name="notRun">Algorithm versions that are not run.</param>
    /// <param name="id">Id of its inputs.</param>
    /// <param name="partial">Its work in progress.</param>
    /// <param name="observer">Told where a look could not be noted.</param>
    /// <exception cref="InputFaultException">It would read sealed recordings, and the ledger cannot be written or is broken: exit 4, and nothing is read.</exception>
    public static Attempt Begin(Ledger ledger, Plan plan, IReadOnlyCollection<string> notRun, string id, PartialBundle partial, IRunObserver observer)
    {
        var read = plan.Executions.Where(each => each.Refused is null && !notRun.Contains(each.Key.Algorithm) && each.Dataset.FindMissing(each.Record.Name) is null).ToList();
        var opened = Parts(read.Where(each => each.Key.Sealed));
        var looked = Parts(read.Where(each => !each.Key.Sealed && each.Record.Partition == Partitions.Validation));
        if (opened.Count == 0 && looked.Count == 0) return new Attempt(ledger, [], null, null);
        var entry = LedgerEntry.New("") with { Bundle = id, Gate = plan.Gate.Name, Algorithms = [.. read.Select(each => each.Key.Algorithm).Distinct().Order(StringComparer.Ordinal)] };
        string? attempt = null;
        try
        {
            var kept = partial.AttemptMark;
            var marks = ledger.Append(chain =>
            {
                attempt = Continued(chain, kept, id);
                return attempt is null ? New(entry, opened, looked) : opened.Count == 0 ? [] : [entry with { Kind = LedgerKinds.Resume, Attempt = attempt }];
            });
            if (attempt is null) partial.AttemptMark = marks[0];
            return new Attempt(ledger, opened, opened.Count == 0 ? null : marks[0], opened.Count == 0 ? null : attempt ?? marks[0].Sha256) { IsCounted = true };
        }
        catch (InputFaultException fault) when (opened.Count == 0)
        {
            observer.Notice($"{fault.Message} This look at {string.Join(", ", looked.Select(part => $"{part.Dataset} {part.Partition}"))} is not counted.");
            return new Attempt(ledger, [], null, null);
        }
    }

    /// <summary>Notes that the attempt came to its end and its bundle stands. Until then it is one that failed or was cut off.</summary>
    public void End(string bundle, string coreDigest, int exitCode, IRunObserver observer)
    {
        if (_opened is null) return;
        try
        {
            _ledger.Append(_ => [LedgerEntry.New(LedgerKinds.End) with { Attempt = _opened, Bundle = bundle, CoreDigest = coreDigest, Outcome = exitCode }]);
        }
        catch (InputFaultException fault)
        {
            observer.Notice($"{fault.Message} The bundle {bundle} stands; that the attempt ended is not noted.");
        }
    }

    // The attempt that this work in progress belongs to, if the ledger still has it without an end.
    private static string? Continued(LedgerChain chain, LedgerMark? kept, string id) =>
        kept is not null
        && chain.Lines.FirstOrDefault(line => line.Sha256 == kept.Sha256)?.Entry is { Kind: LedgerKinds.Open or LedgerKinds.Look } begun && begun.Bundle == id
        && chain.Of(LedgerKinds.End).All(end => end.Entry.Attempt != kept.Sha256)
            ? kept.Sha256
            : null;

    private static List<LedgerEntry> New(LedgerEntry entry, List<LedgerPart> opened, List<LedgerPart> looked)
    {
        var entries = new List<LedgerEntry>();
        if (opened.Count > 0) entries.Add(entry with { Kind = LedgerKinds.Open, Parts = opened });
        if (looked.Count > 0) entries.Add(entry with { Kind = LedgerKinds.Look, Parts = looked });
        return entries;
    }

    private static List<LedgerPart> Parts(IEnumerable<PlannedExecution> executions) =>
        [.. executions.GroupBy(each => (each.Key.Dataset, Partition: each.Record.Partition!))
            .OrderBy(group => group.Key.Dataset, StringComparer.Ordinal).ThenBy(group => group.Key.Partition, StringComparer.Ordinal)
            .Select(group => LedgerPart.Of(group.First().Dataset.Manifest, group.Key.Partition, group.Select(each => each.Record).DistinctBy(record => record.Name)))];
}
