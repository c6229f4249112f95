namespace SaMD.Validation.Datasets.References;

/// <summary>When each row of a file was measured. Exactly one of <see cref="EverySeconds"/> and <see cref="Column"/> is given.</summary>
/// <param name="EverySeconds">Time from row to row; the first row is at 0 s.</param>
/// <param name="Column">The column that holds the time.</param>
/// <param name="As">How that column writes it.</param>
public sealed record RowTimes(double? EverySeconds, string? Column, RowTimeNotation As);
