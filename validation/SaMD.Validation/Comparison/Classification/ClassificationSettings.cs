namespace SaMD.Validation.Comparison.Classification;

/// <summary>Which classes are compared.</summary>
/// <param name="Classes">The classes of reference and algorithm, at least one, none twice, in the order in which they are printed.</param>
/// <param name="LeftOutReferences">
/// Reference labels whose recordings a rule leaves out (<c>too-noisy</c>): counted, and what the algorithm called them is kept, but no
/// measure includes them. None of them is a class.
/// </param>
public sealed record ClassificationSettings(IReadOnlyList<string> Classes, IReadOnlyList<string> LeftOutReferences);
