using SaMD.Files;
using SaMD.Validation.Datasets;
using SaMD.Validation.Evidence;

namespace SaMD.Validation.Planning;

/// <summary>What a run will do: rows to judge and the distinct executions and comparisons that they read.</summary>
/// <param name="Gate">The gate.</param>
/// <param name="Scope">What the command line narrowed the run to.</param>
/// <param name="Rows">Rows in the order of the requirements.</param>
/// <param name="Executions">Distinct executions, by dataset, record, algorithm, condition and binding.</param>
/// <param name="Datasets">Datasets in scope, located.</param>
/// <param name="LeftOut">Rows that the gate does not select.</param>
/// <param name="Notes">What a reader of the results must know of the plan.</param>
public sealed record Plan(
    Gate Gate, IReadOnlyList<string> Scope, IReadOnlyList<PlannedRow> Rows, IReadOnlyList<PlannedExecution> Executions,
    IReadOnlyList<LocatedDataset> Datasets, IReadOnlyList<LeftOutRow> LeftOut, IReadOnlyList<string> Notes);
