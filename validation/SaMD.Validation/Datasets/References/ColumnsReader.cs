using System.Globalization;
using SaMD.Files;
using SaMD.Signals;

namespace SaMD.Validation.Datasets.References;

/// <summary>Reads columns of a CSV file and combines them row by row.</summary>
internal static class ColumnsReader
{
    private const int SecondsPerDay = 86_400;

    public static ReferenceSamples Read(IRecordingFiles files, ColumnsSource source, string record)
    {
        var name = source.File.For(record);
        return Samples(CsvTable.Read(files, name), files.Describe(name), source);
    }

    public static ReferenceSamples Parse(ReadOnlySpan<byte> bytes, string shownAs, ColumnsSource source) =>
        Samples(CsvTable.Parse(bytes, shownAs), shownAs, source);

    private static ReferenceSamples Samples(CsvTable table, string shownAs, ColumnsSource source)
    {
        var columns = source.Columns.Select(column => table.Column(column, hasHeading: true, shownAs)).ToList();
        var time = source.Times.Column is { } named ? table.Column(named, hasHeading: true, shownAs) : -1;
        var rows = table.Rows.Skip(1).ToList();
        if (source.EndRow is not null && rows.Count > 0 && rows[^1].Field(0) == source.EndRow) rows.RemoveAt(rows.Count - 1);
        var samples = new List<ReferenceSample>(rows.Count);
        double? origin = null;
        foreach (var row in rows)
        {
            var at = time < 0 ? samples.Count * source.Times.EverySeconds!.Value : Time(row, time, source.Times, ref origin, samples);
            samples.Add(new ReferenceSample(at, Combined([.. columns.Select(column => Number(row, column)).OfType<double>().Where(source.Valid.Holds)], source)));
        }
        return new ReferenceSamples(samples);
    }

    private static double? Combined(List<double> values, ColumnsSource source)
    {
        if (values.Count < source.AtLeast || values.Count == 0) return null;
        values.Sort();
        return source.Combine == ColumnCombination.Median ? (values[(values.Count - 1) / 2] + values[values.Count / 2]) / 2 : values.Average();
    }

    private static double? Number(CsvRow row, int column)
    {
        var text = row.Field(column);
        if (text.Length == 0) return null;
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)) return number;
        throw CsvTable.Fault(row.Place, $"Column {column + 1} holds {Shown.Quoted(text)}; a number, or nothing for no value, was expected.");
    }

    private static double Time(CsvRow row, int column, RowTimes times, ref double? origin, List<ReferenceSample> before)
    {
        var text = row.Field(column);
        var seconds = times.As == RowTimeNotation.Clock ? Clock(text) : double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : double.NaN;
        if (!double.IsFinite(seconds)) throw CsvTable.Fault(row.Place, $"The time is {Shown.Quoted(text)}; {(times.As == RowTimeNotation.Clock ? "hours:minutes:seconds" : "seconds")} were expected.");
        if (times.As == RowTimeNotation.Clock)
        {
            origin ??= seconds;
            seconds -= origin.Value;
            // Past midnight, where the clock starts over: half a day tells that from a clock that was set back.
            while (before.Count > 0 && seconds < before[^1].AtSeconds - (SecondsPerDay / 2)) seconds += SecondsPerDay;
        }
        if (before.Count > 0 && seconds <= before[^1].AtSeconds) throw CsvTable.Fault(row.Place, $"The time {Shown.Quoted(text)} does not follow that of the row before.");
        return seconds;
    }

    private static double Clock(string text) =>
        text.Split(':') is [var hours, var minutes, var seconds] && Part(hours, 24) is { } h && Part(minutes, 60) is { } m && Part(seconds, 60) is { } s
            ? (h * 3600) + (m * 60) + s
            : double.NaN;

    private static double? Part(string text, int below) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number < below ? number : null;
}
