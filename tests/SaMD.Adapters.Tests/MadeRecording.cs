using SaMD.Signals;

namespace SaMD.Adapters.Tests;

/// <summary>A recording whose samples a test computes: per channel samples per frame, and value and validity of sample k.</summary>
internal sealed class MadeRecording(long frames, double frequencyHz, params MadeRecording.Channel[] channels) : IRecordingReader
{
    private long _read;

    /// <summary>A channel; a value of null is a sample that is not valid.</summary>
    internal sealed record Channel(string Name, string Unit, int SamplesPerFrame, Func<long, float?> Sample);

    public RecordingDescription Description { get; } = new(
        frequencyHz, frames, [.. channels.Select(channel => new ChannelDescription(channel.Name, channel.Unit, channel.SamplesPerFrame, frequencyHz * channel.SamplesPerFrame))],
        ["age: 61", "diagnosis: secret"]);

    public IReadOnlyList<RecordingNotice> Notices => [];

    /// <summary>One channel of ECG with a pulse of 0.1 s at each second from the first on.</summary>
    public static MadeRecording Pulses(int seconds, double frequencyHz) => new((long)(seconds * frequencyHz), frequencyHz, Pulse(frequencyHz));

    /// <summary>That channel.</summary>
    public static Channel Pulse(double frequencyHz) => new("MLII", "mV", 1, k => k >= frequencyHz && k % frequencyHz < 0.1 * frequencyHz ? 1 : 0);

    public int Read(int frames, IReadOnlyList<SampleBuffer> buffers)
    {
        var count = (int)Math.Min(frames, Description.FrameCount!.Value - _read);
        for (var i = 0; i < channels.Length; i++) Fill(buffers[i], channels[i], count);
        _read += count;
        return count;
    }

    public void Seek(long frame) => _read = frame;

    public void Dispose()
    {
    }

    private void Fill(SampleBuffer buffer, Channel channel, int frames)
    {
        (buffer.Count, buffer.AllValid) = (frames * channel.SamplesPerFrame, true);
        for (var i = 0; i < buffer.Count; i++)
        {
            var value = channel.Sample((_read * channel.SamplesPerFrame) + i);
            (buffer.Samples[i], buffer.Valid[i]) = (value ?? 0, value is not null);
            buffer.AllValid &= value is not null;
        }
    }
}
