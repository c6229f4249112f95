namespace SaMD.Validation.Comparison.Episodes;

/// <summary>Settings in samples of one recording.</summary>
/// <param name="Start">First sample that is scored.</param>
/// <param name="End">Last sample that is scored; 0 for no end.</param>
/// <param name="Shortest">Length below which an episode is ignored.</param>
/// <param name="ShortestOnBothSides">Whether such an episode of the other side is ignored, too.</param>
internal readonly record struct EpisodePeriod(long Start, long End, long Shortest, bool ShortestOnBothSides);
