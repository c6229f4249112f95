using SaMD.Validation.Endpoints;
using SaMD.Validation.Planning;

namespace SaMD.Validation.Execution;

/// <summary>One comparison of one recording: what it adds to the endpoints, and its items.</summary>
/// <param name="Settings">How it was compared.</param>
/// <param name="Contributions">What it adds, by endpoint and stratum within the recording.</param>
/// <param name="Matrix">EC57 matrix, rows N S V F Q O X, columns n s v f q o x; <see langword="null"/> for other comparators.</param>
/// <param name="Details">Its items as CSV.</param>
/// <param name="Notes">What a reader must know of this comparison.</param>
public sealed record RecordingComparison(
    ComparisonSettings Settings, IReadOnlyList<Contribution> Contributions, IReadOnlyList<IReadOnlyList<long>>? Matrix, string Details,
    IReadOnlyList<string> Notes)
{
    /// <summary>What the recording was called, for a classification; <see langword="null"/> for other comparators.</summary>
    public RecordingCall? Call { get; init; }
}
