using SaMD.Reports.Rows;
using SaMD.Reports.Text;

namespace SaMD.Reports.Html.Sections.Records;

/// <summary>Which part of a table stands on the page: a table with many endpoints is split, since a page is only so wide.</summary>
/// <param name="Number">Number of the part, from 1.</param>
/// <param name="Count">Number of parts.</param>
public sealed record TablePart(int Number, int Count)
{
    private const int WidthOfPage = 6;

    /// <summary>Whether it is the first part.</summary>
    public bool IsFirst => Number == 1;

    /// <summary>Whether it is the last part.</summary>
    public bool IsLast => Number == Count;

    /// <summary>What the caption adds; empty where there is one part.</summary>
    public string Label => Count == 1 ? "" : $", part {FigureText.Count(Number)} of {FigureText.Count(Count)}";

    /// <summary>A table as parts that fit a page; each has all recordings.</summary>
    /// <param name="table">The table.</param>
    public static IEnumerable<(RecordTable Table, TablePart Part)> Split(RecordTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        var parts = new List<List<RecordColumn>> { new() };
        foreach (var column in table.Columns)
        {
            if (parts[^1].Sum(Width) + Width(column) > WidthOfPage) parts.Add([]);
            parts[^1].Add(column);
        }
        return parts.Select((columns, place) => (table with { Columns = columns }, new TablePart(place + 1, parts.Count)));
    }

    private static int Width(RecordColumn column) => column.HasCounts ? 2 : 1;
}
