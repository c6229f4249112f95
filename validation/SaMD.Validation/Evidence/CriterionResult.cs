namespace SaMD.Validation.Evidence;

/// <summary>What is accepted; all that is given must hold.</summary>
/// <param name="Direction"><c>at-least</c> or <c>at-most</c>: on which side of the limits the estimate is good.</param>
/// <param name="Value">Limit of the estimate itself.</param>
/// <param name="LowerBound">Limit of the interval's lower end (higher is better).</param>
/// <param name="UpperBound">Limit of the interval's upper end (lower is better).</param>
/// <param name="Text">The criterion in words and numbers, as it is printed.</param>
public sealed record CriterionResult(string Direction, double? Value, double? LowerBound, double? UpperBound, string Text);
