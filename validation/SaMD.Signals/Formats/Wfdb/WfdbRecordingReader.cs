using SaMD.Files;
using SaMD.Signals.Formats.Wfdb.SignalFormats;

namespace SaMD.Signals.Formats.Wfdb;

/// <summary>
/// Streams a WFDB record of one segment, as its signal files hold it: signals with a skew come late. The checksums of all signals of every
/// file that is read, selected or not, are verified when its last frame is decoded, before its last block is given away.
/// </summary>
/// <remarks>
/// Physical values are (ADC value - baseline) / gain. Memory is set by a chunk of fixed size, not by the recording. Each signal file
/// is read once, front to back and to its end, without seeking.
/// </remarks>
public sealed partial class WfdbRecordingReader : IRecordingReader
{
    private const int SkippedAtOnce = 1 << 20;

    private readonly Func<List<SignalGroup>> _open;
    private List<SignalGroup> _groups;
    private long _position;
    private readonly Channel[][] _channels;
    private readonly int _selected;
    private readonly int[] _samplesPerFrame;
    private readonly List<RecordingNotice> _notices;
    private InputFaultException? _fault;

    private WfdbRecordingReader(WfdbHeader header, Func<List<SignalGroup>> open, IReadOnlyList<int> selected, string headerFile)
    {
        var groups = open();
        (Header, _open, _groups, _selected) = (header, open, groups, selected.Count);
        _samplesPerFrame = [.. selected.Select(index => header.Signals[index].SamplesPerFrame ?? 1)];
        _channels = [.. groups.Select(group => Channels(group, selected).ToArray())];
        _notices = [.. HeaderNotices(header, groups, selected, headerFile)];
        Description = WfdbRecording.Describe(header) with { FrameCount = groups[0].FrameCount };
    }

    /// <inheritdoc />
    /// <remarks>Where the header states no length, it comes from the size of the first selected signal file.</remarks>
    public RecordingDescription Description { get; }

    /// <summary>The header as it stands in the file.</summary>
    public WfdbHeader Header { get; }

    /// <summary>What a report must say about the recording; complete when the recording has been read to its end.</summary>
    public IReadOnlyList<RecordingNotice> Notices => [.. _notices.Concat(_groups.SelectMany(static group => group.Notices)).Distinct()];

    /// <inheritdoc />
    public int Read(int frames, IReadOnlyList<SampleBuffer> buffers)
    {
        CheckRequest(frames, buffers, static buffer => buffer.Samples.Length);
        foreach (var buffer in buffers) (buffer.Count, buffer.AllValid) = (0, true);
        return Advance(frames, (group, channel, samples, done) => Deliver(group, channel, samples, done, buffers[channel.Target]));
    }

    /// <summary>Reads the next frames as ADC values, as the file holds them, the format's mark for an invalid sample among them.</summary>
    /// <param name="frames">Largest number of frames to read, at least 1.</param>
    /// <param name="samples">One array per selected channel, each with room for the frames' samples.</param>
    /// <returns>How many frames were read; 0 at the end of the recording.</returns>
    /// <exception cref="InputFaultException">The recording is damaged: names file, byte, expected and found.</exception>
    public int ReadAdc(int frames, IReadOnlyList<int[]> samples)
    {
        CheckRequest(frames, samples, static array => array.Length);
        return Advance(frames, (group, channel, decoded, done) =>
        {
            var target = samples[channel.Target];
            for (int frame = 0, at = channel.Position; at < decoded.Length; frame++, at += group.Layout.Samples)
                decoded.Slice(at, channel.Count).CopyTo(target.AsSpan((done + frame) * channel.Count));
        });
    }

    /// <inheritdoc />
    public void Seek(long frame)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(frame);
        if (frame > Description.FrameCount)
            throw new ArgumentOutOfRangeException(nameof(frame), frame, $"The recording has {Description.FrameCount} frames.");
        if (frame < _position) Reopen();
        while (_position < frame && Advance((int)Math.Min(frame - _position, SkippedAtOnce), static (_, _, _, _) => { }) > 0)
        {
        }

        if (_position < frame) throw new ArgumentOutOfRangeException(nameof(frame), frame, $"The recording has {_position} frames.");
    }

    private void Reopen()
    {
        _notices.AddRange(_groups.SelectMany(static group => group.Notices));
        foreach (var group in _groups) group.Dispose();
        (_groups, _position, _fault) = ([], 0, null);
        _groups = _open();
    }

    /// <inheritdoc />
    public void Dispose()
    {
        foreach (var group in _groups) group.Dispose();
    }

    private delegate void Delivery(SignalGroup group, Channel channel, ReadOnlySpan<int> samples, int done);

    private readonly record struct Channel(int Position, int Count, int Target, Calibration Calibration);

    private static IEnumerable<Channel> Channels(SignalGroup group, IReadOnlyList<int> selected)
    {
        for (var target = 0; target < selected.Count; target++)
        {
            var position = selected[target] - group.Signals[0].Index;
            if (position < 0 || position >= group.Signals.Count) continue;
            yield return new Channel(group.Layout.Positions[position], group.Layout.Counts[position], target, Calibration.Of(group.Signals[position].Signal));
        }
    }

    // A damaged recording stays damaged: who asks again is told again, and never that it has ended.
    private int Advance(int frames, Delivery deliver)
    {
        if (_fault is not null) throw new InputFaultException(_fault.Faults);
        try
        {
            return AdvanceAll(frames, deliver);
        }
        catch (InputFaultException fault)
        {
            _fault = fault;
            throw;
        }
    }

    private int AdvanceAll(int frames, Delivery deliver)
    {
        var first = Advance(0, frames, deliver);
        for (var i = 1; i < _groups.Count; i++)
            if (Advance(i, frames, deliver) is var read && read != first)
                throw ByteFault.At(_groups[i].File, 0, $"as many frames as in {_groups[0].File}", $"{read - first} more");
        _position += first;
        return first;
    }

    private int Advance(int group, int frames, Delivery deliver)
    {
        var (source, done) = (_groups[group], 0);
        while (done < frames && source.Next(frames - done) is { Length: > 0 } samples)
        {
            foreach (var channel in _channels[group]) deliver(source, channel, samples, done);
            done += samples.Length / source.Layout.Samples;
        }

        return done;
    }

    private static void Deliver(SignalGroup group, Channel channel, ReadOnlySpan<int> samples, int done, SampleBuffer buffer)
    {
        var (stride, frames) = (group.Layout.Samples, samples.Length / group.Layout.Samples);
        var (start, count) = (done * channel.Count, frames * channel.Count);
        for (var sample = 0; sample < channel.Count; sample++)
            channel.Calibration.Convert(samples[(channel.Position + sample)..], stride, buffer.Samples.AsSpan(start + sample, count - sample), channel.Count, frames);
        buffer.Count = start + count;
        if (channel.Calibration.Gain is null) MarkAllInvalid(buffer);
        else if (group.MayHoldInvalid || !buffer.AllValid) MarkInvalid(group, channel, samples, start, buffer);
    }

    private static void MarkAllInvalid(SampleBuffer buffer)
    {
        buffer.AllValid = false;
        buffer.Valid.AsSpan(0, buffer.Count).Clear();
        buffer.Samples.AsSpan(0, buffer.Count).Clear();
    }

    private static void MarkInvalid(SignalGroup group, Channel channel, ReadOnlySpan<int> samples, int start, SampleBuffer buffer)
    {
        if (buffer.AllValid) buffer.Valid.AsSpan(0, start).Fill(true);
        if (group.InvalidSample is not { } invalid)
        {
            buffer.Valid.AsSpan(start, buffer.Count - start).Fill(true);
            return;
        }

        var (stride, values, valid, all) = (group.Layout.Samples, buffer.Samples, buffer.Valid, buffer.AllValid);
        for (int at = channel.Position, i = start; at < samples.Length; at += stride)
            for (var sample = 0; sample < channel.Count; sample++, i++)
            {
                valid[i] = samples[at + sample] != invalid;
                if (valid[i]) continue;
                (values[i], all) = (0, false);
            }

        buffer.AllValid = all;
    }

    private void CheckRequest<T>(int frames, IReadOnlyList<T> buffers, Func<T, int> room)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(frames, 1);
        ArgumentNullException.ThrowIfNull(buffers);
        if (buffers.Count != _selected)
            throw new ArgumentException($"{_selected} channels were selected, {buffers.Count} buffers given.", nameof(buffers));
        for (var i = 0; i < buffers.Count; i++)
            if (room(buffers[i]) is var samples && samples < (long)frames * _samplesPerFrame[i])
                throw new ArgumentException($"A buffer has room for {samples} samples, {frames} frames of {_samplesPerFrame[i]} were asked for.", nameof(buffers));
    }
}
