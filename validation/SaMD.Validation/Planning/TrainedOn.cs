using SaMD.Adapters.Catalogue;
using SaMD.Validation.Datasets;

namespace SaMD.Validation.Planning;

/// <summary>
/// The persons on whom an algorithm was trained, tuned or calibrated, over all datasets of the workspace: those that its declared
/// partitions name, and, as far as the lists of digests tell, whoever owns the same recording under another name. A person who is
/// found to be another one is trained on with all of their recordings.
/// </summary>
public sealed class TrainedOn
{
    // Why a person is among them: null where the declaration names them.
    private readonly Dictionary<string, string?> _why;

    private TrainedOn(Dictionary<string, string?> why) => _why = why;

    /// <summary>Looks up what an algorithm declares.</summary>
    /// <param name="algorithm">The algorithm; what it declares of datasets without a manifest is not found.</param>
    /// <param name="datasets">All datasets.</param>
    public static TrainedOn Of(AlgorithmManifest algorithm, DatasetCatalogue datasets)
    {
        ArgumentNullException.ThrowIfNull(algorithm);
        ArgumentNullException.ThrowIfNull(datasets);
        var why = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var training in algorithm.Training ?? [])
            if (datasets.Find(training.Dataset) is { } dataset)
                foreach (var record in dataset.Records.Where(record => record.Partition == training.Partition)) why.TryAdd(KeyOf(dataset, record), null);
        if (why.Count > 0) Follow(why, [.. datasets.Manifests.SelectMany(dataset => dataset.Records.Select(record => Recording.Of(dataset, record)))]);
        return new TrainedOn(why);
    }

    /// <summary>A record as one of these persons', with the reason where it is not the declaration; <see langword="null"/> where it is not.</summary>
    /// <param name="dataset">Its dataset.</param>
    /// <param name="record">The record.</param>
    public string? Find(DatasetManifest dataset, DatasetRecord record) =>
        KeyOf(dataset, record) is var key && _why.TryGetValue(key, out var why) ? why is null ? key : $"{key} ({why})" : null;

    private static void Follow(Dictionary<string, string?> why, IReadOnlyList<Recording> all)
    {
        var byKey = all.ToLookup(recording => recording.Key, StringComparer.Ordinal);
        var byDigest = all.SelectMany(recording => recording.Digests.Select(digest => (digest, recording))).ToLookup(pair => pair.digest, pair => pair.recording, StringComparer.Ordinal);
        var open = new Queue<string>(why.Keys.Order(StringComparer.Ordinal));
        while (open.TryDequeue(out var key))
            foreach (var known in byKey[key])
                foreach (var same in known.Digests.SelectMany(digest => byDigest[digest]))
                    if (why.TryAdd(same.Key, $"{same.Name} is the recording {known.Name}, by the digest of its signal")) open.Enqueue(same.Key);
    }

    private static string KeyOf(DatasetManifest dataset, DatasetRecord record) => record.Person ?? $"record {dataset.Id}/{record.Name}";

    private sealed record Recording(string Key, string Name, IReadOnlyList<string> Digests)
    {
        public static Recording Of(DatasetManifest dataset, DatasetRecord record) =>
            new(KeyOf(dataset, record), $"{dataset.Id}/{record.Name}", RecordingIdentity.SignalDigests(dataset, record.Name));
    }
}
