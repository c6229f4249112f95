using SaMD.Signals;
using SaMD.Validation.Datasets;

namespace SaMD.Validation.Execution;

/// <summary>What a reference standard says of one recording; one member is given, by the kind of the reference.</summary>
/// <param name="Reference">The reference, as the manifest declares it.</param>
public sealed record ReferenceData(NamedReference Reference)
{
    /// <summary>Annotations in the order of their file.</summary>
    public IReadOnlyList<Annotation> Annotations { get; init; } = [];

    /// <summary>The class of the recording; <see langword="null"/> where the reference has none for it.</summary>
    public string? Label { get; init; }

    /// <summary>Measured values in order of time.</summary>
    public IReadOnlyList<ReferenceSample> Samples { get; init; } = [];
}
