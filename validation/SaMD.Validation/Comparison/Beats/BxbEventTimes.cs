namespace SaMD.Validation.Comparison.Beats;

/// <summary>The times that <c>bxb</c> has at hand at each event: of a side's beat, or of its next one where it has none.</summary>
internal static class BxbEventTimes
{
    // What the reference program holds for a side that is at its end.
    private const long AtEnd = long.MaxValue;

    public static (long Reference, long Test)[] Of(BeatComparison comparison)
    {
        var times = new (long Reference, long Test)[comparison.Pairs.Length];
        var (reference, test) = comparison.Ahead;
        for (var i = times.Length - 1; i >= 0; i--)
        {
            reference = comparison.Pairs[i].ReferenceSample ?? reference;
            test = comparison.Pairs[i].TestSample ?? test;
            times[i] = (reference ?? AtEnd, test ?? AtEnd);
        }

        return times;
    }

    /// <summary>Whether a label carries the time of its own side: O and X do not, even where O is a flutter wave.</summary>
    public static bool HasTime(BeatLabel label) => label is not (BeatLabel.Other or BeatLabel.Shutdown);
}
