namespace SaMD.Adapters.Locking;

/// <summary>What a version gave on a conformance recording when it was locked.</summary>
/// <param name="Record">The recording.</param>
/// <param name="Output">Path of the stored output relative to the workspace.</param>
/// <param name="Sha256">SHA-256 of the stored output.</param>
public sealed record LockedOutput(ConformanceRecord Record, string Output, string Sha256);
