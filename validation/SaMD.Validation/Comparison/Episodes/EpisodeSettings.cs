using SaMD.Validation.Comparison.Beats;

namespace SaMD.Validation.Comparison.Episodes;

/// <summary>How episodes are compared.</summary>
/// <param name="Kind">What they are of.</param>
public sealed record EpisodeSettings(EpisodeKind Kind)
{
    /// <summary>Start of the scored period, in seconds. Default 5 minutes, as EC57 has it.</summary>
    public double StartSeconds { get; init; } = BeatComparisonSettings.ProtocolStartSeconds;

    /// <summary>
    /// End of the scored period, in seconds; <see langword="null"/> for the end of the recording; 0 for none at all: every episode is scored.
    /// </summary>
    public double? EndSeconds { get; init; }

    /// <summary>Episodes that are shorter within the scored period are ignored, in seconds. Default 0: none.</summary>
    public double ShortestSeconds { get; init; }

    /// <summary>Whether shorter episodes of the other side are ignored, too (<c>-I</c>); otherwise they can match (<c>-i</c>).</summary>
    public bool ShortestOnBothSides { get; init; }

    /// <summary>Whether time of reference flutter is left out of the positive predictivity of atrial fibrillation (<c>-x</c>; EC38:1998).</summary>
    public bool ExcludesFlutter { get; init; }
}
