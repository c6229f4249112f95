using SaMD.Signals;
using SaMD.Validation.Planning;

namespace SaMD.Validation.Execution;

/// <summary>A way to compare output with reference: a line of the list of comparators.</summary>
/// <param name="Name">Its name in endpoints.</param>
/// <param name="Compare">Compares the output of one recording with its reference.</param>
public sealed record Comparator(string Name, Func<ComparisonInput, IReadOnlyList<Annotation>, ComparisonSettings, RecordingComparison> Compare);
