using SaMD.Signals;

namespace SaMD.Adapters.Tests;

/// <summary>A recording of one channel whose sample k holds k; every seventh sample is invalid where a test says so.</summary>
internal sealed class FakeRecording(int frames, double frequencyHz, bool withGaps = false) : IRecordingReader
{
    private int _read;

    public RecordingDescription Description { get; } = new(frequencyHz, frames, [new ChannelDescription("lead", "mV", 1, frequencyHz)], []);

    public IReadOnlyList<RecordingNotice> Notices => [];

    public int Read(int frames, IReadOnlyList<SampleBuffer> buffers)
    {
        var count = (int)Math.Min(frames, Description.FrameCount!.Value - _read);
        var buffer = buffers[0];
        (buffer.Count, buffer.AllValid) = (count, !withGaps);
        for (var i = 0; i < count; i++) (buffer.Samples[i], buffer.Valid[i]) = (_read + i, !withGaps || (_read + i) % 7 != 0);
        _read += count;
        return count;
    }

    public void Seek(long frame) => _read = (int)frame;

    public void Dispose()
    {
    }
}
