using SaMD.Files;

namespace SaMD.Signals.Formats.Wfdb;

/// <summary>
/// A record of one segment whose signals come late by different numbers of frames, or of which some have no samples: what belongs together is
/// delivered together. Behind the last frame of the file a late signal has samples that the file does not hold: they are not valid.
/// </summary>
internal sealed class AlignedReader : IRecordingReader
{
    // More than this no recorder's tape head is off; it keeps a damaged number from asking for memory.
    private const int LongestSkew = 1 << 20;
    private const int BlockFrames = 1024;

    private readonly WfdbRecordingReader? _reader;
    private readonly Lane[] _lanes;
    private readonly SampleBuffer[] _blocks;
    private readonly int[] _samplesPerFrame;
    private readonly long _frames;
    private readonly IReadOnlyList<RecordingNotice> _notices;
    private long _position;

    private AlignedReader(WfdbRecordingReader? reader, RecordingDescription description, Lane[] lanes, IReadOnlyList<RecordingNotice> notices)
    {
        (_reader, Description, _lanes, _notices) = (reader, description, lanes, notices);
        _frames = description.FrameCount ?? 0;
        _samplesPerFrame = [.. lanes.Select(static lane => lane.SamplesPerFrame)];
        _blocks = [.. lanes.Where(static lane => lane.IsPresent).Select(static lane => new SampleBuffer(BlockFrames * lane.SamplesPerFrame))];
    }

    /// <inheritdoc />
    public RecordingDescription Description { get; }

    /// <inheritdoc />
    public IReadOnlyList<RecordingNotice> Notices => [.. _notices, .. _reader?.Notices ?? []];

    /// <summary>Opens a record.</summary>
    public static AlignedReader Open(IRecordingFiles files, string record, WfdbHeader header, IReadOnlyList<int> selected)
    {
        var headerFile = files.Describe(WfdbRecording.HeaderName(record));
        Check(header, headerFile, selected);
        var present = selected.Where(channel => !WfdbRecordingReader.IsMissing(header.Signals[channel])).ToArray();
        if (present.Length == 0 && header.FrameCount is null or 0)
            throw new InputFaultException(FaultKind.Absent, new SourcePlace(headerFile), "none of the selected signals has samples, and the header states no length.");
        var reader = present.Length > 0 ? WfdbRecordingReader.Open(files, record, present) : null;
        var description = WfdbRecording.Describe(header) with { FrameCount = reader?.Description.FrameCount ?? header.FrameCount };
        if (description.FrameCount is null) throw Unsupported(reader, headerFile);
        var notices = selected.Distinct().Where(channel => WfdbRecordingReader.IsMissing(header.Signals[channel])).Select(channel => new RecordingNotice(
            RecordingNoticeKind.Missing, channel, $"{headerFile}: signal {channel} has no samples in this record; all are delivered as not valid."));
        return new AlignedReader(reader, description, [.. selected.Select(channel => new Lane(header.Signals[channel], header.Signals.Max(static signal => signal.Skew ?? 0)))], [.. notices]);
    }

    /// <inheritdoc />
    public int Read(int frames, IReadOnlyList<SampleBuffer> buffers)
    {
        ReadRequest.Begin(frames, buffers, _samplesPerFrame);
        frames = (int)Math.Min(frames, _frames - _position);
        for (var done = 0; done < frames; done += BlockFrames) Deliver(Math.Min(BlockFrames, frames - done), buffers);
        _position += frames;
        return frames;
    }

    private void Deliver(int frames, IReadOnlyList<SampleBuffer> buffers)
    {
        while (_lanes.Any(lane => lane.IsPresent && lane.Waiting < frames) && FillLanes())
        {
        }

        for (var i = 0; i < _lanes.Length; i++) _lanes[i].Deliver(buffers[i], frames);
    }

    /// <inheritdoc />
    public void Seek(long frame)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(frame);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(frame, _frames);
        _reader?.Seek(frame);
        foreach (var lane in _lanes) lane.Restart();
        _position = frame;
    }

    /// <inheritdoc />
    public void Dispose() => _reader?.Dispose();

    private bool FillLanes()
    {
        if (_reader!.Read(BlockFrames, _blocks) == 0) return false;
        var block = 0;
        foreach (var lane in _lanes)
            if (lane.IsPresent) lane.Take(_blocks[block++]);
        return true;
    }

    private static void Check(WfdbHeader header, string headerFile, IReadOnlyList<int> selected)
    {
        if (selected.Count == 0) throw new ArgumentException("At least one channel must be selected.", nameof(selected));
        ArgumentOutOfRangeException.ThrowIfNegative(selected.Min());
        if (selected.Max() is var highest && highest >= header.Signals.Count)
            throw new InputFaultException(
                FaultKind.Absent, new SourcePlace(headerFile), $"expected a channel {highest}, counted from 0, found {header.Signals.Count} channels: select one that is there.");
        if (header.Signals.FirstOrDefault(signal => signal.Skew > LongestSkew) is { } late)
            throw new InputFaultException(FaultKind.Integrity, new SourcePlace(headerFile), $"expected a skew of at most {LongestSkew} frames, found {late.Skew}: correct the header.");
    }

    private static InputFaultException Unsupported(WfdbRecordingReader? reader, string headerFile)
    {
        reader?.Dispose();
        return new InputFaultException(
            FaultKind.Configuration, new SourcePlace(headerFile), "found signals with a skew, no stated length, and files whose size cannot be told; state the number of frames.");
    }

    /// <summary>The samples of one signal that wait for those of the others.</summary>
    private sealed class Lane
    {
        private readonly int _skew;
        private readonly SampleBuffer _waiting;
        private int _toDrop;
        private int _start;

        // A signal that is not late waits as long as the latest one is.
        public Lane(WfdbSignal signal, int largestSkew)
        {
            (SamplesPerFrame, _skew, IsPresent) = (signal.SamplesPerFrame ?? 1, signal.Skew ?? 0, !WfdbRecordingReader.IsMissing(signal));
            _waiting = new SampleBuffer(IsPresent ? checked((largestSkew + (3 * BlockFrames)) * SamplesPerFrame) : 0);
            _toDrop = _skew;
        }

        public int SamplesPerFrame { get; }

        public bool IsPresent { get; }

        /// <summary>Frames that wait.</summary>
        public int Waiting => (_waiting.Count - _start) / SamplesPerFrame;

        public void Restart() => (_waiting.Count, _waiting.AllValid, _start, _toDrop) = (0, true, 0, _skew);

        public void Take(SampleBuffer block)
        {
            var dropped = Math.Min(_toDrop, block.Count / SamplesPerFrame);
            _toDrop -= dropped;
            MoveToFront();
            var (from, count) = (dropped * SamplesPerFrame, block.Count - (dropped * SamplesPerFrame));
            if (_waiting.Count + count > _waiting.Samples.Length) throw new InvalidOperationException("A signal waits longer than any skew.");
            ReadRequest.Append(_waiting, block, from, count);
        }

        public void Deliver(SampleBuffer buffer, int frames)
        {
            var there = Math.Min(frames, Waiting);
            if (there > 0) ReadRequest.Append(buffer, _waiting, _start, there * SamplesPerFrame);
            _start += there * SamplesPerFrame;
            ReadRequest.AppendInvalid(buffer, (frames - there) * SamplesPerFrame);
        }

        private void MoveToFront()
        {
            var left = _waiting.Count - _start;
            _waiting.Samples.AsSpan(_start, left).CopyTo(_waiting.Samples);
            if (!_waiting.AllValid) _waiting.Valid.AsSpan(_start, left).CopyTo(_waiting.Valid);
            (_waiting.Count, _start) = (left, 0);
        }
    }
}
