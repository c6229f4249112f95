using SaMD.Validation.Evidence;

namespace SaMD.Reports.Html.Sections.Departures;

/// <summary>A remark and the rows that carry it.</summary>
/// <param name="Text">The remark.</param>
/// <param name="Rows">Ids of the rows.</param>
public sealed record RowNote(string Text, IReadOnlyList<string> Rows)
{
    /// <summary>Gathers equal remarks, in the order in which rows first carry them.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="notes">The remarks of a row.</param>
    public static IReadOnlyList<RowNote> Of(IReadOnlyList<ResultRow> rows, Func<ResultRow, IReadOnlyList<string>> notes) =>
    [
        .. rows.SelectMany(row => notes(row).Select(text => (text, row.Row))).GroupBy(item => item.text, StringComparer.Ordinal)
            .Select(group => new RowNote(group.Key, [.. group.Select(item => item.Row).Distinct(StringComparer.Ordinal)])),
    ];
}
