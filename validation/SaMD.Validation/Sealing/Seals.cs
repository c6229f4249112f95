using System.Collections.Concurrent;
using SaMD.Files;
using SaMD.Validation.Datasets;

namespace SaMD.Validation.Sealing;

/// <summary>
/// What is sealed in a workspace. A seal lies on recordings and persons, not on a name: a partition is sealed if its manifest says so, or
/// if any recording of it, by digest, or any of its persons is sealed by any manifest of the workspace or was opened as sealed.
/// </summary>
public sealed class Seals
{
    private readonly HashSet<string> _digests = new(StringComparer.Ordinal);
    private readonly HashSet<string> _persons = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string Dataset, string Partition), bool> _known = new();

    private Seals()
    {
    }

    /// <summary>The seals of some manifests and of a ledger.</summary>
    /// <param name="datasets">All datasets.</param>
    /// <param name="ledger">The ledger; of a broken one, the lines before the break.</param>
    public static Seals Of(DatasetCatalogue datasets, LedgerChain ledger)
    {
        ArgumentNullException.ThrowIfNull(datasets);
        ArgumentNullException.ThrowIfNull(ledger);
        var seals = new Seals();
        foreach (var dataset in datasets.Manifests)
            foreach (var record in dataset.Records.Where(record => dataset.IsSealed(record.Partition)))
                seals.Add(record.Person, Digests(dataset, record));
        foreach (var recording in ledger.Of(LedgerKinds.Open).SelectMany(each => each.Entry.Parts ?? []).SelectMany(part => part.Recordings ?? []))
            seals.Add(recording.Person, [recording.Sha256]);
        return seals;
    }

    /// <summary>The seals of a workspace as it is now. A ledger that cannot be read names none: no run that opens sealed data goes on then.</summary>
    /// <param name="datasets">All datasets.</param>
    /// <param name="ledger">The ledger.</param>
    public static Seals Of(DatasetCatalogue datasets, Ledger ledger)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        try
        {
            return Of(datasets, ledger.Read());
        }
        catch (InputFaultException)
        {
            return Of(datasets, LedgerChain.Empty);
        }
    }

    /// <summary>Whether a partition is sealed, by its manifest or by what it holds.</summary>
    /// <param name="dataset">The dataset.</param>
    /// <param name="partition">The partition.</param>
    public bool Contains(DatasetManifest dataset, string? partition)
    {
        ArgumentNullException.ThrowIfNull(dataset);
        return dataset.IsSealed(partition) || (partition is not null && _digests.Count > 0 && _known.GetOrAdd((dataset.Id, partition), each => dataset.RecordsOf(each.Partition).Any(record => Holds(dataset, record))));
    }

    private bool Holds(DatasetManifest dataset, DatasetRecord record) =>
        (record.Person is { } person && _persons.Contains(person)) || Digests(dataset, record).Any(_digests.Contains);

    private void Add(string? person, IEnumerable<string> digests)
    {
        if (person is not null) _persons.Add(person);
        _digests.UnionWith(digests);
    }

    // Of each signal file, and of all together, as the ledger has it; a record of which no file is listed has none.
    private static IEnumerable<string> Digests(DatasetManifest dataset, DatasetRecord record) =>
        dataset.FilesOf(record.Name).Any() ? RecordingIdentity.SignalDigests(dataset, record.Name).Append(RecordingIdentity.Digest(dataset, record.Name)) : [];
}
