using System.Globalization;
using System.Text;
using SaMD.Files;

namespace SaMD.Signals.Formats.Wfdb;

/// <summary>Writes WFDB header files, with LF line ends, in UTF-8.</summary>
public static class WfdbHeaderWriter
{
    /// <summary>Writes a header; <see cref="WfdbHeaderReader"/> reads the same one back.</summary>
    /// <param name="header">
    /// The header. In each line, a stated field needs all fields before it stated: the format knows them by their order.
    /// </param>
    /// <returns>The bytes of the file.</returns>
    /// <exception cref="ArgumentException">A header file cannot hold this header; the message says why.</exception>
    public static byte[] Write(WfdbHeader header)
    {
        ArgumentNullException.ThrowIfNull(header);
        var lines = new List<string>();
        lines.AddRange(header.Preamble.Select(static text => "#" + text));
        lines.Add(RecordLine(header));
        lines.AddRange((header.Segments ?? []).Select(static s => Invariant($"{s.RecordName} {s.FrameCount}")));
        lines.AddRange(header.Signals.Select(SignalLine));
        lines.AddRange(header.Comments.Select(static text => "#" + text));
        var bytes = Encoding.UTF8.GetBytes(string.Join('\n', lines) + "\n");
        return ReadsBack(header, bytes) ? bytes : throw new ArgumentException(
            "A header file cannot hold this header (a name with blanks, a text with a line end, a number out of its range): "
            + Encoding.UTF8.GetString(bytes));
    }

    // Whatever does not come back as it was is refused, for any reason.
    private static bool ReadsBack(WfdbHeader header, byte[] bytes)
    {
        try
        {
            var read = WfdbHeaderReader.Read(bytes, header.RecordName);
            var sameLists = read.Signals.SequenceEqual(header.Signals) && read.Preamble.SequenceEqual(header.Preamble)
                && read.Comments.SequenceEqual(header.Comments) && (read.Segments ?? []).SequenceEqual(header.Segments ?? []);
            return sameLists && header == read with
            {
                Signals = header.Signals,
                Preamble = header.Preamble,
                Comments = header.Comments,
                Segments = header.Segments,
            };
        }
        catch (InputFaultException)
        {
            return false;
        }
    }

    private static string RecordLine(WfdbHeader header)
    {
        var name = header.RecordName + (header.Segments is { } segments ? Invariant($"/{segments.Count}") : "");
        return Joined(
            header.RecordName,
            [
                name,
                Invariant($"{header.SignalCount}"),
                Frequencies(header),
                Text(header.FrameCount),
                header.BaseTime is { } time ? WfdbTime.Format(time) : null,
                header.BaseDate?.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture),
            ]);
    }

    private static string? Frequencies(WfdbHeader header) => Joined(
        header.RecordName,
        [
            Text(header.SamplingFrequencyHz),
            header.CounterFrequencyHz is { } counter ? "/" + Text(counter) : null,
            header.BaseCounter is { } value ? $"({Text(value)})" : null,
        ],
        separator: "");

    private static string SignalLine(WfdbSignal signal) => Joined(
        signal.FileName,
        [
            signal.FileName,
            Format(signal),
            Gain(signal),
            Text(signal.AdcResolutionBits),
            Text(signal.AdcZero),
            Text(signal.InitialValue),
            Text(signal.Checksum),
            Text(signal.BlockSize),
            signal.Description,
        ]);

    private static string Format(WfdbSignal signal) =>
        Invariant($"{signal.Format}")
        + (signal.SamplesPerFrame is { } samples ? Invariant($"x{samples}") : "")
        + (signal.Skew is { } skew ? Invariant($":{skew}") : "")
        + (signal.ByteOffset is { } offset ? Invariant($"+{offset}") : "");

    private static string? Gain(WfdbSignal signal)
    {
        var gain = signal.IsGainUndefined ? WfdbHeaderReader.UndefinedGain : Text(signal.Gain);
        if (gain is null) return signal.Baseline is null && signal.Unit is null ? null : throw Misplaced(signal.FileName);
        return gain
            + (signal.Baseline is { } baseline ? Invariant($"({baseline})") : "")
            + (signal.Unit is { } unit ? "/" + unit : "");
    }

    private static string Joined(string subject, string?[] fields, string separator = " ")
    {
        var count = fields.TakeWhile(static field => !string.IsNullOrEmpty(field)).Count();
        if (fields.Skip(count).Any(static field => !string.IsNullOrEmpty(field))) throw Misplaced(subject);
        return string.Join(separator, fields.Take(count));
    }

    private static ArgumentException Misplaced(string subject) =>
        new($"The header line of '{subject}' states a field but not one before it: fields are known by their order.");

    private static string? Text(IFormattable? value) => value?.ToString(value is double ? "R" : null, CultureInfo.InvariantCulture);

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
