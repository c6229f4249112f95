namespace SaMD.Adapters.Locking;

/// <summary>A recording of the behavioural lock.</summary>
/// <param name="Path">Path of the record relative to the workspace, without extension, with forward slashes.</param>
/// <param name="Format">Format of the recording.</param>
/// <param name="Channels">Channels that are bound, in the order of the algorithm's inputs.</param>
/// <param name="Inputs">The algorithm's inputs that they are bound to, counted from 0; <see langword="null"/> for the first ones, in order.</param>
public sealed record ConformanceRecord(string Path, string Format, IReadOnlyList<int> Channels, IReadOnlyList<int>? Inputs = null)
{
    /// <summary>The input that a channel is bound to.</summary>
    /// <param name="channel">Index in <see cref="Channels"/>.</param>
    public int InputOf(int channel) => Inputs is null ? channel : Inputs[channel];
}
