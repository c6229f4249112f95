namespace SaMD.Algorithms.PpgHeartRate.V1_0_0;

/// <summary>What the pulses of a window say: their rate, and how far to trust it. The default says nothing.</summary>
/// <param name="RateBpm">60 (n − 1) over the span of the n pulses; 0 where there are fewer than 3.</param>
/// <param name="Likeness">Mean correlation of the pulses with their average, −1 to 1.</param>
/// <param name="Regularity">20th over 80th percentile of the intervals, gaps of a missed pulse left out, 0 to 1.</param>
/// <param name="LongestGap">Longest time without a pulse over the median interval.</param>
internal readonly record struct PulseCount(double RateBpm, double Likeness, double Regularity, double LongestGap)
{
    /// <summary>Whether these are pulses, and none is missing for long.</summary>
    internal bool IsTrusted =>
        Likeness >= Tuning.TrustedLikeness && LongestGap <= Tuning.LongestTrustedGap
        && RateBpm >= Tuning.LowestRateBin * Tuning.BinBpm && RateBpm <= Tuning.HighestRateBin * Tuning.BinBpm;
}
