using System.Text;

namespace SaMD.Validation.Comparison.Beats;

/// <summary>Lists events whose two labels differ, as <c>bxb -v</c> does: <c>reference(sample)/test(sample)</c>.</summary>
public static class BxbMismatches
{
    /// <summary>
    /// One line per event in order of time. A side's time is that of its beat, or of its next one where it has none at the event. A
    /// label O or X carries the time of the other side instead, even where O is a flutter wave: first the reference, then the test side.
    /// </summary>
    /// <param name="comparison">What to list.</param>
    public static string Write(BeatComparison comparison)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        var times = BxbEventTimes.Of(comparison);
        var text = new StringBuilder();
        for (var i = 0; i < comparison.Pairs.Length; i++)
            if (comparison.Pairs[i].ReferenceLabel != comparison.Pairs[i].TestLabel) Append(text, comparison.Pairs[i], times[i]);
        return text.ToString();
    }

    private static void Append(StringBuilder text, BeatPair pair, (long Reference, long Test) times)
    {
        var reference = BxbEventTimes.HasTime(pair.ReferenceLabel) ? times.Reference : times.Test;
        var test = BxbEventTimes.HasTime(pair.TestLabel) ? times.Test : reference;
        Append(text, pair.ReferenceLabel, reference).Append('/');
        Append(text, pair.TestLabel, test).Append('\n');
    }

    private static StringBuilder Append(StringBuilder text, BeatLabel label, long sample) =>
        text.Append(BeatLabels.Letter(label)).Append('(').Append(BxbText.Count(sample, 0)).Append(')');
}
