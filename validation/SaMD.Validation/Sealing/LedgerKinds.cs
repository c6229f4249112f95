namespace SaMD.Validation.Sealing;

/// <summary>What a line of the ledger tells of. Other words may join; none changes its meaning.</summary>
public static class LedgerKinds
{
    /// <summary>A run is about to read sealed recordings: an attempt, whatever becomes of it.</summary>
    public const string Open = "open";

    /// <summary>A run goes on with an attempt that was cut off: no further attempt.</summary>
    public const string Resume = "resume";

    /// <summary>An attempt came to its end, and its bundle stands.</summary>
    public const string End = "end";

    /// <summary>A run is about to read recordings of a partition <c>validation</c> that is not sealed.</summary>
    public const string Look = "look";

    /// <summary>What a bundle holds of single sealed recordings is about to be shown.</summary>
    public const string Reveal = "reveal";

    /// <summary>The line before was cut off while it was written: nothing that it was to announce had happened.</summary>
    public const string Torn = "torn";
}
