using SaMD.Files;

namespace SaMD.Signals.Formats.Csv;

/// <summary>Streams a CSV recording. Fields without a value, and samples that the time leaps over, are not valid.</summary>
internal sealed class CsvReader : IRecordingReader
{
    private readonly Func<CsvRows> _open;
    private readonly CsvTimeline _timeline;
    private readonly CsvTime? _time;
    private readonly int[] _targets; // for each selected channel its place among the columns that are read
    private readonly int[] _samplesPerFrame;
    private readonly double[] _values;
    private CsvRows _rows;
    private double? _last;
    private long _gap;
    private long _position;
    private InputFaultException? _fault;

    public CsvReader(Func<CsvRows> open, CsvTimeline timeline, CsvTime? time, RecordingDescription description, int[] targets, int columns)
    {
        (_open, _timeline, _time, Description, _targets) = (open, timeline, time, description, targets);
        (_values, _samplesPerFrame) = (new double[columns], [.. targets.Select(static _ => 1)]);
        _rows = open();
    }

    public RecordingDescription Description { get; }

    public IReadOnlyList<RecordingNotice> Notices => [];

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
            _rows.Dispose();
            (_last, _gap, _position, _fault) = (null, 0, 0, null);
            _rows = _open();
        }

        while (_position < frame && Advance((int)Math.Min(frame - _position, int.MaxValue), null) > 0)
        {
        }
    }

    public void Dispose() => _rows.Dispose();

    // A damaged recording stays damaged: who asks again is told again, and never that it has ended.
    private int Advance(int frames, IReadOnlyList<SampleBuffer>? buffers)
    {
        if (_fault is not null) throw new InputFaultException(_fault.Faults);
        try
        {
            var done = 0;
            while (done < frames && (_gap > 0 || NextRow()))
            {
                if (_gap > 1) done += Skip((int)Math.Min(frames - done, _gap - 1), buffers);
                else done += Deliver(buffers);
            }

            _position += done;
            return done;
        }
        catch (InputFaultException fault)
        {
            _fault = fault;
            throw;
        }
    }

    // The row that was read is the last of so many samples; those before it were leapt over.
    private bool NextRow()
    {
        if (!_rows.Next(_values)) return false;
        _gap = 1;
        if (_time is null) return true;
        var at = CsvTimeline.Seconds(_rows, _values[^1], _time);
        if (_last is { } last) _gap = CsvTimeline.Steps(_rows, at - last, _timeline.IntervalSeconds);
        _last = at;
        return true;
    }

    private int Skip(int count, IReadOnlyList<SampleBuffer>? buffers)
    {
        _gap -= count;
        foreach (var buffer in buffers ?? []) ReadRequest.AppendInvalid(buffer, count);
        return count;
    }

    private int Deliver(IReadOnlyList<SampleBuffer>? buffers)
    {
        _gap = 0;
        if (buffers is null) return 1;
        for (var i = 0; i < _targets.Length; i++)
        {
            var (buffer, value) = (buffers[i], (float)_values[_targets[i]]);
            if (!float.IsFinite(value))
            {
                ReadRequest.AppendInvalid(buffer, 1);
                continue;
            }

            if (!buffer.AllValid) buffer.Valid[buffer.Count] = true;
            buffer.Samples[buffer.Count++] = value;
        }

        return 1;
    }
}
