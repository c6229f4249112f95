using SaMD.Files;
using SaMD.Signals;

namespace SaMD.Validation.Datasets;

/// <summary>
/// Compares every file of a dataset with its digest, those of sealed records left out: these are opened by a run alone, which checks
/// them while it reads.
/// </summary>
public static class DatasetVerifier
{
    /// <summary>Reads the files of a dataset, several at once. Nothing is remembered: the next run reads them again.</summary>
    /// <param name="located">The dataset.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static DigestVerification Verify(LocatedDataset located, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(located);
        var sealedFiles = located.Manifest.SealedFiles;
        var lines = located.Manifest.Digests.Lines.Where(line => !sealedFiles.Contains(line.Path)).ToList();
        var files = located.Folder is { } folder ? new DirectoryFiles(folder) : null;
        var faults = new IReadOnlyList<Fault>?[lines.Count]; // null: missing
        var options = new ParallelOptions { CancellationToken = cancellation, MaxDegreeOfParallelism = Environment.ProcessorCount };
        Parallel.For(0, lines.Count, options, i => faults[i] = files?.Exists(lines[i].Path) == true ? Check(files, located.Manifest, lines[i].Path) : null);
        return new DigestVerification(
            located.Manifest.Id, faults.Count(found => found is { Count: 0 }),
            [.. lines.Where((_, i) => faults[i] is null).Select(line => line.Path)], [.. faults.SelectMany(found => found ?? [])])
        { Sealed = sealedFiles.Count };
    }

    private static IReadOnlyList<Fault> Check(DirectoryFiles files, DatasetManifest manifest, string path)
    {
        var checking = new DigestCheckingFiles(files, manifest.Digests, manifest.Id);
        try
        {
            checking.Open(path).Dispose();
            checking.VerifyRest();
            return [];
        }
        catch (InputFaultException fault)
        {
            return fault.Faults;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return [new Fault(FaultKind.Integrity, new SourcePlace(checking.Describe(path)), $"The file cannot be read: {Shown.Plain(fault.Message)}")];
        }
    }
}
