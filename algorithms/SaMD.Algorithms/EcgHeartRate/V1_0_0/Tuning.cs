namespace SaMD.Algorithms.EcgHeartRate.V1_0_0;

/// <summary>Constants of the method, with their origin. What was tuned was tuned on development recordings (README, "Training").</summary>
internal static class Tuning
{
    /// <summary>The working frequency is the input's, divided by a whole number, and at least this: QRS energy ends below 40 Hz.</summary>
    internal const double LowestWorkingHz = 100;

    // Bands of the detection function, as centre frequencies of Gaussian derivatives. Fast: 12.5 Hz, where QRS stands out most
    // from T, P and noise (Elgendi et al. 2010: 8 to 20 Hz; Pan and Tompkins 1985: 5 to 15 Hz). Slow: 6.3 Hz, so that wide
    // ventricular complexes are not lost; its weight keeps T waves below the complexes.
    internal const double FastEvenSigmaSeconds = 0.018;
    internal const double FastOddSigmaSeconds = 0.022;
    internal const double SlowEvenSigmaSeconds = 0.036;
    internal const double SlowOddSigmaSeconds = 0.044;
    internal const float SlowWeight = 0.15f;

    /// <summary>Reach of the smoothing to either side: together about the length of a complex.</summary>
    internal const double SmoothingReachSeconds = 0.065;

    // Candidates: peaks further apart than the lobes of one complex, above the noise of any converter.
    internal const double ApartSeconds = 0.085;
    internal const float LowestHeightMv = 0.01f;
    internal const double FiducialReachSeconds = 0.07;
    internal const double AmplitudeReachSeconds = 0.1;

    /// <summary>A candidate lower than this share of the usual level is none: no reference beat of the development recordings is lost by it.</summary>
    internal const float LowestRelativeHeight = 0.10f;

    /// <summary>Strong candidates reach this share of the usual level, and are no artefact far above it.</summary>
    internal const float StrongFrom = 0.6f;
    internal const float StrongTo = 2.5f;

    // Timing. Candidates are described when the features' 1.4 s of signal behind them are known, and decided 1.5 s later. The
    // first look waits until there are spans enough to know the usual level.
    internal const double FirstLookSeconds = 4.0;
    internal const double LookIntervalSeconds = 0.5;
    internal const double FutureSeconds = 1.45;
    internal const double DecisionLagSeconds = 1.5;

    /// <summary>Evidence (log-odds) below which a candidate is not even considered.</summary>
    internal const float LeastEvidence = -8;

    // Memory: the signals hold a little more than the context looks back on; before the recording stands silence that the
    // features may look at.
    internal const double CapacitySeconds = 40;
    internal const double KeptSeconds = 16;
    internal const double HistorySeconds = 12;
    internal const double BeforeSeconds = 1.8;

    /// <summary>Shortest span of constant or missing samples that is declared unreadable.</summary>
    internal const double ShortestUnreadableSeconds = 2.5;

    // The rate: the window of algorithm.yaml; rates outside these bounds are not believed.
    internal const double RateWindowSeconds = 10;
    internal const double LowestRateBpm = 15;
    internal const double HighestRateBpm = 300;
}
