using System.Globalization;
using System.Text;
using SaMD.Files;

namespace SaMD.Validation.Execution.Outputs;

/// <summary>
/// The CSV of <c>outputs/</c>: RFC 4180 with line feeds, numbers in the shortest form that reads back the same, an empty cell for what
/// is absent. Cells that hold a comma, a quote or a line end stand in quotes.
/// </summary>
internal static class OutputTable
{
    private static readonly char[] NeedQuotes = [',', '"', '\n', '\r'];

    public static string Cell(double? number) => number?.ToString("R", CultureInfo.InvariantCulture) ?? "";

    public static byte[] Write(IReadOnlyList<string> header, IEnumerable<IReadOnlyList<string>> rows)
    {
        var text = new StringBuilder(Line(header));
        foreach (var row in rows) text.Append(Line(row));
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>Rows with the number of the line that each starts at.</summary>
    /// <exception cref="InputFaultException">The table is damaged.</exception>
    public static (IReadOnlyList<string> Header, IReadOnlyList<(SourcePlace Place, IReadOnlyList<string> Cells)> Rows) Read(string path, byte[] bytes)
    {
        var text = Encoding.UTF8.GetString(bytes);
        var rows = new List<(SourcePlace Place, IReadOnlyList<string> Cells)>();
        for (var (at, line) = (0, 1); at < text.Length;)
        {
            var place = new SourcePlace(path, line);
            rows.Add((place, Row(text, place, ref at, ref line)));
        }
        if (rows.Count == 0) throw Fault(new SourcePlace(path, 1), "the table has no header");
        foreach (var (place, cells) in rows)
            if (cells.Count != rows[0].Cells.Count) throw Fault(place, $"the line has {cells.Count} values, its header {rows[0].Cells.Count}");
        return (rows[0].Cells, rows[1..]);
    }

    public static double Number(SourcePlace place, string cell) =>
        double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
            ? number
            : throw Fault(place, $"'{cell}' is no number");

    public static double? Optional(SourcePlace place, string cell) => cell.Length == 0 ? null : Number(place, cell);

    public static InputFaultException Fault(SourcePlace place, string what) =>
        new(FaultKind.Integrity, place, $"Not an output file of this program: {what}.");

    private static string Line(IReadOnlyList<string> cells) => string.Join(',', cells.Select(Quoted)) + "\n";

    private static string Quoted(string cell) =>
        cell.IndexOfAny(NeedQuotes) < 0 ? cell : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static List<string> Row(string text, SourcePlace place, ref int at, ref int line)
    {
        var cells = new List<string>();
        while (true)
        {
            cells.Add(at < text.Length && text[at] == '"' ? QuotedCell(text, place, ref at, ref line) : PlainCell(text, ref at));
            if (at >= text.Length) throw Fault(place, "the last line does not end");
            var next = text[at++];
            if (next == ',') continue;
            if (next != '\n') throw Fault(place, "text stands behind a quote");
            line++;
            return cells;
        }
    }

    private static string PlainCell(string text, ref int at)
    {
        var from = at;
        while (at < text.Length && text[at] is not (',' or '\n')) at++;
        return text[from..at];
    }

    private static string QuotedCell(string text, SourcePlace place, ref int at, ref int line)
    {
        var cell = new StringBuilder();
        for (at++; at < text.Length; at++)
        {
            if (text[at] == '\n') line++;
            if (text[at] != '"') cell.Append(text[at]);
            else if (at + 1 < text.Length && text[at + 1] == '"') cell.Append(text[at++]);
            else
            {
                at++;
                return cell.ToString();
            }
        }
        throw Fault(place, "a quote does not end");
    }
}
