namespace SaMD.Validation.Datasets;

/// <summary>Says what a channel of a recording is. The first rule of the manifest that matches a channel's name holds.</summary>
/// <param name="Match">Pattern on the whole name, case-sensitive: <c>*</c> is any text, <c>?</c> any one character.</param>
/// <param name="Kind">Kind of input, in lower-case words: <c>ecg</c>, <c>ppg</c>.</param>
/// <param name="Role">Role within the kind (<c>red</c>, <c>infrared</c>); <see langword="null"/> where there is none.</param>
public sealed record ChannelRule(string Match, string Kind, string? Role)
{
    /// <summary>Whether the rule speaks of a channel.</summary>
    /// <param name="channelName">The channel's name; may be empty.</param>
    public bool Matches(string channelName) => Glob.Matches(Match, channelName);
}
