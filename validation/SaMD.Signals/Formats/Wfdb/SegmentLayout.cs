using SaMD.Files;

namespace SaMD.Signals.Formats.Wfdb;

/// <summary>
/// A record of several segments: which channels it has, and where each segment holds them. A first segment of no length is a layout that
/// names all signals that may occur (variable layout); without one every segment has the same signals (fixed layout).
/// </summary>
internal sealed class SegmentLayout
{
    private const string Gap = "~";

    private readonly IRecordingFiles _files;
    private readonly string _file;
    private readonly WfdbHeader _header;
    private readonly WfdbHeader _layout;
    private readonly bool _isVariable;

    private SegmentLayout(IRecordingFiles files, string record, WfdbHeader header)
    {
        (_files, _file, _header) = (files, files.Describe(WfdbRecording.HeaderName(record)), header);
        var segments = header.Segments!;
        _isVariable = segments[0].FrameCount == 0 && segments[0].RecordName != Gap;
        var described = _isVariable ? segments[0] : segments.FirstOrDefault(static segment => segment.RecordName != Gap) ?? throw Fault("at least one segment that is no gap", "gaps alone");
        _layout = HeaderOf(WfdbRecording.Beside(record, described.RecordName));
        Parts = PartsOf(record, _isVariable ? segments.Skip(1) : segments);
        var frames = Parts.Count > 0 ? Parts[^1].Start + Parts[^1].Frames : 0;
        if (header.FrameCount is > 0 && header.FrameCount != frames) throw Fault($"segments of {header.FrameCount} frames together, as the record line states", $"{frames}");
        var description = WfdbRecording.Describe(_layout);
        Description = description with
        {
            FrameCount = frames,
            FrameFrequencyHz = header.SamplingFrequencyHz ?? description.FrameFrequencyHz,
            Comments = [.. header.Comments.Select(static text => text.Trim())],
        };
    }

    /// <summary>What the record holds.</summary>
    public RecordingDescription Description { get; }

    /// <summary>Its segments, those of no length left out.</summary>
    public IReadOnlyList<SegmentPart> Parts { get; }

    /// <summary>Reads the layout of a record: its own header, and that of one segment.</summary>
    /// <exception cref="InputFaultException">One is not there, is damaged, or the segments do not make up the record.</exception>
    public static SegmentLayout Read(IRecordingFiles files, string record, WfdbHeader header) => new(files, record, header);

    /// <summary>For each channel of the record the signal of a segment, or -1 where the segment has none.</summary>
    /// <param name="part">A segment that is no gap.</param>
    /// <exception cref="InputFaultException">Its header is not there, is damaged, or does not fit the record.</exception>
    public int[] SignalsOf(SegmentPart part)
    {
        var own = HeaderOf(part.Record!);
        if (own.FrameCount is > 0 && own.FrameCount != part.Frames)
            throw Fault($"{own.FrameCount} frames of segment '{part.Record}', as its header states", $"{part.Frames}");
        if (!_isVariable && own.Signals.Count != _layout.Signals.Count)
            throw Fault($"{_layout.Signals.Count} signals in every segment", $"{own.Signals.Count} in '{part.Record}'");
        return [.. _layout.Signals.Select((signal, channel) => Find(own, part, signal, channel))];
    }

    private List<SegmentPart> PartsOf(string record, IEnumerable<WfdbSegment> segments)
    {
        var (parts, start) = (new List<SegmentPart>(), 0L);
        foreach (var segment in segments.Where(static segment => segment.FrameCount > 0))
        {
            if (start > long.MaxValue - segment.FrameCount) throw Fault("segments of fewer than 2^63 frames together", "more");
            parts.Add(new SegmentPart(segment.RecordName == Gap ? null : WfdbRecording.Beside(record, segment.RecordName), start, segment.FrameCount));
            start += segment.FrameCount;
        }

        return parts;
    }

    private WfdbHeader HeaderOf(string record)
    {
        var own = WfdbRecording.ReadHeader(_files, record);
        if (own.Segments is not null) throw Fault("segments that are records of one segment", $"'{record}', which has several");
        if ((own.SamplingFrequencyHz ?? _header.SamplingFrequencyHz) != (_header.SamplingFrequencyHz ?? own.SamplingFrequencyHz))
            throw Fault($"segments of {_header.SamplingFrequencyHz} Hz", $"'{record}' with {own.SamplingFrequencyHz} Hz");
        return own;
    }

    private int Find(WfdbHeader own, SegmentPart part, WfdbSignal signal, int channel)
    {
        var found = _isVariable ? own.Signals.Index().Where(each => each.Item.Description == signal.Description).Select(static each => each.Index).DefaultIfEmpty(-1).First() : channel;
        if (found < 0 || WfdbRecordingReader.IsMissing(own.Signals[found])) return -1;
        if ((own.Signals[found].SamplesPerFrame ?? 1) != (signal.SamplesPerFrame ?? 1) || own.Signals[found].UnitOrAssumed != signal.UnitOrAssumed)
            throw Fault($"{signal.SamplesPerFrame ?? 1} samples per frame in {signal.UnitOrAssumed} for signal {channel}", $"others in segment '{part.Record}'");
        return found;
    }

    private InputFaultException Fault(string expected, string found) => new(
        FaultKind.Integrity, new SourcePlace(_file), $"expected {expected}, found {found}. Restore the record from its source.");
}

/// <summary>One segment of a record.</summary>
/// <param name="Record">The record that holds it; <see langword="null"/> for a gap.</param>
/// <param name="Start">Its first frame.</param>
/// <param name="Frames">Its number of frames, above 0.</param>
internal sealed record SegmentPart(string? Record, long Start, long Frames);
