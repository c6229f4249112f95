using SaMD.Adapters.Catalogue;
using SaMD.Validation.Datasets;

namespace SaMD.Validation.Planning;

/// <summary>
/// Judges independence per partition and person, across datasets. Tuning and calibration count as training, and the same recording under
/// another name is found by the digest of its signal (<see cref="TrainedOn"/>).
/// </summary>
public static class IndependenceRule
{
    /// <summary>Judges the independence of some records from an algorithm's declared training.</summary>
    /// <param name="algorithm">The algorithm.</param>
    /// <param name="dataset">Dataset of the records.</param>
    /// <param name="records">The records.</param>
    /// <param name="datasets">All datasets, in which the declared training is looked up.</param>
    /// <param name="trainedOn">The persons of that training, where they were looked up already.</param>
    public static Independence Judge(
        AlgorithmManifest algorithm, DatasetManifest dataset, IReadOnlyList<DatasetRecord> records, DatasetCatalogue datasets, TrainedOn? trainedOn = null)
    {
        ArgumentNullException.ThrowIfNull(algorithm);
        ArgumentNullException.ThrowIfNull(dataset);
        ArgumentNullException.ThrowIfNull(records);
        if (dataset.Synthetic) return new Independence(IndependenceState.NotApplicable, "not applicable (synthetic)", []);
        if (algorithm.Training is null) return new Independence(IndependenceState.NotShown, "independence not shown: the algorithm does not declare its training", []);
        if (records.Count == 0) return new Independence(IndependenceState.NotShown, "not judged: none of its recordings is here", []);
        var trained = trainedOn ?? TrainedOn.Of(algorithm, datasets);
        var shared = records.Select(record => trained.Find(dataset, record)).OfType<string>().Distinct().Order(StringComparer.Ordinal).ToList();
        if (shared.Count > 0) return new Independence(IndependenceState.NotIndependent, "NOT INDEPENDENT", shared);
        return dataset.PersonsKnown && records.All(record => record.Person is not null)
            ? new Independence(IndependenceState.Independent, Unchecked(algorithm, datasets).Count == 0 ? "independent" : "independent of what could be checked", [])
            : new Independence(IndependenceState.RecordLevelOnly, "independence at record level only", []);
    }

    /// <summary>What of an algorithm's declared training cannot be looked up here.</summary>
    /// <param name="algorithm">The algorithm.</param>
    /// <param name="datasets">All datasets.</param>
    public static IReadOnlyList<string> Unchecked(AlgorithmManifest algorithm, DatasetCatalogue datasets) =>
        [.. (algorithm.Training ?? []).Where(training => datasets.Find(training.Dataset) is null)
            .Select(training => $"{algorithm.Name} declares {training.Dataset} {training.Partition} as {training.Use.ToString().ToLowerInvariant()} data; this workspace has no manifest for it, so overlap with it is not checked")];
}
