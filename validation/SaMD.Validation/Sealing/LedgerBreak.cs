namespace SaMD.Validation.Sealing;

/// <summary>The first place at which the chain of the ledger does not hold.</summary>
/// <param name="Line">Number of the line that was altered, or after which lines are missing.</param>
/// <param name="Message">What is wrong.</param>
public sealed record LedgerBreak(int Line, string Message);
