using SaMD.Files;

namespace SaMD.Signals.Formats.Edf;

/// <summary>Where the data records of a file lie in time, and its annotations.</summary>
/// <param name="FirstFrames">Frame at which each data record begins.</param>
/// <param name="FrameCount">Frames up to the end of the last data record, gaps included.</param>
/// <param name="Annotations">Annotations by onset, those that keep the time of records left out.</param>
internal sealed record EdfTimeline(IReadOnlyList<long> FirstFrames, long FrameCount, IReadOnlyList<EdfAnnotation> Annotations)
{
    // Writers round an onset to a thousandth of a second or so: what lies as near to the end of the record before follows it.
    private const double RoundedSeconds = 0.001;

    // A damaged time must not become years of gap.
    private const double LongestSeconds = 31 * 86400.0;

    /// <summary>Reads it; the whole file is read where the header alone does not tell.</summary>
    /// <param name="files">Where the file lies.</param>
    /// <param name="name">Its name.</param>
    /// <param name="header">Its header.</param>
    /// <exception cref="InputFaultException">The file is damaged, or its data records overlap in time.</exception>
    public static EdfTimeline Read(IRecordingFiles files, string name, EdfHeader header)
    {
        var keeper = header.Signals.FirstOrDefault(static signal => signal.IsAnnotations);
        if (keeper is null && header.RecordCount is { } stated) return Unbroken(stated, header);
        using var source = new ByteSource(files.Open(name), files.Describe(name), header.RecordBytes);
        source.Skip(header.HeaderBytes);
        var (starts, annotations) = (new List<double>(), new List<EdfAnnotation>());
        while (header.RecordCount is not { } count || starts.Count < count)
        {
            var position = source.Position;
            var record = source.Take(header.RecordBytes);
            if (record.IsEmpty && header.RecordCount is null) break;
            if (record.Length < header.RecordBytes) throw Short(source.File, position, header, record.Length);
            starts.Add(keeper is null ? 0 : Collect(record, position, source.File, header, annotations));
        }

        if (keeper is null) return Unbroken(starts.Count, header);
        var origin = starts.Count == 0 ? 0 : starts[0];
        var shifted = annotations.Select(item => item with { OnsetSeconds = item.OnsetSeconds - origin }).OrderBy(static item => item.OnsetSeconds);
        return header.FrameFrequencyHz > 0
            ? Placed([.. starts.Select(start => start - origin)], header, source.File) with { Annotations = [.. shifted] }
            : new EdfTimeline([], 0, [.. shifted]);
    }

    /// <summary>The fault of a data record that is cut off.</summary>
    public static InputFaultException Short(string file, long position, EdfHeader header, int found) =>
        ByteFault.At(file, position, FormattableString.Invariant($"a data record of {header.RecordBytes} bytes"), FormattableString.Invariant($"the end of the file after {found} bytes"));

    private static EdfTimeline Unbroken(long records, EdfHeader header) =>
        new(new UnbrokenStarts(records, header.FramesPerRecord), records * header.FramesPerRecord, []);

    private static double Collect(ReadOnlySpan<byte> record, long position, string file, EdfHeader header, List<EdfAnnotation> annotations)
    {
        double? start = null;
        var isFirst = true;
        foreach (var signal in header.Signals.Where(static signal => signal.IsAnnotations))
        {
            var offset = header.OffsetOf(signal);
            EdfAnnotationList.Read(record.Slice(offset, signal.SamplesPerRecord * header.BytesPerSample), file, position + offset, Add);
            isFirst = false;
        }

        return start ?? throw ByteFault.At(file, position, "the time of the data record, as the first annotation of the first annotation signal", "none");

        void Add(EdfAnnotation annotation)
        {
            if (isFirst && start is null) start = annotation.OnsetSeconds;
            if (annotation.Text.Length > 0) annotations.Add(annotation);
        }
    }

    private static EdfTimeline Placed(IReadOnlyList<double> starts, EdfHeader header, string file)
    {
        var (frames, end) = (new List<long>(starts.Count), 0L);
        for (var record = 0; record < starts.Count; record++)
        {
            var after = starts[record] - (end / header.FrameFrequencyHz);
            if (Math.Abs(after) > LongestSeconds) throw Fault(record, FormattableString.Invariant($"within {LongestSeconds / 86400} days of the record before"));
            var gap = after * header.FrameFrequencyHz;
            if (gap > 1 && after > RoundedSeconds) end += (long)Math.Round(gap);
            else if (gap < -1 && after < -RoundedSeconds) throw Fault(record, FormattableString.Invariant($"not before {end / header.FrameFrequencyHz} s, the end of the record before"));
            frames.Add(end);
            end += header.FramesPerRecord;
        }

        return new EdfTimeline(frames, end, []);

        InputFaultException Fault(int record, string expected) => ByteFault.At(
            file, header.HeaderBytes + ((long)record * header.RecordBytes), $"a data record that begins {expected}", FormattableString.Invariant($"{starts[record]} s"));
    }

    private sealed class UnbrokenStarts(long count, int framesPerRecord) : IReadOnlyList<long>
    {
        public int Count => (int)count;

        public long this[int index] => (long)index * framesPerRecord;

        public IEnumerator<long> GetEnumerator() => Enumerable.Range(0, Count).Select(index => this[index]).GetEnumerator();

        System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
