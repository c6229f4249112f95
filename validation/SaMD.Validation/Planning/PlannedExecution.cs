using SaMD.Adapters.Catalogue;
using SaMD.Validation.Datasets;

namespace SaMD.Validation.Planning;

/// <summary>An execution and the comparisons that read it.</summary>
/// <param name="Key">What is run.</param>
/// <param name="Algorithm">The algorithm version.</param>
/// <param name="Dataset">The dataset.</param>
/// <param name="Record">The record.</param>
/// <param name="Comparisons">Distinct settings, in a fixed order.</param>
/// <param name="DividesRecordings">Whether a row asks for strata within recordings.</param>
public sealed record PlannedExecution(
    ExecutionKey Key, AlgorithmVersion Algorithm, LocatedDataset Dataset, DatasetRecord Record, IReadOnlyList<ComparisonSettings> Comparisons,
    bool DividesRecordings)
{
    /// <summary>Why it is not run: of a sealed recording that only refused rows ask for; <see langword="null"/> where it is run.</summary>
    public string? Refused { get; init; }
}
