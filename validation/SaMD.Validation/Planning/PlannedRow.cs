using SaMD.Adapters.Catalogue;
using SaMD.Requirements;
using SaMD.Validation.Datasets;
using SaMD.Validation.Endpoints;

namespace SaMD.Validation.Planning;

/// <summary>A row of a requirement with every name resolved.</summary>
/// <param name="Id">Requirement, number of the row, and the binding where there are several: <c>SRS-ECGHR-001/3/ecg-2</c>.</param>
/// <param name="Requirement">Its requirement.</param>
/// <param name="Verification">The row as written.</param>
/// <param name="Endpoint">Its endpoint.</param>
/// <param name="Algorithm">The algorithm version.</param>
/// <param name="Dataset">The dataset.</param>
/// <param name="Binding">Name of the binding.</param>
/// <param name="Gating">Whether it takes part in the verdict of its requirement.</param>
/// <param name="Settings">How it is compared.</param>
/// <param name="Records">Records in scope, in the manifest's order, whether there or not.</param>
/// <param name="Deviations">Departures from the protocol's own parameters.</param>
/// <param name="Independence">What is known of the independence of these persons from the algorithm's training.</param>
public sealed record PlannedRow(
    string Id, Requirement Requirement, DatasetVerification Verification, Endpoint Endpoint, AlgorithmVersion Algorithm,
    DatasetManifest Dataset, string Binding, bool Gating, ComparisonSettings Settings, IReadOnlyList<DatasetRecord> Records,
    IReadOnlyList<string> Deviations, Independence Independence)
{
    /// <summary>Whether it stands beside a row that takes part in the verdict, and not on its own.</summary>
    public bool BesideGating { get; init; }

    /// <summary>Those of its partitions that are sealed, by the manifest or by what they hold (<see cref="Sealing.Seals"/>).</summary>
    public required IReadOnlyList<string> SealedPartitions { get; init; }

    /// <summary>The execution that this row reads for a record.</summary>
    /// <param name="record">The record.</param>
    public ExecutionKey KeyFor(DatasetRecord record) =>
        new(Algorithm.Manifest.Name, Dataset.Id, Verification.Condition, Binding, record.Name) { Sealed = record.Partition is { } partition && SealedPartitions.Contains(partition) };

    /// <summary>Those of the sealed ones that the manifest does not seal, as <c>dataset partition</c>.</summary>
    public IEnumerable<string> SealedElsewhere => SealedPartitions.Where(partition => !Dataset.IsSealed(partition)).Select(partition => $"{Dataset.Id} {partition}");

    /// <summary>Partitions of the row of which nothing is here, since they are kept elsewhere.</summary>
    public IReadOnlyList<WithheldPart> Withheld => [.. Verification.Partitions.Select(Dataset.WithheldOf).OfType<WithheldPart>()];
}
