using SaMD.Validation.Planning;

namespace SaMD.Validation.Execution;

/// <summary>What a comparator is given beside the reference.</summary>
/// <param name="Planned">The execution.</param>
/// <param name="Record">How it ended.</param>
/// <param name="Output">What the algorithm gave; nothing where it failed.</param>
public sealed record ComparisonInput(PlannedExecution Planned, ExecutionRecord Record, AlgorithmOutput Output);
