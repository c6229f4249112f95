using System.Buffers.Binary;
using System.Runtime.InteropServices;
using SaMD.Files;

namespace SaMD.Signals.Formats.Edf;

/// <summary>
/// Streams an EDF, EDF+ or BDF file. Time between the data records of a discontinuous file is delivered as samples that are not valid, so
/// that the time of every sample is its number over its sampling frequency.
/// </summary>
/// <remarks>Physical value: (digital - digital minimum) x gain + physical minimum. Memory is set by a data record.</remarks>
internal sealed class EdfReader : IRecordingReader
{
    private readonly Func<ByteSource> _open;
    private readonly EdfHeader _header;
    private readonly EdfTimeline _timeline;
    private readonly Channel[] _channels;
    private readonly byte[] _record;
    private readonly int _framesPerRecord;
    private readonly int[] _samplesPerFrame;
    private ByteSource _source;
    private int _next;              // data record that is read next
    private long _loadedFrame = -1; // first frame of the data record in the buffer
    private long _position;
    private InputFaultException? _fault;
    private RecordingNotice? _behind;

    public EdfReader(Func<ByteSource> open, EdfHeader header, EdfTimeline timeline, RecordingDescription description, IReadOnlyList<int> selected)
    {
        (_open, _header, _timeline, Description) = (open, header, timeline, description);
        var signals = header.SampleSignals;
        _framesPerRecord = header.FramesPerRecord;
        _channels = [.. selected.Select(index => new Channel(header.OffsetOf(signals[index]), signals[index].SamplesPerRecord / _framesPerRecord, signals[index]))];
        _samplesPerFrame = [.. _channels.Select(static channel => channel.SamplesPerFrame)];
        _source = Start();
        _record = new byte[header.RecordBytes];
    }

    public RecordingDescription Description { get; }

    public IReadOnlyList<RecordingNotice> Notices => _behind is null ? [] : [_behind];

    public int Read(int frames, IReadOnlyList<SampleBuffer> buffers)
    {
        ReadRequest.Begin(frames, buffers, _samplesPerFrame);
        return Advance(frames, buffers);
    }

    public void Seek(long frame)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(frame);
        if (frame > _timeline.FrameCount) throw new ArgumentOutOfRangeException(nameof(frame), frame, $"The recording has {_timeline.FrameCount} frames.");
        if (frame < _position)
        {
            _source.Dispose();
            (_source, _next, _loadedFrame, _position, _fault) = (Start(), 0, -1, 0, null);
        }

        while (_position < frame) Advance((int)Math.Min(frame - _position, int.MaxValue), null);
    }

    public void Dispose() => _source.Dispose();

    private ByteSource Start()
    {
        var source = _open();
        source.Skip(_header.HeaderBytes);
        return source;
    }

    // A damaged recording stays damaged: who asks again is told again, and never that it has ended.
    private int Advance(int frames, IReadOnlyList<SampleBuffer>? buffers)
    {
        if (_fault is not null) throw new InputFaultException(_fault.Faults);
        try
        {
            var done = 0;
            while (done < frames && _position < _timeline.FrameCount) done += Step(frames - done, buffers);
            return done;
        }
        catch (InputFaultException fault)
        {
            _fault = fault;
            throw;
        }
    }

    private int Step(int most, IReadOnlyList<SampleBuffer>? buffers)
    {
        if (_loadedFrame < 0 || _position >= _loadedFrame + _framesPerRecord)
        {
            var start = _timeline.FirstFrames[_next];
            if (_position < start) return Gap((int)Math.Min(most, start - _position), buffers);
            Load(start);
        }

        var first = (int)(_position - _loadedFrame);
        var count = Math.Min(most, _framesPerRecord - first);
        if (buffers is not null)
            for (var i = 0; i < _channels.Length; i++) Decode(_channels[i], first, count, buffers[i]);
        _position += count;
        return count;
    }

    private int Gap(int count, IReadOnlyList<SampleBuffer>? buffers)
    {
        if (buffers is not null)
            for (var i = 0; i < _channels.Length; i++) ReadRequest.AppendInvalid(buffers[i], count * _channels[i].SamplesPerFrame);
        _position += count;
        return count;
    }

    private void Load(long start)
    {
        var position = _source.Position;
        var bytes = _source.Take(_record.Length);
        if (bytes.Length < _record.Length) throw EdfTimeline.Short(_source.File, position, _header, bytes.Length);
        bytes.CopyTo(_record);
        (_loadedFrame, _next) = (start, _next + 1);
        if (_next == _timeline.FirstFrames.Count && !_source.Take(1).IsEmpty)
            _behind ??= new RecordingNotice(
                RecordingNoticeKind.BytesBehindEnd, null, FormattableString.Invariant($"{_source.File}: goes on behind the last of {_next} data records, at byte {position + _record.Length}; what stands there was not read."));
    }

    private void Decode(Channel channel, int first, int count, SampleBuffer buffer)
    {
        var (width, samples) = (_header.BytesPerSample, count * channel.SamplesPerFrame);
        var bytes = _record.AsSpan(channel.Offset + (first * channel.SamplesPerFrame * width), samples * width);
        var target = buffer.Samples.AsSpan(buffer.Count, samples);
        if (width == 2) Decode16(bytes, target, channel);
        else Decode24(bytes, target, channel);
        if (!buffer.AllValid) buffer.Valid.AsSpan(buffer.Count, samples).Fill(true);
        buffer.Count += samples;
    }

    private static void Decode16(ReadOnlySpan<byte> bytes, Span<float> target, Channel channel)
    {
        var (gain, least, offset) = (channel.Gain, channel.DigitalMinimum, channel.PhysicalMinimum);
        if (BitConverter.IsLittleEndian)
        {
            var digital = MemoryMarshal.Cast<byte, short>(bytes);
            for (var i = 0; i < target.Length; i++) target[i] = (float)(((digital[i] - least) * gain) + offset);
            return;
        }

        for (var i = 0; i < target.Length; i++)
            target[i] = (float)(((BinaryPrimitives.ReadInt16LittleEndian(bytes[(2 * i)..]) - least) * gain) + offset);
    }

    private static void Decode24(ReadOnlySpan<byte> bytes, Span<float> target, Channel channel)
    {
        var (gain, least, offset) = (channel.Gain, channel.DigitalMinimum, channel.PhysicalMinimum);
        for (int i = 0, at = 0; i < target.Length; i++, at += 3)
        {
            var digital = bytes[at] | (bytes[at + 1] << 8) | (unchecked((sbyte)bytes[at + 2]) << 16);
            target[i] = (float)(((digital - least) * gain) + offset);
        }
    }

    private sealed record Channel(int Offset, int SamplesPerFrame, double Gain, int DigitalMinimum, double PhysicalMinimum)
    {
        public Channel(int offset, int samplesPerFrame, EdfSignal signal)
            : this(offset, samplesPerFrame, signal.Gain, signal.DigitalMinimum, signal.PhysicalMinimum)
        {
        }
    }
}
