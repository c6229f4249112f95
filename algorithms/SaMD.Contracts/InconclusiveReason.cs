namespace SaMD.Contracts;

/// <summary>Why a classification is inconclusive.</summary>
public enum InconclusiveReason
{
    /// <summary>The signal is too poor to read.</summary>
    PoorSignal,

    /// <summary>The heart rate is below the declared range.</summary>
    LowRate,

    /// <summary>The heart rate is above the declared range.</summary>
    HighRate,

    /// <summary>Readable, in range, and still not decided.</summary>
    Undecided,
}
