namespace SaMD.Validation.Sealing;

/// <summary>A line as it stands in the ledger.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Sha256">SHA-256 of its bytes, without its line end.</param>
/// <param name="Bytes">How many bytes it has.</param>
/// <param name="Entry">What it says; <see langword="null"/> for a line that was cut off while it was written.</param>
public sealed record LedgerLine(int Number, string Sha256, int Bytes, LedgerEntry? Entry)
{
    /// <summary>The line as others refer to it.</summary>
    public LedgerMark Mark => new(Number, Sha256);
}
