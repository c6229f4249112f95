namespace SaMD.Requirements;

/// <summary>Which of a recording's channels feed an algorithm.</summary>
public enum ChannelSelection
{
    /// <summary>The first channel of the kind that the algorithm takes.</summary>
    First,

    /// <summary>Each channel of the kind in turn: one execution per channel.</summary>
    Each,
}
