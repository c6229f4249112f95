namespace SaMD.Validation.Sealing;

/// <summary>A recording as the ledger counts it.</summary>
/// <param name="Record">Its name at that time.</param>
/// <param name="Person">Key of the person; <see langword="null"/> where unknown.</param>
/// <param name="Sha256">Its digest (<see cref="Datasets.RecordingIdentity"/>), which it keeps under any name.</param>
public sealed record LedgerRecording(string Record, string? Person, string Sha256);
