namespace SaMD.Adapters.Locking;

/// <summary>State of a version's lock on this machine.</summary>
public enum LockState
{
    /// <summary>Every file and every output is as it was when the version was locked.</summary>
    Locked,

    /// <summary>Every file is; outputs differ within the tolerance of their kind: another platform rounds otherwise.</summary>
    LockedPlatformDifference,

    /// <summary>There is no lock: the version is still being worked on.</summary>
    NotLocked,

    /// <summary>A file or an output moved: exit 4.</summary>
    Broken,

    /// <summary>What it takes to run the version is not on this machine (a program, a native library): nothing can be said, and nothing is run.</summary>
    NotChecked,
}
