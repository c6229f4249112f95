namespace SaMD.Validation.Comparison.Classification;

/// <summary>
/// What an inconclusive answer counts as. A failure of the algorithm is not an inconclusive answer: it is counted wrong in both ways. The
/// third figure that belongs beside the two is the yield.
/// </summary>
public enum InconclusiveHandling
{
    /// <summary>Left out: the figure is of the recordings that the algorithm gave a class.</summary>
    ClassifiableOnly,

    /// <summary>
    /// Counted as wrong, whatever the reference: not found for sensitivity, not correctly called negative for specificity. For F1 it is a
    /// miss of its class and a call of none (the rule of the AF classification of strips: inconclusive is not AF).
    /// </summary>
    CountedAsWrong,
}
