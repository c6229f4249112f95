using SaMD.Files;

namespace SaMD.Adapters.Locking;

/// <summary><c>algorithm.lock.yaml</c>: what a released version consists of and what it gives. Never overwritten.</summary>
/// <param name="Algorithm">Id of the algorithm.</param>
/// <param name="Version">Its version.</param>
/// <param name="Contract">Version of the contract that it was released against.</param>
/// <param name="Files">Digest of every file that it consists of, and of every conformance recording and stored output.</param>
/// <param name="Behaviour">Its stored outputs on the conformance recordings.</param>
/// <param name="Tolerances">Largest difference of a number per kind of output that counts as a difference of platform; 0 for managed code.</param>
/// <param name="Digest">SHA-256 of the lock file.</param>
/// <param name="Place">Where it stands.</param>
public sealed record LockFile(
    string Algorithm, string Version, string Contract, IReadOnlyList<LockedFile> Files, IReadOnlyList<LockedOutput> Behaviour,
    IReadOnlyDictionary<string, double> Tolerances, string Digest, SourcePlace Place)
{
    /// <summary>Name of the file in a version's folder.</summary>
    public const string FileName = "algorithm.lock.yaml";

    /// <summary>Folder of the stored outputs in a version's folder.</summary>
    public const string ConformanceFolder = "conformance";
}
