namespace SaMD.Validation.Evidence;

/// <summary>The confusion matrix of a classification: recordings, reference by call. Inconclusive calls and failures are columns of their own.</summary>
/// <param name="References">Names of the rows: classes of the reference, then what is left out by rule.</param>
/// <param name="Calls">Names of the columns: classes, reasons for being inconclusive, failures of the algorithm.</param>
/// <param name="Cells">Number of recordings, one line per row.</param>
public sealed record ConfusionResult(IReadOnlyList<string> References, IReadOnlyList<string> Calls, IReadOnlyList<IReadOnlyList<long>> Cells);
