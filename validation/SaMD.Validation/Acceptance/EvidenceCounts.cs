namespace SaMD.Validation.Acceptance;

/// <summary>How much an estimate rests on.</summary>
/// <param name="Subjects">Number of persons; <see langword="null"/> where persons are unknown.</param>
/// <param name="Recordings">Number of recordings.</param>
/// <param name="Events">Number of what the endpoint counts: beats, events, estimates.</param>
public sealed record EvidenceCounts(int? Subjects, int Recordings, long Events);
