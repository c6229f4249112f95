using System.Text;
using SaMD.Files;

namespace SaMD.Validation.Comparison.Beats;

/// <summary>Sums, gross and average figures of a line-format table, to the character as the reference program <c>sumstats</c>.</summary>
public static class Sumstats
{
    /// <summary>The table followed by its sums.</summary>
    /// <param name="table">A table of <see cref="BxbTables"/>: heading, then one line per recording.</param>
    /// <param name="fileName">How messages name the table.</param>
    /// <exception cref="InputFaultException">The table's first line is not a known heading, or a line cannot be read.</exception>
    public static string Summarize(string table, string fileName)
    {
        ArgumentNullException.ThrowIfNull(table);
        var beats = Starts(table, BxbTables.BeatHeading);
        var shutdown = Starts(table, BxbTables.ShutdownHeading);
        if ((beats ?? shutdown) is not { } withSupraventricular)
            throw new InputFaultException(
                FaultKind.Integrity, new SourcePlace(fileName, 1),
                "expected the heading of a table that bxb -L or -l writes: give such a file.");
        var fields = beats is not null
            ? BeatTableSummary.FieldCount(withSupraventricular)
            : ShutdownTableSummary.FieldCount(withSupraventricular);
        var lines = Lines(table, beats is not null ? 1 : 2, fields, fileName);
        var text = new StringBuilder(table);
        if (beats is not null) BeatTableSummary.Append(text, lines, withSupraventricular);
        else ShutdownTableSummary.Append(text, lines, withSupraventricular);
        text.Append("\nSummary of results from ").Append(BxbText.Count(lines.Count, 0)).Append(lines.Count == 1 ? " record\n" : " records\n");
        return text.ToString();
    }

    // Whether the table with SVEB or the one without starts so; null if neither.
    private static bool? Starts(string table, Func<bool, string> heading) =>
        table.StartsWith(heading(true), StringComparison.Ordinal) ? true
        : table.StartsWith(heading(false), StringComparison.Ordinal) ? false
        : null;

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
