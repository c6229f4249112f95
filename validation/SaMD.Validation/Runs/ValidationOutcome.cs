using SaMD.Adapters.Locking;
using SaMD.Files;
using SaMD.Validation.Evidence;

namespace SaMD.Validation.Runs;

/// <summary>What a run of <c>samd validate</c> left.</summary>
/// <param name="BundleId">Id of its bundle.</param>
/// <param name="Results">Estimates and verdicts, as they may be shown.</param>
/// <param name="Locks">State of each algorithm's lock on this machine.</param>
/// <param name="IntegrityFaults">What is not as a lock, a digest or the ledger's copies in <c>runs/</c> say.</param>
/// <param name="ExitCode">Its exit code.</param>
public sealed record ValidationOutcome(
    string BundleId, ResultsFile Results, IReadOnlyList<LockCheck> Locks, IReadOnlyList<Fault> IntegrityFaults, int ExitCode)
{
    /// <summary>The ledger's line that allowed the run to read sealed recordings; <see langword="null"/> where it read none.</summary>
    public Sealing.LedgerMark? Ledger { get; init; }
}
