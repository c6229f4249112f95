using System.Text;
using SaMD.Files;
using SaMD.Validation.Comparison.Episodes;
using SaMD.Validation.Comparison.Measurements;
using SaMD.Validation.Comparison.Runs;

namespace SaMD.Validation.Comparison.Beats;

/// <summary>Sums, gross and average figures of a line-format table, to the character as the reference program <c>sumstats</c>.</summary>
public static class Sumstats
{
    // One line for each kind of table: whether a table is one, how many lines stand before its first recording, fields of a line, what is added.
    private static readonly (Func<string, bool> Recognizes, int HeadingLines, int Fields, Action<StringBuilder, IReadOnlyList<TableLine>> Append)[] Kinds =
    [
        (Starting(BxbTables.BeatHeading(true)), 1, BeatTableSummary.FieldCount(true), (text, lines) => BeatTableSummary.Append(text, lines, true)),
        (Starting(BxbTables.BeatHeading(false)), 1, BeatTableSummary.FieldCount(false), (text, lines) => BeatTableSummary.Append(text, lines, false)),
        (Starting(BxbTables.ShutdownHeading(true)), 2, ShutdownTableSummary.FieldCount(true), (text, lines) => ShutdownTableSummary.Append(text, lines, true)),
        (Starting(BxbTables.ShutdownHeading(false)), 2, ShutdownTableSummary.FieldCount(false), (text, lines) => ShutdownTableSummary.Append(text, lines, false)),
        (Starting(RxrTables.Heading(RunKind.Ventricular)), 1, RunTableSummary.FieldCount, RunTableSummary.Append),
        (Starting(RxrTables.Heading(RunKind.Supraventricular)), 2, RunTableSummary.FieldCount, RunTableSummary.Append),
        (EpisodeTableSummary.Recognizes, 2, EpisodeTableSummary.FieldCount, EpisodeTableSummary.Append),
        (Starting(MeasurementTableSummary.Title), 3, MeasurementTableSummary.FieldCount, MeasurementTableSummary.Append),
    ];

    /// <summary>The table followed by its sums.</summary>
    /// <param name="table">A line-format table: heading, then one line per recording.</param>
    /// <param name="fileName">How messages name the table.</param>
    /// <exception cref="InputFaultException">The table's first line is not a known heading, or a line cannot be read.</exception>
    public static string Summarize(string table, string fileName)
    {
        ArgumentNullException.ThrowIfNull(table);
        var kind = Array.Find(Kinds, known => known.Recognizes(table));
        if (kind.Append is null)
            throw new InputFaultException(
                FaultKind.Integrity, new SourcePlace(fileName, 1),
                "expected the heading of a table that bxb -L or -l, rxr -L, epicmp -L or mxm -L writes: give such a file.");
        var lines = Lines(table, kind.HeadingLines, kind.Fields, fileName);
        var text = new StringBuilder(table);
        kind.Append(text, lines);
        text.Append("\nSummary of results from ").Append(BxbText.Count(lines.Count, 0)).Append(lines.Count == 1 ? " record\n" : " records\n");
        return text.ToString();
    }

    private static Func<string, bool> Starting(string heading) => table => table.StartsWith(heading, StringComparison.Ordinal);

    private static List<TableLine> Lines(string table, int headingLines, int fields, string fileName)
    {
        var lines = new List<TableLine>();
        var number = 0;
        foreach (var line in table.EnumerateLines())
            if (++number > headingLines && !line.IsEmpty)
                lines.Add(new TableLine(line.ToString(), fields, new SourcePlace(fileName, number)));
        return lines;
    }
}
