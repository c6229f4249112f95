namespace SaMD.Validation.Comparison.Runs;

/// <summary>One run and what the other side has within its window.</summary>
/// <param name="ReferenceLength">Length on the side of the reference, 0 to 6 (more than five).</param>
/// <param name="TestLength">Length on the side of the test, 0 to 6.</param>
/// <param name="WindowStart">First sample of the window.</param>
/// <param name="WindowEnd">Last sample of the window.</param>
public readonly record struct RunItem(int ReferenceLength, int TestLength, long WindowStart, long WindowEnd);
