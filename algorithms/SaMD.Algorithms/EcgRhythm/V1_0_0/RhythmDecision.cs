using SaMD.Contracts;

namespace SaMD.Algorithms.EcgRhythm.V1_0_0;

/// <summary>The class of a span, or why there is none.</summary>
internal static class RhythmDecision
{
    /// <summary>Decides. Rules that need no model come first.</summary>
    /// <param name="strip">The span.</param>
    /// <param name="offsets">What each class of the model starts from.</param>
    /// <param name="curves">The model's curves.</param>
    internal static ClassificationOutput Of(Strip strip, double[] offsets, RhythmCurve[] curves)
    {
        var span = RhythmFeatures.OfSpan(strip);
        var rr = strip.RrSeconds();
        if (strip.Seconds < RhythmTuning.ShortestSpanSeconds) return Inconclusive(strip, InconclusiveReason.Undecided, span);
        if (strip.UnreadableShare > RhythmTuning.LargestUnreadableShare || rr.Length == 0) return Inconclusive(strip, InconclusiveReason.PoorSignal, span);
        var rate = 60 / rr.Average();
        if (rr.Length < RhythmTuning.FewestIntervals)
            return Inconclusive(strip, rate < RhythmTuning.LowestRateBpm ? InconclusiveReason.LowRate : InconclusiveReason.PoorSignal, span);
        NamedValue[] features = [.. span, .. RhythmFeatures.OfBeats(strip, rr)];
        if (rate < RhythmTuning.LowestRateBpm) return Inconclusive(strip, InconclusiveReason.LowRate, features);
        if (rate > RhythmTuning.HighestRateBpm) return Inconclusive(strip, InconclusiveReason.HighRate, features);
        return ByScores(strip, RhythmModel.Scores(features, offsets, curves), features);
    }

    // The most probable class, where it is at least as probable as all others together.
    private static ClassificationOutput ByScores(Strip strip, IReadOnlyList<NamedValue> scores, IReadOnlyList<NamedValue> features)
    {
        var best = scores.MaxBy(score => score.Value);
        InconclusiveReason? reason = best.Name == RhythmModel.Poor ? InconclusiveReason.PoorSignal
            : best.Value < RhythmTuning.LeastProbability ? InconclusiveReason.Undecided
            : null;
        return new(strip.EndSeconds, strip.EndSeconds, reason is null ? best.Name : null, reason, scores, features);
    }

    private static ClassificationOutput Inconclusive(Strip strip, InconclusiveReason reason, IReadOnlyList<NamedValue> features) =>
        new(strip.EndSeconds, strip.EndSeconds, null, reason, [], features);
}
