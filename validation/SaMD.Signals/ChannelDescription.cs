namespace SaMD.Signals;

/// <summary>One channel of a recording.</summary>
/// <param name="Name">Its name in the file (<c>MLII</c>, <c>PLETH</c>); empty where the file gives none.</param>
/// <param name="Unit">Physical unit of the samples that a reader delivers.</param>
/// <param name="SamplesPerFrame">Samples of this channel in each frame, at least 1.</param>
/// <param name="SamplingFrequencyHz">Samples per second of this channel.</param>
public sealed record ChannelDescription(string Name, string Unit, int SamplesPerFrame, double SamplingFrequencyHz);
