namespace SaMD.Validation.Sealing;

/// <summary>
/// Counts in the ledger. An attempt counts for a partition if it named the partition, or any of its recordings by digest, or any of its
/// persons: neither another name nor a further record makes what was opened unopened.
/// </summary>
public static class SealCounts
{
    /// <summary>How often a sealed partition was opened.</summary>
    /// <param name="chain">The ledger.</param>
    /// <param name="part">The partition as it is now, its recordings listed.</param>
    public static SealCount Openings(LedgerChain chain, LedgerPart part)
    {
        ArgumentNullException.ThrowIfNull(chain);
        ArgumentNullException.ThrowIfNull(part);
        var (digests, persons) = Subjects(part);
        var attempts = chain.Of(LedgerKinds.Open).Where(each => Concerns(each.Entry, part, digests, persons)).ToList();
        var ended = chain.Of(LedgerKinds.End).Select(end => end.Entry.Attempt).ToHashSet(StringComparer.Ordinal);
        var reveals = chain.Of(LedgerKinds.Reveal).Where(each => Concerns(each.Entry, part, digests, persons)).ToList();
        return new SealCount(
            part.Dataset, part.Partition, true, attempts.Count, attempts.Count(each => !ended.Contains(each.Line.Sha256)),
            Most(attempts.Select(each => each.Entry), recording => digests.Contains(recording.Sha256) ? recording.Sha256 : null),
            Most(attempts.Select(each => each.Entry), recording => recording.Person is { } person && persons.Contains(person) ? person : null),
            reveals.Count, reveals.Count > 0 ? reveals[0].Entry.At : null);
    }

    /// <summary>How often a partition that is not sealed was looked at, under its name.</summary>
    /// <param name="chain">The ledger.</param>
    /// <param name="dataset">Id of the dataset.</param>
    /// <param name="partition">The partition.</param>
    public static SealCount Looks(LedgerChain chain, string dataset, string partition)
    {
        ArgumentNullException.ThrowIfNull(chain);
        var looks = chain.Of(LedgerKinds.Look).Count(each => each.Entry.Parts?.Any(part => part.Dataset == dataset && part.Partition == partition) ?? false);
        return new SealCount(dataset, partition, false, looks, 0, 0, 0, 0, null);
    }

    /// <summary>Digests of the recordings of which results were revealed: these are shown from then on.</summary>
    /// <param name="chain">The ledger.</param>
    public static IReadOnlySet<string> Revealed(LedgerChain chain)
    {
        ArgumentNullException.ThrowIfNull(chain);
        return chain.Of(LedgerKinds.Reveal).SelectMany(each => Recordings(each.Entry)).Select(recording => recording.Sha256).ToHashSet(StringComparer.Ordinal);
    }

    private static (HashSet<string> Digests, HashSet<string> Persons) Subjects(LedgerPart part) =>
        ((part.Recordings ?? []).Select(recording => recording.Sha256).ToHashSet(StringComparer.Ordinal),
            (part.Recordings ?? []).Select(recording => recording.Person).OfType<string>().ToHashSet(StringComparer.Ordinal));

    private static bool Concerns(LedgerEntry entry, LedgerPart part, HashSet<string> digests, HashSet<string> persons) =>
        (entry.Parts?.Any(each => each.Dataset == part.Dataset && each.Partition == part.Partition) ?? false)
        || Recordings(entry).Any(recording => digests.Contains(recording.Sha256) || (recording.Person is { } person && persons.Contains(person)));

    // Once for each attempt, however many recordings of a person it opened.
    private static int Most(IEnumerable<LedgerEntry> entries, Func<LedgerRecording, string?> key) =>
        entries.SelectMany(entry => Recordings(entry).Select(key).OfType<string>().Distinct(StringComparer.Ordinal)).CountBy(each => each).Select(pair => pair.Value).DefaultIfEmpty(0).Max();

    private static IEnumerable<LedgerRecording> Recordings(LedgerEntry entry) => (entry.Parts ?? []).SelectMany(part => part.Recordings ?? []);
}
