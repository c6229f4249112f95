using SaMD.Validation.Comparison.Beats;

namespace SaMD.Validation.Comparison.Runs;

/// <summary>Where <c>rxr</c> differs from what the standard's text describes; mode corrected does not do these things.</summary>
public static class RunDifferences
{
    /// <summary>All differences, in the order in which reports list them.</summary>
    public static IReadOnlyList<WfdbDifference> All { get; } =
    [
        new("runs-flutter", "atrial flutter, (AFL, counts as atrial fibrillation, so that its beats make supraventricular runs."),
        new("runs-open-at-end", "A run that is not over where the scored period ends is not counted."),
        new("runs-window-of-episodes", "An episode that begins outside of a run keeps the end of the window of the run before it, so that it can be searched for in an empty window."),
        new("runs-at-the-beginning", "A run whose window begins before the file does is taken to meet a run of more than five beats; only where the scored period begins at the start of the file."),
        new("runs-carried-rhythm", "The rhythm mark that one search read last counts at time 0 of the next one."),
    ];
}
