namespace SaMD.Signals;

/// <summary>What a recording holds, whatever its format.</summary>
/// <param name="FrameFrequencyHz">Frames per second; a frame holds one or more samples of each channel.</param>
/// <param name="FrameCount">Number of frames; <see langword="null"/> where the format does not say.</param>
/// <param name="Channels">Its channels in the order of the file.</param>
/// <param name="Comments">Free text of the header, line by line.</param>
public sealed record RecordingDescription(
    double FrameFrequencyHz, long? FrameCount, IReadOnlyList<ChannelDescription> Channels, IReadOnlyList<string> Comments);
