using SaMD.Files;

namespace SaMD.Validation.Runs;

/// <summary>What <c>samd validate</c> was asked to do.</summary>
/// <param name="Gate">The gate.</param>
/// <param name="Algorithms">Algorithms (<c>id</c> or <c>id@version</c>); empty for all.</param>
/// <param name="Datasets">Datasets; empty for all.</param>
/// <param name="Requirements">Requirements; empty for all.</param>
/// <param name="DataFolders">Folders below which recordings are looked for, in order.</param>
/// <param name="EvidenceFolder">Where the bundle is left.</param>
/// <param name="Threads">How many recordings at a time, at least 1.</param>
public sealed record ValidationRequest(
    Gate Gate, IReadOnlyList<string> Algorithms, IReadOnlyList<string> Datasets, IReadOnlyList<string> Requirements,
    IReadOnlyList<string> DataFolders, string EvidenceFolder, int Threads)
{
    /// <summary>Dates the lines of the ledger; nothing of the evidence's core.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;
}
