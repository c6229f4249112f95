using System.Collections.Concurrent;
using SaMD.Files;
using SaMD.Signals;
using SaMD.Validation.Datasets;
using SaMD.Validation.Sealing;

namespace SaMD.Validation.Planning;

/// <summary>What the headers of a dataset's recordings say, each read once when first asked for.</summary>
/// <param name="opensSealed">Whether headers of sealed recordings are read: only for a run of which the ledger says so already.</param>
/// <param name="seals">What is sealed; <see langword="null"/> for what each manifest says of itself.</param>
public sealed class RecordingIndex(bool opensSealed = false, Seals? seals = null)
{
    private readonly ConcurrentDictionary<(string Dataset, string Record), RecordingDescription?> _known = new();
    private readonly ConcurrentDictionary<string, HashSet<string>> _sealed = new(StringComparer.Ordinal);

    /// <summary>
    /// What a recording holds; <see langword="null"/> where it is not there or its header cannot be read, which its execution reports, and
    /// where it is sealed and not opened.
    /// </summary>
    /// <param name="located">The dataset.</param>
    /// <param name="record">Name of the record.</param>
    public RecordingDescription? Describe(LocatedDataset located, string record) =>
        _known.GetOrAdd((located.Manifest.Id, record), _ => opensSealed || !Sealed(located.Manifest).Contains(record) ? Read(located, record) : null);

    private HashSet<string> Sealed(DatasetManifest manifest) => _sealed.GetOrAdd(
        manifest.Id, _ => manifest.Records.Where(record => seals?.Contains(manifest, record.Partition) ?? manifest.IsSealed(record.Partition)).Select(record => record.Name).ToHashSet(StringComparer.Ordinal));

    private static RecordingDescription? Read(LocatedDataset located, string record)
    {
        if (located.Folder is null || located.FindMissing(record) is not null) return null;
        try
        {
            // A header that is not as its digest says plans nothing: its execution reports it.
            var files = located.OpenFiles();
            var recording = located.Manifest.Recordings.Describe(files, record);
            files.VerifyRest();
            return recording;
        }
        catch (InputFaultException)
        {
            return null;
        }
    }
}
