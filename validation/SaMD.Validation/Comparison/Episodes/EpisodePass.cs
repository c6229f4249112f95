using System.Collections.Immutable;

namespace SaMD.Validation.Comparison.Episodes;

/// <summary>The episodes of one side, with their overlap by the other.</summary>
/// <param name="Matched">Episodes that are matched.</param>
/// <param name="Unmatched">Episodes that are not.</param>
/// <param name="OverlapSamples">Time of the episodes that the other side has, too.</param>
/// <param name="DurationSamples">Time of the episodes.</param>
/// <param name="Items">The episodes, as they were scored, in order.</param>
public sealed record EpisodePass(long Matched, long Unmatched, long OverlapSamples, long DurationSamples, ImmutableArray<EpisodeItem> Items)
{
    /// <summary>Share of the episodes that are matched.</summary>
    public Ratio Share => new(Matched, Matched + Unmatched);

    /// <summary>Share of their time that the other side has, too.</summary>
    public Ratio DurationShare => new(OverlapSamples, DurationSamples);
}
