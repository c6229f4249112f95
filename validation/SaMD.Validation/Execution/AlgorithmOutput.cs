using SaMD.Signals;

namespace SaMD.Validation.Execution;

/// <summary>What an algorithm gave for a recording, in the field's own terms: what comparators read and what <c>outputs/</c> holds.</summary>
/// <param name="SamplingFrequencyHz">Samples per second in which annotation times count.</param>
/// <param name="Beats">Beats, and the marks of unreadable spans, as annotations in order of time; <see langword="null"/> where not an output.</param>
/// <param name="HeartRates">Heart rates in order of time; <see langword="null"/> where not an output.</param>
public sealed record AlgorithmOutput(double SamplingFrequencyHz, IReadOnlyList<Annotation>? Beats, IReadOnlyList<HeartRateSample>? HeartRates)
{
    /// <summary>What an algorithm gave that failed: nothing at all of what it declares.</summary>
    /// <param name="samplingFrequencyHz">Samples per second in which annotation times count.</param>
    public static AlgorithmOutput Nothing(double samplingFrequencyHz) => new(samplingFrequencyHz, [], []);
}
