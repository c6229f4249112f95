using System.Collections.Immutable;

namespace SaMD.Validation.Comparison.Beats;

/// <summary>Beat-by-beat comparison of one recording.</summary>
/// <param name="Settings">How it was compared.</param>
/// <param name="SamplingFrequencyHz">Samples per second of the recording.</param>
/// <param name="Pairs">Every event in order of time: matched, missed, extra, and those that are not counted.</param>
/// <param name="Matrix">The counted events.</param>
/// <param name="RrErrors">Differences of the RR intervals of the two sides.</param>
/// <param name="ShutdownSeconds">Whole seconds for which the test side declared itself shut down, over all of its file.</param>
public sealed record BeatComparison(
    BeatComparisonSettings Settings,
    double SamplingFrequencyHz,
    ImmutableArray<BeatPair> Pairs,
    BeatMatrix Matrix,
    RrErrors RrErrors,
    long ShutdownSeconds)
{
    /// <summary>The mode.</summary>
    public ComparisonMode Mode { get; init; }

    /// <summary>The beat after the last event, per side; <see langword="null"/> at the end of its file. <c>bxb -v</c> prints it.</summary>
    internal (long? Reference, long? Test) Ahead { get; init; }
}
