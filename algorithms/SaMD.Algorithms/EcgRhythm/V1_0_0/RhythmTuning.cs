namespace SaMD.Algorithms.EcgRhythm.V1_0_0;

/// <summary>Constants of the method, with their origin. What was tuned was tuned on development recordings (README, "Training").</summary>
internal static class RhythmTuning
{
    /// <summary>The working frequency is the input's, divided by a whole number, and at least this; the detector's own.</summary>
    internal const double LowestWorkingHz = 100;

    /// <summary>The declared span: shorter is not classified, of longer the last part is.</summary>
    internal const double ShortestSpanSeconds = 9;
    internal const double LongestSpanSeconds = 60;

    // The declared range of the mean rate: outside it no rhythm is named.
    internal const double LowestRateBpm = 30;
    internal const double HighestRateBpm = 200;

    /// <summary>Fewest intervals that a rhythm is judged by: about as many as a span of 9 s holds at the lowest rate.</summary>
    internal const int FewestIntervals = 4;

    /// <summary>A class is named where it is at least as probable as all others together.</summary>
    internal const double LeastProbability = 0.5;

    /// <summary>With more than this share of the span unreadable (missing or flat) no rhythm is named.</summary>
    internal const double LargestUnreadableShare = 0.5;
}
