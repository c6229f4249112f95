using System.Text.Json.Serialization;
using SaMD.Files;
using SaMD.Validation.Datasets;

namespace SaMD.Validation.Sealing;

/// <summary>A partition of a dataset, or what of it lies on the machine.</summary>
/// <param name="Dataset">Id of the dataset.</param>
/// <param name="Partition">The partition.</param>
/// <param name="Records">How many records.</param>
/// <param name="Sha256">SHA-256 over the digests of its recordings in ordinal order, a line each.</param>
public sealed record LedgerPart(string Dataset, string Partition, int Records, string Sha256)
{
    /// <summary>The recordings, in ordinal order of their names; <see langword="null"/> in looks that earlier versions wrote.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<LedgerRecording>? Recordings { get; init; }

    /// <summary>Some records of one partition.</summary>
    /// <param name="dataset">The dataset.</param>
    /// <param name="partition">The partition.</param>
    /// <param name="records">The records.</param>
    public static LedgerPart Of(DatasetManifest dataset, string partition, IEnumerable<DatasetRecord> records)
    {
        ArgumentNullException.ThrowIfNull(dataset);
        var recordings = records.OrderBy(record => record.Name, StringComparer.Ordinal)
            .Select(record => new LedgerRecording(record.Name, record.Person, RecordingIdentity.Digest(dataset, record.Name))).ToList();
        var digest = Sha256Digest.OfText(string.Concat(recordings.Select(recording => recording.Sha256).Order(StringComparer.Ordinal).Select(each => each + "\n")));
        return new LedgerPart(dataset.Id, partition, recordings.Count, digest) { Recordings = recordings };
    }
}
