using System.Collections.Immutable;

namespace SaMD.Validation.Comparison.Classification;

/// <summary>Comparison of classified recordings: of one, or of several.</summary>
/// <param name="Settings">The classes.</param>
/// <param name="Items">Every recording, in the order given.</param>
/// <param name="Matrix">Their counts.</param>
public sealed record ClassificationComparison(
    ClassificationSettings Settings, ImmutableArray<ClassifiedRecording> Items, ConfusionMatrix Matrix);
