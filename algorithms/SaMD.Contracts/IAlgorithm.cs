namespace SaMD.Contracts;

/// <summary>One version of an algorithm: the seam that an author fills.</summary>
public interface IAlgorithm
{
    /// <summary>Opens a session for one recording. Sessions are independent of each other.</summary>
    /// <param name="description">Bound inputs and parameters.</param>
    /// <exception cref="ArgumentException">An input or a parameter is outside what this version declares.</exception>
    IAlgorithmSession Open(SessionDescription description);
}
