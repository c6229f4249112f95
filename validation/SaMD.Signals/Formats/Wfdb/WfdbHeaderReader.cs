using System.Text;
using SaMD.Files;

namespace SaMD.Signals.Formats.Wfdb;

/// <summary>
/// Reads WFDB header files (WFDB Applications Guide, header(5)):
/// <code>
/// record line   name[/segments] signals [frequency[/counter frequency[(base counter)]] [frames [base time [base date]]]]
/// signal line   file format[xSamplesPerFrame][:skew][+byte offset]
///               [gain[(baseline)][/unit] [resolution [zero [initial value [checksum [block size [description]]]]]]]
/// segment line  record frames
/// </code>
/// </summary>
public static partial class WfdbHeaderReader
{
    private static readonly UTF8Encoding StrictUtf8 = new(false, throwOnInvalidBytes: true);

    /// <summary>Reads a whole header.</summary>
    /// <remarks>
    /// Lines end in LF or CR LF, the last one with or without; empty lines do not count. Text is UTF-8, or Latin-1 where it is not
    /// UTF-8. Fields behind the last known one of a record line are not read. Formats are not judged here: the recording reader says
    /// which it knows.
    /// </remarks>
    /// <param name="bytes">The file's bytes.</param>
    /// <param name="fileName">How messages name the file.</param>
    /// <exception cref="InputFaultException">The header is damaged: the fault names file, line, column, expected and found.</exception>
    public static WfdbHeader Read(ReadOnlySpan<byte> bytes, string fileName)
    {
        if (bytes.IndexOf((byte)0) is var zero and >= 0) throw ByteFault.At(fileName, zero, "text", "a zero byte");
        var lines = Decode(bytes).Split('\n');
        var preamble = new List<string>();
        var comments = new List<string>();
        WfdbHeader? header = null;
        var signals = new List<WfdbSignal>();
        var segments = new List<WfdbSegment>();
        for (var i = 0; i < lines.Length; i++)
        {
            var text = lines[i].TrimEnd('\r');
            var line = new HeaderLine(text, i + 1, fileName);
            if (text.StartsWith('#')) (header is null ? preamble : comments).Add(text[1..]);
            else if (string.IsNullOrWhiteSpace(text)) continue;
            else if (header is null) header = RecordLine(line);
            else if (header.Segments is { } stated && segments.Count < stated.Count) segments.Add(SegmentLine(line));
            else if (header.Segments is null && signals.Count < header.SignalCount) signals.Add(SignalLine(line));
            else throw line.Fault("no further line but comments: the record line states no more", $"'{text}'");
        }

        return Complete(header, lines.Length, fileName, signals, segments) with { Preamble = preamble, Comments = comments };
    }

    private static string Decode(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return StrictUtf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return Encoding.Latin1.GetString(bytes);
        }
    }

    private static WfdbHeader Complete(
        WfdbHeader? header, int lines, string file, List<WfdbSignal> signals, List<WfdbSegment> segments)
    {
        var end = new HeaderLine("", lines, file);
        if (header is null) throw end.Fault("a record line", "the end of the file");
        if (header.Segments is { } stated)
            return segments.Count == stated.Count
                ? header with { Segments = segments }
                : throw end.Fault($"{stated.Count} segment lines, as the record line states", $"{segments.Count}");
        return signals.Count == header.SignalCount
            ? header with { Signals = signals }
            : throw end.Fault($"{header.SignalCount} signal lines, as the record line states", $"{signals.Count}");
    }

    private static WfdbSegment SegmentLine(HeaderLine line) =>
        new(line.Required("the record of a segment"), line.Long(line.Required(SegmentLength), 0, long.MaxValue, SegmentLength));

    private const string SegmentLength = "the number of frames of a segment, at least 0";
}
