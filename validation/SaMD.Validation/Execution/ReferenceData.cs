using SaMD.Signals;
using SaMD.Validation.Datasets;
using SaMD.Validation.Datasets.References;

namespace SaMD.Validation.Execution;

/// <summary>What a reference standard says of one recording; which member is given goes by the kind of the reference.</summary>
/// <param name="Reference">The reference, as the manifest declares it.</param>
public sealed record ReferenceData(NamedReference Reference)
{
    /// <summary>Annotations in the order of their file.</summary>
    public IReadOnlyList<Annotation> Annotations { get; init; } = [];

    /// <summary>The class of the recording, or why it is left out; <see langword="null"/> for other kinds.</summary>
    public ReferenceLabel? Label { get; init; }

    /// <summary>Measured values in order of time, at the times that the instrument gave; a declared lag is not taken off.</summary>
    public IReadOnlyList<ReferenceSample> Samples { get; init; } = [];

    /// <summary>The other reference that a rule of agreement names; <see langword="null"/> where there is none.</summary>
    public ReferenceData? Other { get; init; }
}
