namespace SaMD.Algorithms.PpgHeartRate.V1_0_0;

/// <summary>Constants of the method. What was tuned was tuned on bidmc development and on made recordings (README, "Tuning").</summary>
internal static class Tuning
{
    // Timing. Everything runs on one grid of 25 Hz: pulses and what is needed of movement end below 8 Hz.
    internal const double GridHz = 25;
    internal const int HopSamples = 50;
    internal const int HopsPerWindow = 4;
    internal const int WindowSamples = HopSamples * HopsPerWindow;
    internal const double HopSeconds = HopSamples / GridHz;
    internal const double WindowSeconds = WindowSamples / GridHz;

    // Frequencies of the spectra: multiples of 0.025 Hz (1.5 bpm). A Hann window of 8 s needs the neighbours 0.125 Hz away.
    internal const double BinHz = 0.025;
    internal const double BinBpm = 60 * BinHz;
    internal const int HannBins = 5;
    internal const int FirstBin = 10;
    internal const int LastBin = 330;
    internal const int BinCount = LastBin - FirstBin + 1;

    // Rates that are tracked: 30 to 240 bpm, each with a second harmonic of at most 8 Hz.
    internal const int LowestRateBin = 20;
    internal const int HighestRateBin = 160;
    internal const int RateCount = HighestRateBin - LowestRateBin + 1;

    // Samples beyond this are no signal of any converter and are taken as missing.
    internal const float LargestSample = 1e9f;

    /// <summary>Share of a window's samples that must be there for a channel to be used.</summary>
    internal const double LeastValidShare = 0.7;

    /// <summary>Corner of the high-pass filter: below the slowest pulse's fundamental, above most of respiration.</summary>
    internal const double HighPassHz = 0.4;

    /// <summary>A hop that is louder than this many times the median hop of its window is turned down to it.</summary>
    internal const double LoudestHop = 2;

    // Movement, as the root mean square of acceleration over gravity (the length of the mean acceleration of the window).
    internal const double StillLevel = 0.04;
    internal const double MovingLevel = 0.10;

    // Pulses: the usual rise is the median over spans of 1.4 s, in the window and 2.8 s before it.
    internal const int PulseContextSamples = 70;
    internal const int LevelSpanSamples = 35;
    internal const double LeastRise = 0.4;
    internal const int ApartSamples = 7;
    internal const int PulseBefore = 5;
    internal const int PulseAfter = 10;
    internal const double TrustedLikeness = 0.85;
    internal const double LongestTrustedGap = 2.5;
    internal const double EndGapShare = 0.8;
    internal const double PulseWidthBpm = 5;
    internal const double PulseFloor = 0.05;
    internal const double RegularFrom = 0.6;
    internal const double RegularTo = 0.85;

    // The tracker.
    internal const double EvidenceFloor = 0.02;
    internal const double HarmonicWeight = 0.5;
    internal const int StepReach = 12;
    internal const double StepScaleBins = 1.0;
    internal const double StepMovingBins = 4.0;
    internal const double JumpShare = 0.002;
    internal const double SuppressionWeight = 1.0;
    internal const double LeastGreatest = 0.3;

    // The estimate: the mean of the posterior within reach of its peak; confidence: its mass there.
    internal const int EstimateReach = 5;
    // Without movement noise must not read as a rate; in movement the tracker carries the rate through windows that say little.
    internal const double LeastConfidenceStill = 0.85;
    internal const double LeastConfidenceMoving = 0.5;

    // What the axes explain: delays of 0.08 s from 0.08 s before to 0.32 s after.
    internal const int Delays = 6;
    internal const int DelaySamples = 2;
    internal const int DelayLead = 2;
    internal const double Ridge = 0.02;
    internal const double ResidualShare = 0.5;

    // Share of the memory of movement that fades in a hop: the heart slows down for half a minute after it.
    internal const double MotionFading = 0.05;

    /// <summary>Keeps quotients of nothing by nothing finite.</summary>
    internal const double Nothing = 1e-30;
}
