using SaMD.Signals;

namespace SaMD.Benchmarks;

/// <summary>A recording that was decoded before: what detection costs without decoding.</summary>
internal sealed class MemoryReader : IRecordingReader
{
    private readonly float[] _samples;
    private int _position;

    private MemoryReader(RecordingDescription description, float[] samples) => (Description, _samples) = (description, samples);

    public RecordingDescription Description { get; }

    public IReadOnlyList<RecordingNotice> Notices => [];

    public static MemoryReader Load(IRecordingReader reader)
    {
        var buffer = new SampleBuffer(1 << 16);
        var samples = new List<float>();
        while (reader.Read(1 << 16, [buffer]) > 0) samples.AddRange(buffer.Samples.AsSpan(0, buffer.Count));
        return new MemoryReader(reader.Description, [.. samples]);
    }

    public void Rewind() => _position = 0;

    public int Read(int frames, IReadOnlyList<SampleBuffer> buffers)
    {
        var count = Math.Min(frames, _samples.Length - _position);
        _samples.AsSpan(_position, count).CopyTo(buffers[0].Samples);
        (buffers[0].Count, buffers[0].AllValid) = (count, true);
        _position += count;
        return count;
    }

    public void Seek(long frame) => _position = checked((int)frame);

    public void Dispose() => Rewind();
}
