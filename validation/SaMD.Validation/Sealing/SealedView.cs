using SaMD.Files;
using SaMD.Validation.Evidence;

namespace SaMD.Validation.Sealing;

/// <summary>What of a bundle may be shown, to a reader or on a terminal: single sealed recordings only where the ledger says that they were revealed.</summary>
/// <param name="Results">The results. Rows and strata that would tell of a single sealed recording or person have no figure (<see cref="SealedStrata"/>).</param>
/// <param name="Recordings">The recordings.</param>
/// <param name="Hidden">How many sealed recordings are not shown.</param>
/// <param name="Counts">How often the partitions in scope were looked at or opened; empty where lines of the ledger are missing.</param>
/// <param name="Ledger">The ledger in a sentence: how far it reaches, or what is wrong with it; <see langword="null"/> where the bundle needs none.</param>
public sealed record SealedView(
    ResultsFile Results, IReadOnlyList<RecordingResult> Recordings, int Hidden, IReadOnlyList<SealCount> Counts, string? Ledger)
{
    /// <summary>What stands in place of counts where lines are missing in the ledger.</summary>
    public const string ShortenedOrReplaced = "ledger shortened or replaced: lines of runs that opened sealed data are not there, so that how often data were looked at or opened is not known";

    /// <summary>What is missing in the ledger, where counts would rest on it: each makes the reader's exit code 4.</summary>
    public IReadOnlyList<Fault> Lost { get; init; } = [];

    /// <summary>How many of these by dataset.</summary>
    public IReadOnlyDictionary<string, int> HiddenIn { get; init; } = new Dictionary<string, int>();

    /// <summary>The view of a bundle.</summary>
    /// <param name="bundle">The bundle.</param>
    /// <param name="ledger">The ledger as it is now.</param>
    /// <param name="shownAs">How messages name the ledger.</param>
    /// <param name="lost">What is known to be missing in the ledger (<see cref="LedgerLoss"/>); <see langword="null"/> for nothing.</param>
    public static SealedView Of(Bundle bundle, LedgerChain ledger, string shownAs, IReadOnlyList<Fault>? lost = null)
    {
        ArgumentNullException.ThrowIfNull(bundle);
        ArgumentNullException.ThrowIfNull(ledger);
        // A ledger that is broken or has lost lines reveals nothing.
        var revealed = ledger.Broken is null && lost is not { Count: > 0 } ? SealCounts.Revealed(ledger) : new HashSet<string>();
        var hidden = bundle.Sealed.Parts.SelectMany(part => part.Recordings!.Where(recording => !revealed.Contains(recording.Sha256)).Select(recording => (part.Dataset, recording.Record))).ToHashSet();
        var counts = CountsOf(bundle, ledger).ToList();
        var words = counts.Count == 0 ? null : lost is { Count: > 0 } ? $"{shownAs}: {ShortenedOrReplaced}" : Words(ledger, shownAs);
        return new SealedView(
            hidden.Count == 0 ? bundle.Sealed.Results ?? bundle.Results : Closed(bundle.Results),
            [.. bundle.Recordings, .. bundle.Sealed.Recordings.Where(line => !hidden.Contains((line.Dataset, line.Record)))],
            hidden.Count, lost is { Count: > 0 } ? [] : counts, words)
        { Lost = counts.Count > 0 ? lost ?? [] : [], HiddenIn = hidden.CountBy(each => each.Dataset).ToDictionary(StringComparer.Ordinal) };
    }

    /// <summary>Results of which no single sealed recording was revealed, as a program may print them.</summary>
    /// <param name="results">The results.</param>
    public static ResultsFile Closed(ResultsFile results)
    {
        ArgumentNullException.ThrowIfNull(results);
        return SealedStrata.Withhold(results);
    }

    private static IEnumerable<SealCount> CountsOf(Bundle bundle, LedgerChain ledger)
    {
        if (ledger.Broken is not null && bundle.Results.Datasets.All(dataset => dataset.SealedPartitions.Count == 0)) yield break;
        foreach (var dataset in bundle.Results.Datasets.Where(dataset => !dataset.Synthetic || dataset.SealedPartitions.Count > 0))
        {
            var partitions = bundle.Results.Rows.Where(row => row.Dataset == dataset.Id).SelectMany(row => row.Partition).Distinct().ToList();
            if (partitions.Contains(Datasets.Partitions.Validation) && !dataset.SealedPartitions.Contains(Datasets.Partitions.Validation))
                yield return SealCounts.Looks(ledger, dataset.Id, Datasets.Partitions.Validation);
            foreach (var partition in dataset.SealedPartitions)
                yield return SealCounts.Openings(ledger, bundle.Sealed.Parts.FirstOrDefault(part => part.Dataset == dataset.Id && part.Partition == partition) ?? new LedgerPart(dataset.Id, partition, 0, ""));
        }
    }

    private static string Words(LedgerChain ledger, string shownAs) => ledger switch
    {
        { Broken: { } broken } => FormattableString.Invariant($"{shownAs}: chain broken at line {broken.Line}; the counts are those of the lines before, and say little"),
        { Lines.Count: 0, TornEnd: null } => $"{shownAs}: not there, or empty",
        _ => FormattableString.Invariant($"{shownAs}, {ledger.Lines.Count} lines, chain whole, last line {ledger.Last[..16]}{(ledger.Torn == 0 ? "" : $"; {ledger.Torn} lines were cut off while they were written")}"),
    };
}
