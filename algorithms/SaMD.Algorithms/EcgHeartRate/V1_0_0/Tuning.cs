namespace SaMD.Algorithms.EcgHeartRate.V1_0_0;

/// <summary>Constants of the method, with their origin.</summary>
internal static class Tuning
{
    internal const double LowestWorkingHz = 100;
    internal const double CapacitySeconds = 40;
    internal const double KeptSeconds = 16;
    internal const double BeforeSeconds = 1.8;
    internal const double HopSeconds = 0.5;
    internal const double FutureSeconds = 1.45;
    internal const double DecisionLagSeconds = 1.5;
    internal const double FirstDecisionSeconds = 4.0;
    internal const double HistorySeconds = 12;
    internal const double FiducialReachSeconds = 0.07;
    internal const double AmplitudeReachSeconds = 0.1;
    internal const double ApartSeconds = 0.085;
    internal const double ShortestUnreadableSeconds = 2.5;
    internal const double RateWindowSeconds = 10;
    internal const double LowestRateBpm = 15;
    internal const double HighestRateBpm = 300;
    internal const float LowestRelativeHeight = 0.10f;
    internal const float LeastEvidence = -8;
    internal const float LowestHeightMv = 0.01f;
    internal const float StrongFrom = 0.6f;
    internal const float StrongTo = 2.5f;

    internal const double FastEvenSigmaSeconds = 0.018;
    internal const double FastOddSigmaSeconds = 0.022;
    internal const double SlowEvenSigmaSeconds = 0.036;
    internal const double SlowOddSigmaSeconds = 0.044;
    internal const double SmoothingReachSeconds = 0.065;
    internal const float SlowWeight = 0.15f;
}
