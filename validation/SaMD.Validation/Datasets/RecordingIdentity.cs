using SaMD.Files;

namespace SaMD.Validation.Datasets;

/// <summary>
/// Tells recordings by the bytes of their signals, whatever they and their dataset are called. It rests on the list of digests alone
/// and reads no recording. Bytes that were written anew (another format, another gain) are other bytes: these it does not know again.
/// </summary>
public static class RecordingIdentity
{
    // WFDB names a signal file as it likes, and so does nearly everybody: .dat, or .mat for those that MATLAB reads too.
    private static readonly string[] SignalEndings = ["dat", "mat"];

    private static readonly string Empty = Sha256Digest.Of([]);

    /// <summary>SHA-256 of each signal file of a record, in the order of the list of digests; empty where none is known, as with annotations alone.</summary>
    /// <param name="manifest">The dataset.</param>
    /// <param name="record">Name of the record.</param>
    public static IReadOnlyList<string> SignalDigests(DatasetManifest manifest, string record)
    {
        ArgumentNullException.ThrowIfNull(manifest);
        if (!manifest.HasSignals) return [];
        var named = manifest.Digests.FilesOf(record).Select(line => (Ending: line.Path[(record.Length + 1)..], line.Sha256)).Where(file => file.Sha256 != Empty).ToList();
        if (manifest.Format != "wfdb") return [.. named.Where(file => file.Ending == manifest.Format).Select(file => file.Sha256)];
        var signals = named.Where(file => SignalEndings.Contains(file.Ending)).ToList();
        return [.. (signals.Count > 0 ? signals : named.Where(file => file.Ending != "hea" && manifest.References.All(reference => reference.Annotator != file.Ending))).Select(file => file.Sha256)];
    }

    /// <summary>One digest for a recording: that of its signal file; of several, that of their digests in ordinal order; without one, of all its files.</summary>
    /// <param name="manifest">The dataset.</param>
    /// <param name="record">Name of the record.</param>
    /// <returns>SHA-256 in lower-case hexadecimal digits.</returns>
    public static string Digest(DatasetManifest manifest, string record)
    {
        var digests = SignalDigests(manifest, record);
        if (digests.Count == 0) digests = [.. manifest.FilesOf(record).Select(line => line.Sha256)];
        return digests.Count == 1 ? digests[0] : Sha256Digest.OfText(string.Join('\n', digests.Order(StringComparer.Ordinal)));
    }
}
