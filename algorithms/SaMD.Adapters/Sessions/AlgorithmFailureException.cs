namespace SaMD.Adapters.Sessions;

/// <summary>The algorithm failed on a recording: it threw, or what it gave is not a valid output. Never missing data.</summary>
public sealed class AlgorithmFailureException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">What it did, and when.</param>
    /// <param name="inner">What it threw, if it did.</param>
    public AlgorithmFailureException(string message, Exception? inner = null)
        : base(message, inner)
    {
    }
}
