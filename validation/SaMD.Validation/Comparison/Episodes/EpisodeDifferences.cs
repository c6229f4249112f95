using SaMD.Validation.Comparison.Beats;

namespace SaMD.Validation.Comparison.Episodes;

/// <summary>Where <c>epicmp</c> differs from what the standard's text describes; mode corrected does not do these things.</summary>
public static class EpisodeDifferences
{
    /// <summary>All differences, in the order in which reports list them.</summary>
    public static IReadOnlyList<WfdbDifference> All { get; } =
    [
        new("episodes-unknown-length", "Where the header does not state the length of the recording nothing is scored unless an end is given."),
        new("episodes-exclusion-sign", "Where excluded flutter covers the beginning of an episode, its time is added to the duration of the episode instead of taken off."),
        new("episodes-exclusion-overlap", "Where excluded flutter lies inside an episode, its time is taken off the duration and not off the overlap."),
    ];
}
