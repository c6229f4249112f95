using SaMD.Signals;

namespace SaMD.Benchmarks;

/// <summary>A recording that was decoded before: what detection costs without decoding.</summary>
internal sealed class MemoryReader : IRecordingReader
{
    private readonly float[][] _samples;
    private int _position;

    private MemoryReader(RecordingDescription description, float[][] samples) => (Description, _samples) = (description, samples);

    public RecordingDescription Description { get; }

    public IReadOnlyList<RecordingNotice> Notices => [];

    public static MemoryReader Load(IRecordingReader reader, int channels)
    {
        var buffers = Enumerable.Range(0, channels).Select(_ => new SampleBuffer(1 << 16)).ToArray();
        var samples = buffers.Select(_ => new List<float>()).ToArray();
        while (reader.Read(1 << 16, buffers) > 0)
            for (var i = 0; i < buffers.Length; i++) samples[i].AddRange(buffers[i].Samples.AsSpan(0, buffers[i].Count));
        return new MemoryReader(reader.Description, [.. samples.Select(each => each.ToArray())]);
    }

    public void Rewind() => _position = 0;

    public int Read(int frames, IReadOnlyList<SampleBuffer> buffers)
    {
        var count = Math.Min(frames, _samples[0].Length - _position);
        for (var i = 0; i < _samples.Length; i++)
        {
            _samples[i].AsSpan(_position, count).CopyTo(buffers[i].Samples);
            (buffers[i].Count, buffers[i].AllValid) = (count, true);
        }
        _position += count;
        return count;
    }

    public void Seek(long frame) => _position = checked((int)frame);

    public void Dispose() => Rewind();
}
