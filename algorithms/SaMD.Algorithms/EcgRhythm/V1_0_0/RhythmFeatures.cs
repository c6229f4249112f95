using SaMD.Contracts;

namespace SaMD.Algorithms.EcgRhythm.V1_0_0;

/// <summary>Every feature of a span, by name, with its unit in the name (share: of 1).</summary>
internal static class RhythmFeatures
{
    /// <summary>What is known of any span, however short or poor.</summary>
    internal static IReadOnlyList<NamedValue> OfSpan(Strip strip) => Rounded(
    [
        new("span-s", strip.Seconds),
        new("beat-count", strip.BeatSeconds.Count),
        new("unreadable-share", strip.UnreadableShare),
        new("longest-gap-s", strip.LongestGapSeconds()),
        new("detector-confidence-mean", strip.Confidence.DefaultIfEmpty().Average()),
    ]);

    /// <summary>What the beats of a span say.</summary>
    /// <param name="strip">The span.</param>
    /// <param name="rr">Its intervals in seconds, at least three.</param>
    internal static IReadOnlyList<NamedValue> OfBeats(Strip strip, double[] rr) =>
        Rounded([.. RrFeatures.Of(rr), .. WaveFeatures.Of(new BeatWindows(strip))]);

    // To millionths: the last digits of logarithm, sine and their kin differ between platforms, and outputs must not.
    private static NamedValue[] Rounded(NamedValue[] values) =>
        [.. values.Select(value => new NamedValue(value.Name, Math.Round(value.Value * 1e6) / 1e6))];
}
