namespace SaMD.Validation.Evidence;

/// <summary><c>runs/&lt;number&gt;.json</c>: when, where and how a run happened. The only place of a bundle with a clock in it.</summary>
/// <param name="Number">Number of the run in its bundle, from 1.</param>
/// <param name="Started">Start, UTC, ISO 8601 to the second.</param>
/// <param name="DurationSeconds">Wall time.</param>
/// <param name="Program">Name and version of the program.</param>
/// <param name="GitCommit">Commit of the workspace; <see langword="null"/> where it is none.</param>
/// <param name="GitDirty">Whether files differed from the commit.</param>
/// <param name="OperatingSystem">Operating system.</param>
/// <param name="Architecture">Processor architecture.</param>
/// <param name="Processors">Number of logical processors.</param>
/// <param name="Runtime">.NET runtime.</param>
/// <param name="Locks">Lock state of each algorithm on this machine, as <c>id@version: state</c>.</param>
/// <param name="Outcome">Exit code of the run.</param>
public sealed record RunFile(
    int Number, string Started, double DurationSeconds, string Program, string? GitCommit, bool? GitDirty, string OperatingSystem,
    string Architecture, int Processors, string Runtime, IReadOnlyList<string> Locks, int Outcome)
{
    /// <summary>What was promised of an outside algorithm's containment and was not enforced on this machine; and what no lock holds.</summary>
    public IReadOnlyList<string> Reservations { get; init; } = [];

    /// <summary>The ledger's line that allowed the run to read sealed recordings; <see langword="null"/> where it read none.</summary>
    [System.Text.Json.Serialization.JsonIgnore(Condition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull)]
    public Sealing.LedgerMark? Ledger { get; init; }
}
