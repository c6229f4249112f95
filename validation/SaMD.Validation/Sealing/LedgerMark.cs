namespace SaMD.Validation.Sealing;

/// <summary>A line of the ledger, so that others can tell whether it is still there.</summary>
/// <param name="Line">Its number, from 1.</param>
/// <param name="Sha256">SHA-256 of the line, without its line end.</param>
public sealed record LedgerMark(int Line, string Sha256);
