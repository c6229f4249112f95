using SaMD.Files;

namespace SaMD.Signals.Formats.Wfdb;

/// <summary>Streams a record of several segments, one segment after the other; what a segment does not hold, and gaps, are not valid.</summary>
internal sealed class SegmentedReader : IRecordingReader
{
    private readonly IRecordingFiles _files;
    private readonly SegmentLayout _layout;
    private readonly int[] _selected;
    private readonly int[] _samplesPerFrame;
    private readonly List<RecordingNotice> _notices = [];
    private int _part;
    private long _inPart;
    private IRecordingReader? _reader;
    private int[] _present = [];
    private SampleBuffer[] _own = [];
    private bool _isOpen;
    private InputFaultException? _fault;

    private SegmentedReader(IRecordingFiles files, SegmentLayout layout, int[] selected)
    {
        (_files, _layout, _selected) = (files, layout, selected);
        _samplesPerFrame = [.. selected.Select(channel => layout.Description.Channels[channel].SamplesPerFrame)];
    }

    /// <inheritdoc />
    public RecordingDescription Description => _layout.Description;

    /// <inheritdoc />
    public IReadOnlyList<RecordingNotice> Notices => [.. _notices.Concat(_reader?.Notices ?? []).Distinct()];

    /// <summary>Opens a record.</summary>
    public static SegmentedReader Open(IRecordingFiles files, SegmentLayout layout, IReadOnlyList<int> selected)
    {
        if (selected.Count == 0) throw new ArgumentException("At least one channel must be selected.", nameof(selected));
        ArgumentOutOfRangeException.ThrowIfNegative(selected.Min());
        var count = layout.Description.Channels.Count;
        if (selected.Max() is var highest && highest >= count)
            throw new InputFaultException(
                FaultKind.Absent, new SourcePlace("record of several segments"), $"expected a channel {highest}, counted from 0, found {count} channels: select one that is there.");
        return new SegmentedReader(files, layout, [.. selected]);
    }

    /// <inheritdoc />
    public int Read(int frames, IReadOnlyList<SampleBuffer> buffers)
    {
        ReadRequest.Begin(frames, buffers, _samplesPerFrame);
        if (_fault is not null) throw new InputFaultException(_fault.Faults);
        try
        {
            var done = 0;
            while (done < frames && _part < _layout.Parts.Count) done += ReadPart(frames - done, buffers);
            return done;
        }
        catch (InputFaultException fault)
        {
            // A damaged recording stays damaged: who asks again is told again.
            _fault = fault;
            throw;
        }
    }

    /// <inheritdoc />
    public void Seek(long frame)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(frame);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(frame, Description.FrameCount ?? 0);
        Close();
        _fault = null;
        _part = 0;
        while (_part < _layout.Parts.Count && frame >= _layout.Parts[_part].Start + _layout.Parts[_part].Frames) _part++;
        _inPart = _part < _layout.Parts.Count ? frame - _layout.Parts[_part].Start : 0;
        if (_inPart > 0) OpenPart()?.Seek(_inPart);
    }

    /// <inheritdoc />
    public void Dispose() => Close();

    private int ReadPart(int frames, IReadOnlyList<SampleBuffer> buffers)
    {
        var part = _layout.Parts[_part];
        frames = (int)Math.Min(frames, part.Frames - _inPart);
        if (OpenPart() is { } reader) ReadThere(reader, part, frames, buffers);
        else for (var i = 0; i < buffers.Count; i++) ReadRequest.AppendInvalid(buffers[i], frames * _samplesPerFrame[i]);
        _inPart += frames;
        if (_inPart < part.Frames) return frames;
        // A segment is read beyond its last frame, so that what its files must be is verified.
        Close();
        (_part, _inPart) = (_part + 1, 0);
        return frames;
    }

    private void ReadThere(IRecordingReader reader, SegmentPart part, int frames, IReadOnlyList<SampleBuffer> buffers)
    {
        for (var k = 0; k < _own.Length; k++)
            if (_own[k].Samples.Length < frames * _samplesPerFrame[_present[k]]) _own[k] = new SampleBuffer(frames * _samplesPerFrame[_present[k]]);
        for (var done = 0; done < frames;)
        {
            var read = reader.Read(frames - done, _own);
            if (read == 0) throw ByteFault.At(_files.Describe(WfdbRecording.HeaderName(part.Record!)), 0, $"{part.Frames} frames in this segment", $"{_inPart + done}");
            for (var k = 0; k < _present.Length; k++) ReadRequest.Append(buffers[_present[k]], _own[k], 0, _own[k].Count);
            done += read;
        }

        for (var i = 0; i < _selected.Length; i++)
            if (!_present.Contains(i)) ReadRequest.AppendInvalid(buffers[i], frames * _samplesPerFrame[i]);
    }

    // The reader of the current segment; null for a gap, and where the segment has none of the selected channels.
    private IRecordingReader? OpenPart()
    {
        var part = _layout.Parts[_part];
        if (_isOpen || part.Record is null) return _reader;
        var signals = _layout.SignalsOf(part);
        // Places in the selection of the channels that the segment has.
        _present = [.. Enumerable.Range(0, _selected.Length).Where(i => signals[_selected[i]] >= 0)];
        _own = [.. _present.Select(static _ => new SampleBuffer(0))];
        if (_present.Length > 0) _reader = WfdbRecording.Open(_files, part.Record, [.. _present.Select(i => signals[_selected[i]])]);
        _isOpen = true;
        return _reader;
    }

    // Notices of a segment name its own signals; here they are about the recording.
    private void Close()
    {
        foreach (var notice in _reader?.Notices ?? []) if (!_notices.Contains(notice with { Channel = null })) _notices.Add(notice with { Channel = null });
        _reader?.Dispose();
        (_reader, _isOpen) = (null, false);
    }
}
