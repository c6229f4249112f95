using System.Globalization;
using SaMD.Files;
using SaMD.Validation.Evidence;

namespace SaMD.Validation.Sealing;

/// <summary>
/// Finds that the ledger was shortened, replaced or removed, which its chain cannot tell: a run that opened sealed data keeps number and
/// digest of its line in <c>runs/</c>, and that line must still stand.
/// </summary>
public static class LedgerLoss
{
    /// <summary>What the runs of one bundle miss in the ledger; empty where all is there.</summary>
    /// <param name="id">Id of the bundle.</param>
    /// <param name="runs">Its runs.</param>
    /// <param name="chain">The ledger as it is now.</param>
    /// <param name="shownAs">How messages name the ledger.</param>
    public static IReadOnlyList<Fault> Of(string id, IReadOnlyList<RunFile> runs, LedgerChain chain, string shownAs)
    {
        ArgumentNullException.ThrowIfNull(runs);
        ArgumentNullException.ThrowIfNull(chain);
        var lines = chain.Lines.Select(line => line.Mark).ToHashSet();
        return
        [
            .. from run in runs
               where run.Ledger is { } mark && !lines.Contains(mark)
               select new Fault(FaultKind.Integrity, new SourcePlace(shownAs, run.Ledger!.Line), string.Create(CultureInfo.InvariantCulture, $"Run {run.Number} of {id} opened sealed data by this line ({run.Ledger.Sha256}), which is not there: the ledger was shortened or replaced. Restore it from a copy.")),
        ];
    }

    /// <summary>The same for all bundles of a folder: what is counted in a ledger is true only where none misses anything.</summary>
    /// <param name="store">The bundles.</param>
    /// <param name="chain">The ledger as it is now.</param>
    /// <param name="shownAs">How messages name the ledger.</param>
    /// <exception cref="InputFaultException">A file of a run is damaged.</exception>
    public static IReadOnlyList<Fault> Of(EvidenceStore store, LedgerChain chain, string shownAs)
    {
        ArgumentNullException.ThrowIfNull(store);
        return [.. store.Ids().SelectMany(id => Of(id, store.Runs(id), chain, shownAs))];
    }
}
