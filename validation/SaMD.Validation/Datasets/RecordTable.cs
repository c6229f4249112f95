using System.Text;
using SaMD.Files;
using SaMD.Files.Yaml;

namespace SaMD.Validation.Datasets;

/// <summary>
/// Records in a file beside the manifest, for datasets of thousands: UTF-8, a heading with the keys of a record, then a line for
/// each record; commas between the fields, no quotes; an empty field states nothing.
/// </summary>
/// <param name="Rows">Each line as a mapping, as if it stood in the manifest.</param>
/// <param name="Sha256">SHA-256 of the file.</param>
internal sealed record RecordTable(IReadOnlyList<YamlMap> Rows, string Sha256)
{
    private const int LargestFileBytes = 16 << 20;

    /// <summary>Reads a file.</summary>
    public static RecordTable Read(string path, string shownAs, FaultCollector faults)
    {
        try
        {
            var bytes = BoundedFile.ReadAll(path, LargestFileBytes);
            return new RecordTable(Parse(new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes), shownAs, faults), Sha256Digest.Of(bytes));
        }
        catch (DecoderFallbackException)
        {
            faults.Add(new SourcePlace(shownAs), "The file is not UTF-8 text; save it as UTF-8.");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            faults.Add(new SourcePlace(shownAs), $"The list of records cannot be read: {Shown.Message(fault.Message)}");
        }
        return new RecordTable([], Sha256Digest.Of([]));
    }

    private static List<YamlMap> Parse(string text, string shownAs, FaultCollector faults)
    {
        var (rows, heading, number) = (new List<YamlMap>(), Array.Empty<string>(), 0);
        foreach (var raw in text.Split('\n'))
        {
            number++;
            var line = raw.TrimEnd('\r');
            if (line.Length == 0) continue;
            var fields = line.Split(',');
            if (heading.Length == 0) heading = fields;
            else if (fields.Length == heading.Length) rows.Add(Row(heading, fields, shownAs, number, faults));
            else faults.Add(new SourcePlace(shownAs, number, 1), $"The line has {fields.Length} fields, the heading {heading.Length}.");
        }
        var twice = heading.GroupBy(key => key, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1 || group.Key.Length == 0);
        if (twice is null) return rows;
        faults.Add(new SourcePlace(shownAs, 1, 1), $"The heading has {(twice.Key.Length == 0 ? "a column without a name" : $"the column {Shown.Quoted(twice.Key)} twice")}.");
        return [];
    }

    private static YamlMap Row(string[] heading, string[] fields, string shownAs, int line, FaultCollector faults)
    {
        var (entries, column) = (new List<YamlEntry>(fields.Length), 1);
        for (var i = 0; i < fields.Length; column += fields[i].Length + 1, i++)
        {
            var place = new SourcePlace(shownAs, line, column);
            if (fields[i].Length > 0 && entries.TrueForAll(entry => entry.Key != heading[i])) entries.Add(new YamlEntry(place, heading[i], new YamlScalar(place, fields[i], false)));
        }
        return new YamlMap(new SourcePlace(shownAs, line, 1), entries, faults);
    }
}
