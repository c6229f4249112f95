namespace SaMD.Contracts;

/// <summary>The class of a recording, or of the span of it that ends at <paramref name="AtSeconds"/>.</summary>
/// <param name="AtSeconds">End of the span that was classified.</param>
/// <param name="ReportedAtSeconds">When it was decided.</param>
/// <param name="Label">The class (<c>sinus-rhythm</c>, <c>atrial-fibrillation</c>, <c>other</c>); <see langword="null"/> if inconclusive.</param>
/// <param name="Inconclusive">Why there is no class; <see langword="null"/> exactly when there is one.</param>
/// <param name="Scores">Score per class, in the algorithm's declared order; may be empty.</param>
/// <param name="Features">What the decision rests on, by name with unit in the name; may be empty.</param>
public sealed record ClassificationOutput(
    double AtSeconds,
    double ReportedAtSeconds,
    string? Label,
    InconclusiveReason? Inconclusive,
    IReadOnlyList<NamedValue> Scores,
    IReadOnlyList<NamedValue> Features)
    : OutputItem(AtSeconds, ReportedAtSeconds);
