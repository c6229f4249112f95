using System.Collections.Immutable;

namespace SaMD.Validation.Comparison.Runs;

/// <summary>One search: the runs of one side, each with the longest run of the other side within its window.</summary>
/// <param name="Kind">What the runs are of.</param>
/// <param name="IsSensitivity">Whether the runs are those of the reference; otherwise those of the test.</param>
/// <param name="Matrix">Their counts.</param>
/// <param name="Items">The runs in order of time.</param>
public sealed record RunPass(RunKind Kind, bool IsSensitivity, RunMatrix Matrix, ImmutableArray<RunItem> Items)
{
    /// <summary>Whether the side whose runs are counted ends before the scored period.</summary>
    public bool EndsBeforeStart { get; init; }
}
