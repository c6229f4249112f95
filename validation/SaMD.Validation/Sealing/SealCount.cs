namespace SaMD.Validation.Sealing;

/// <summary>How often a partition was looked at or opened, as the ledger has it.</summary>
/// <param name="Dataset">Id of the dataset.</param>
/// <param name="Partition">The partition.</param>
/// <param name="Sealed">Whether it is sealed.</param>
/// <param name="Attempts">Attempts that opened any of its recordings or persons, under whatever name; of one that is not sealed, looks.</param>
/// <param name="Unfinished">Attempts of these that failed or were cut off.</param>
/// <param name="MostPerRecording">How often the recording was opened that was opened most often.</param>
/// <param name="MostPerPerson">How often the person was opened who was opened most often; 0 where persons are unknown.</param>
/// <param name="Reveals">How often results of its recordings were revealed.</param>
/// <param name="FirstRevealed">When that happened first; <see langword="null"/> where it did not.</param>
public sealed record SealCount(
    string Dataset, string Partition, bool Sealed, int Attempts, int Unfinished, int MostPerRecording, int MostPerPerson, int Reveals, string? FirstRevealed);
