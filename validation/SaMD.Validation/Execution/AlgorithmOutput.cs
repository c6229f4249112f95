using SaMD.Contracts;
using SaMD.Signals;

namespace SaMD.Validation.Execution;

/// <summary>
/// What an algorithm gave for a recording, in the field's own terms: what comparators read and what <c>outputs/</c> holds. A member is
/// <see langword="null"/> where it is no output of the algorithm.
/// </summary>
/// <param name="SamplingFrequencyHz">Samples per second in which annotation times count.</param>
/// <param name="Beats">Beats, and the marks of unreadable spans, as annotations in order of time.</param>
/// <param name="HeartRates">Heart rates in order of time.</param>
public sealed record AlgorithmOutput(double SamplingFrequencyHz, IReadOnlyList<Annotation>? Beats, IReadOnlyList<HeartRateSample>? HeartRates)
{
    /// <summary>Oxygen saturations in order of time.</summary>
    public IReadOnlyList<OxygenSaturationOutput>? OxygenSaturations { get; init; }

    /// <summary>Episodes in order of their start.</summary>
    public IReadOnlyList<EpisodeOutput>? Episodes { get; init; }

    /// <summary>Classifications in the order in which they were given; the last one is that of the recording.</summary>
    public IReadOnlyList<ClassificationOutput>? Classifications { get; init; }

    /// <summary>What an algorithm gave that failed: nothing at all of what it declares.</summary>
    /// <param name="samplingFrequencyHz">Samples per second in which annotation times count.</param>
    public static AlgorithmOutput Nothing(double samplingFrequencyHz) =>
        new(samplingFrequencyHz, [], []) { OxygenSaturations = [], Episodes = [], Classifications = [] };
}
