namespace SaMD.Algorithms.EcgRhythm.V1_0_0;

/// <summary>The span of a recording that is classified: its beats and its signal.</summary>
/// <param name="StartSeconds">Where it starts in the recording.</param>
/// <param name="EndSeconds">Where it ends: the end of the recording.</param>
/// <param name="BeatSeconds">The beats in it, in order of time, from the start of the recording.</param>
/// <param name="Confidence">Certainty of the detector, 0 to 1, once a second.</param>
/// <param name="Unreadable">Spans of missing or constant samples, in order of time.</param>
/// <param name="Signal">The ECG.</param>
internal sealed record Strip(
    double StartSeconds,
    double EndSeconds,
    IReadOnlyList<double> BeatSeconds,
    IReadOnlyList<double> Confidence,
    IReadOnlyList<(double Start, double End)> Unreadable,
    StripSignal Signal)
{
    /// <summary>Length of the span.</summary>
    internal double Seconds => EndSeconds - StartSeconds;

    /// <summary>Share of the span that is missing or constant, 0 to 1.</summary>
    internal double UnreadableShare =>
        Seconds > 0 ? Math.Clamp(Unreadable.Sum(span => Math.Max(0, span.End - Math.Max(span.Start, StartSeconds))) / Seconds, 0, 1) : 0;

    /// <summary>The intervals between neighbouring beats, without those that reach over an unreadable span.</summary>
    internal double[] RrSeconds()
    {
        var intervals = new List<double>();
        for (var i = 1; i < BeatSeconds.Count; i++)
        {
            var (from, to) = (BeatSeconds[i - 1], BeatSeconds[i]);
            if (!Unreadable.Any(span => span.Start < to && span.End > from)) intervals.Add(to - from);
        }

        return [.. intervals];
    }

    /// <summary>Longest time without a beat, from the start of the span to its end.</summary>
    internal double LongestGapSeconds()
    {
        var (longest, former) = (0.0, StartSeconds);
        foreach (var beat in BeatSeconds.Append(EndSeconds)) (longest, former) = (Math.Max(longest, beat - former), beat);
        return longest;
    }
}
