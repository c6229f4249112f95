using SaMD.Adapters.Catalogue;
using SaMD.Files;
using SaMD.Requirements;
using SaMD.Validation.Datasets;
using SaMD.Validation.Sealing;

namespace SaMD.Validation.Planning;

/// <summary>What a plan is made from.</summary>
/// <param name="Gate">The gate.</param>
/// <param name="Requirements">User needs, hazards and requirements.</param>
/// <param name="Algorithms">The workspace's algorithm versions.</param>
/// <param name="Datasets">The workspace's datasets.</param>
/// <param name="Locate">Where the recordings of a dataset lie.</param>
/// <param name="Recordings">What the headers of the recordings say.</param>
/// <param name="AlgorithmNames">Narrows the run to these algorithms (<c>id</c> or <c>id@version</c>); empty for all.</param>
/// <param name="DatasetIds">Narrows the run to these datasets; empty for all.</param>
/// <param name="RequirementIds">Narrows the run to these requirements; empty for all.</param>
public sealed record PlanRequest(
    Gate Gate, RequirementSet Requirements, AlgorithmCatalogue Algorithms, DatasetCatalogue Datasets,
    Func<DatasetManifest, LocatedDataset> Locate, RecordingIndex Recordings, IReadOnlyList<string> AlgorithmNames, IReadOnlyList<string> DatasetIds,
    IReadOnlyList<string> RequirementIds)
{
    /// <summary>What is sealed; <see langword="null"/> for what the manifests alone say.</summary>
    public Seals? Seals { get; init; }
}
