using System.Globalization;
using SaMD.Files;
using SaMD.Files.Yaml;

namespace SaMD.Signals.Formats.Csv;

/// <summary>Reads the layout of CSV recordings: the keys of <c>csv</c> in a dataset's manifest, or of a file beside the recording.</summary>
public static class CsvLayoutReader
{
    private static readonly Dictionary<string, char> Delimiters = new(StringComparer.Ordinal) { ["comma"] = ',', ["semicolon"] = ';', ["tab"] = '\t' };
    private static readonly Dictionary<string, double> Units = new(StringComparer.Ordinal) { ["s"] = 1, ["ms"] = 1e3, ["us"] = 1e6 };

    /// <summary>Reads a layout; faults go to the mapping's collector.</summary>
    /// <param name="map">The mapping: <c>heading</c>, <c>delimiter</c>, <c>sampling-frequency-hz</c> or <c>time</c>, <c>columns</c>, <c>missing</c>.</param>
    public static CsvLayout Read(YamlMap map)
    {
        ArgumentNullException.ThrowIfNull(map);
        var heading = map.Flag("heading") ?? true;
        var layout = new CsvLayout(heading, Delimiter(map), Frequency(map), Time(map, heading), Columns(map, heading), [.. map.Texts("missing")]);
        if (map.Has("sampling-frequency-hz") == map.Has("time"))
            map.Fault("time", "Either 'sampling-frequency-hz' or 'time' (the column that holds it) says when a row was sampled; one of them was expected.");
        foreach (var twin in layout.Columns.Select(static column => column.Column).Append(layout.Time?.Column).OfType<string>().GroupBy(static column => column).Where(static group => group.Count() > 1))
            map.Fault("columns", $"The column {Shown.Quoted(twin.Key)} stands here {twin.Count()} times; a column holds one channel, or the time.");
        map.Finish();
        return layout;
    }

    private static char Delimiter(YamlMap map)
    {
        var name = map.Text("delimiter") ?? "comma";
        if (Delimiters.TryGetValue(name, out var delimiter)) return delimiter;
        map.Fault("delimiter", $"'delimiter' is {Shown.Quoted(name)}; {string.Join(", ", Delimiters.Keys)} were expected.");
        return ',';
    }

    private static double? Frequency(YamlMap map)
    {
        var frequency = map.Number("sampling-frequency-hz");
        if (frequency is not null and not (> 0 and <= 1e6)) map.Fault("sampling-frequency-hz", "A sampling frequency is above 0 Hz and at most 1,000,000 Hz.");
        return frequency;
    }

    private static CsvTime? Time(YamlMap map, bool heading)
    {
        if (map.Map("time") is not { } time) return null;
        var (column, unit) = (Column(time, heading), time.Text("unit") ?? "s");
        if (!Units.TryGetValue(unit, out var perSecond)) time.Fault("unit", $"'unit' of the time is {Shown.Quoted(unit)}; {string.Join(", ", Units.Keys)} were expected.");
        time.Finish();
        return new CsvTime(column, perSecond);
    }

    private static List<CsvColumn> Columns(YamlMap map, bool heading)
    {
        var columns = new List<CsvColumn>();
        foreach (var item in map.Maps("columns"))
        {
            var column = Column(item, heading);
            columns.Add(new CsvColumn(column, item.RequiredText("unit"), item.Text("name") ?? column));
            item.Finish();
        }

        if (columns.Count == 0) map.Fault("columns", "'columns' is missing or empty; name the columns that hold channels, as in { column: R, unit: \"1\" }.");
        return columns;
    }

    private static string Column(YamlMap map, bool heading)
    {
        var column = map.RequiredText("column");
        if (!heading && column.Length > 0 && !(int.TryParse(column, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0))
            map.Fault("column", $"'column' is {Shown.Quoted(column)}; without a heading, a number from 1 on was expected.");
        return column;
    }
}
