using SaMD.Files;

namespace SaMD.Adapters.Locking;

/// <summary>Result of checking a version against its lock.</summary>
/// <param name="Version">Id and version.</param>
/// <param name="State">The state.</param>
/// <param name="LockDigest">SHA-256 of the lock file; <see langword="null"/> where there is none.</param>
/// <param name="Faults">What moved; empty unless broken.</param>
/// <param name="Notices">Outputs that differ within their tolerance; or what is not on this machine.</param>
public sealed record LockCheck(string Version, LockState State, string? LockDigest, IReadOnlyList<Fault> Faults, IReadOnlyList<string> Notices)
{
    /// <summary>What of the version's containment cannot be had on this machine, or of its bytes is in no lock; a sentence each.</summary>
    public IReadOnlyList<string> Reservations { get; init; } = [];

    /// <summary>Largest difference of a number from its stored one that the lock allows, over all kinds of output, 0 or more.</summary>
    public double Tolerance { get; init; }

    /// <summary>The state in words, as results print it.</summary>
    public string Text => State switch
    {
        LockState.Locked => "locked",
        LockState.LockedPlatformDifference => "locked, platform difference",
        LockState.NotLocked => "not locked",
        LockState.NotChecked => "not checked",
        _ => "broken",
    };
}
