using System.Security.Cryptography;
using SaMD.Files;
using SaMD.Signals;

namespace SaMD.Validation.Datasets;

/// <summary>Compares every file of a dataset with its digest.</summary>
public static class DatasetVerifier
{
    /// <summary>Reads all files of a dataset, several at once. Nothing is remembered: the next run reads them again.</summary>
    /// <param name="located">The dataset.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static DatasetVerification Verify(LocatedDataset located, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(located);
        var lines = located.Manifest.Digests.Lines;
        var checks = new FileCheck[lines.Count];
        var files = located.Folder is { } folder ? new DirectoryFiles(folder) : null;
        var options = new ParallelOptions { CancellationToken = cancellation, MaxDegreeOfParallelism = Environment.ProcessorCount };
        Parallel.For(0, lines.Count, options, i => checks[i] = Check(files, lines[i]));
        return new DatasetVerification(located.Manifest.Id, located.Folder, checks);
    }

    private static FileCheck Check(DirectoryFiles? files, DigestLine line)
    {
        if (files is null || !files.Exists(line.Path)) return new FileCheck(line.Path, FileState.Missing, line.Sha256, null);
        try
        {
            using var file = files.Open(line.Path);
            var found = Convert.ToHexStringLower(SHA256.HashData(file));
            return new FileCheck(line.Path, found == line.Sha256 ? FileState.Whole : FileState.Altered, line.Sha256, found);
        }
        catch (Exception fault) when (fault is InputFaultException or IOException or UnauthorizedAccessException)
        {
            return new FileCheck(line.Path, FileState.Unreadable, line.Sha256, null);
        }
    }
}
