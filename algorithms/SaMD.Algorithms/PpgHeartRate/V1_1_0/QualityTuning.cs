namespace SaMD.Algorithms.PpgHeartRate.V1_1_0;

/// <summary>Constants of the pulse's quality, chosen on bidmc development, made pulses and made noise (README, "Tuning").</summary>
internal static class QualityTuning
{
    /// <summary>Least correlation of the window, or of its slope, with itself one beat later.</summary>
    internal const double LeastRepetition = 0.55;

    /// <summary>How far, as a share, the beat that repeats may lie from the rate.</summary>
    internal const double RepetitionReach = 0.06;

    /// <summary>Least share of the slope's power from 0.5 to 8 Hz that lies at the first four harmonics.</summary>
    internal const double LeastHarmonicShare = 0.35;

    /// <summary>Harmonics that are counted.</summary>
    internal const int Harmonics = 4;

    /// <summary>Bins to either side that belong to a harmonic, and by which the rate may be off.</summary>
    internal const int HarmonicBins = 4;

    /// <summary>Least power at the second harmonic over that between the harmonics, and over that of the fundamental; most over the latter.</summary>
    internal const double LeastSecondOverValley = 2;
    internal const double LeastSecondOverFirst = 0.005;
    internal const double MostSecondOverFirst = 1;

    // At fast rates the vessels leave little of the second harmonic: it is asked for below 120 bpm, and no more from 180 on.
    internal const double SecondUntilBpm = 120;
    internal const double SecondGoneBpm = 180;

    // Irregular pulses: alike, none missing for long, counted at about the rate, pointed to one side.
    internal const double LeastLikeness = 0.85;
    internal const double LongestGap = 2;
    internal const double LeastRegularity = 0.6;
    internal const double RateReachBpm = 5;
    internal const double RateReachShare = 0.1;
    internal const double LeastSkewness = 0.3;
    internal const double MostSkewness = 1.7;

    /// <summary>Windows that are looked back on, and the share of them that must have shown a pulse.</summary>
    internal const int TrustWindows = 6;
    internal const double TrustShare = 0.3;
}
