using SaMD.Adapters.Sessions;
using SaMD.Contracts;

namespace SaMD.Adapters.Implementations;

/// <summary>An algorithm that takes the recording block by block.</summary>
/// <param name="algorithm">The algorithm.</param>
public sealed class StreamedImplementation(IAlgorithm algorithm) : IImplementation
{
    /// <summary>The algorithm.</summary>
    public IAlgorithm Algorithm { get; } = algorithm;

    /// <inheritdoc />
    public bool CanBeReplayed => true;

    /// <inheritdoc />
    public bool ShowsLatency => true;

    /// <inheritdoc />
    public IReadOnlyList<string> Reservations { get; init; } = [];

    /// <inheritdoc />
    public double Tolerance { get; init; }

    /// <inheritdoc />
    public SessionOutput Run(RecordingInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        return SessionDriver.Run(Algorithm, input.Description, input.Reader, input.Channels);
    }
}
