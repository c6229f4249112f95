namespace SaMD.Validation.Acceptance;

/// <summary>Something wrong with a criterion.</summary>
/// <param name="Key">The key it stands under: <c>accept</c> for the whole, <c>value</c>, <c>lower-bound</c>, <c>upper-bound</c>.</param>
/// <param name="Message">What is wrong and what to do.</param>
public sealed record CriterionFault(string Key, string Message);
