using System.Globalization;

namespace SaMD.Signals.Formats.Wfdb;

/// <content>The record line.</content>
public static partial class WfdbHeaderReader
{
    // More segments than this no recording has; it keeps a damaged number from asking for memory.
    private const int MostSegments = 1_000_000;

    private static WfdbHeader RecordLine(HeaderLine line)
    {
        var (name, segments) = RecordName(line);
        return Times(line, Frequencies(line, new WfdbHeader
        {
            RecordName = name,
            Segments = segments,
            SignalCount = line.Integer(line.Required(SignalCount), 0, SignalCount),
        }));
    }

    private const string SignalCount = "the number of signals, at least 0";

    private static (string Name, IReadOnlyList<WfdbSegment>? Segments) RecordName(HeaderLine line)
    {
        const string Expected = "a record name, or a record name/the number of its segments";
        var parts = line.Required(Expected).Split('/');
        if (parts.Length > 2 || parts[0].Length == 0) throw line.Fault(Expected, $"'{string.Join('/', parts)}'");
        if (parts.Length == 1) return (parts[0], null);
        return (parts[0], new WfdbSegment[line.Long(parts[1], 1, MostSegments, Expected)]);
    }

    private static WfdbHeader Frequencies(HeaderLine line, WfdbHeader header)
    {
        if (line.Next() is not { } field) return header;
        var (frequency, counter) = Cut(field, '/');
        header = header with { SamplingFrequencyHz = line.Positive(frequency, "a sampling frequency above 0") };
        if (counter is null) return header;
        var (counterFrequency, baseCounter) = Cut(counter, '(');
        header = header with { CounterFrequencyHz = line.Positive(counterFrequency, "a counter frequency above 0") };
        if (baseCounter is null) return header;
        if (!baseCounter.EndsWith(')')) throw line.Fault("a base counter value in brackets", $"'{field}'");
        return header with { BaseCounter = line.Number(baseCounter[..^1], "a base counter value") };
    }

    private static WfdbHeader Times(HeaderLine line, WfdbHeader header)
    {
        if (line.Next() is not { } frames) return header;
        header = header with { FrameCount = line.Long(frames, 0, long.MaxValue, "the number of frames, at least 0") };
        if (line.Next() is not { } time) return header;
        if (!WfdbTime.TryParse(time, out var baseTime) || baseTime >= TimeSpan.FromDays(1))
            throw line.Fault("a time of day (hours:minutes:seconds)", $"'{time}'");
        header = header with { BaseTime = baseTime };
        if (line.Next() is not { } date) return header;
        return DateOnly.TryParseExact(date, "d/M/yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var baseDate)
            ? header with { BaseDate = baseDate }
            : throw line.Fault("a date (day/month/year)", $"'{date}'");
    }

    private static (string Before, string? After) Cut(string text, char at) =>
        text.IndexOf(at, StringComparison.Ordinal) is var index and >= 0 ? (text[..index], text[(index + 1)..]) : (text, null);
}
