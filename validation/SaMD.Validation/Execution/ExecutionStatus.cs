namespace SaMD.Validation.Execution;

/// <summary>How an execution ended.</summary>
public enum ExecutionStatus
{
    /// <summary>The algorithm gave an output.</summary>
    Compared,

    /// <summary>The algorithm failed on the recording: never missing data.</summary>
    AlgorithmFailed,

    /// <summary>The recording was not there, was damaged, or could not be bound.</summary>
    NotRun,
}
