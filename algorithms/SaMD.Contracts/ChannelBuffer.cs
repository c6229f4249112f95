namespace SaMD.Contracts;

/// <summary>Memory behind the samples of one input in a block. Made by whoever drives a session, read through <see cref="ChannelSamples"/>.</summary>
/// <param name="FirstSample">Index of the first sample in the input, counted from the start of the recording.</param>
/// <param name="Samples">The samples, finite, in the declared unit; a sample marked invalid holds 0.</param>
/// <param name="Valid">One flag per sample, or empty when every sample of the span is valid.</param>
public readonly record struct ChannelBuffer(long FirstSample, ReadOnlyMemory<float> Samples, ReadOnlyMemory<bool> Valid)
{
    internal ChannelSamples View => new(FirstSample, Samples.Span, Valid.Span);
}
