namespace SaMD.Validation.Comparison.Episodes;

/// <summary>One episode as it was scored.</summary>
/// <param name="Episode">The episode, cut to the scored period.</param>
/// <param name="OverlapSamples">How much of it the other side has, too.</param>
/// <param name="IsMatched">Whether it is matched.</param>
public readonly record struct EpisodeItem(Episode Episode, long OverlapSamples, bool IsMatched);
