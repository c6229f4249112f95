using SaMD.Validation.Conformance;

namespace SaMD.Cli.Verbs;

/// <summary>What <c>samd conform --format json</c> prints.</summary>
/// <param name="Algorithm">Id and version.</param>
/// <param name="Findings">The findings.</param>
internal sealed record ConformJson(string Algorithm, IReadOnlyList<ConformanceFinding> Findings);
