using System.Text.RegularExpressions;
using SaMD.Validation.Evidence;

namespace SaMD.Reports.Html.Sections.Departures;

/// <summary>A remark and the rows that carry it. Remarks that differ in numbers alone are one, with each row's numbers beside the row.</summary>
/// <param name="Text">The remark; <c>#</c> where rows differ in a number.</param>
/// <param name="Rows">Ids of the rows; those of strata together, each stratum with its numbers.</param>
public sealed partial record RowNote(string Text, IReadOnlyList<string> Rows)
{
    /// <summary>Gathers remarks, in the order in which rows first carry them.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="notes">The remarks of a row.</param>
    public static IReadOnlyList<RowNote> Of(IReadOnlyList<ResultRow> rows, Func<ResultRow, IReadOnlyList<string>> notes) =>
    [
        .. rows.SelectMany(row => notes(row).Select(text => new Remark(row, text, [.. Numbers().Matches(text).Select(match => match.Value)])))
            .GroupBy(remark => Numbers().Replace(remark.Text, "#"), StringComparer.Ordinal).Select(group => Make([.. group])),
    ];

    private static RowNote Make(IReadOnlyList<Remark> remarks)
    {
        var first = remarks[0];
        bool Differs(int number) => remarks.Any(remark => remark.Values[number] != first.Values[number]);
        var differing = Enumerable.Range(0, first.Values.Count).Where(Differs).ToHashSet();
        var seen = -1;
        var text = Numbers().Replace(first.Text, match => differing.Contains(++seen) ? "#" : match.Value);
        return new RowNote(text, [.. remarks.GroupBy(remark => remark.Whole, StringComparer.Ordinal).Select(group => Named(group, differing))]);
    }

    private static string Named(IGrouping<string, Remark> remarks, HashSet<int> differing)
    {
        var strata = remarks.Select(remark => $"{remark.Row.Stratum}{Values(remark, differing)}".Trim()).Where(part => part.Length > 0);
        return string.Join(": ", new[] { remarks.Key, string.Join("; ", strata.Distinct(StringComparer.Ordinal)) }.Where(part => part.Length > 0));
    }

    private static string Values(Remark remark, HashSet<int> differing) =>
        differing.Count == 0 ? "" : $"\u00A0({string.Join(",\u00A0", remark.Values.Where((_, number) => differing.Contains(number)))})";

    [GeneratedRegex(@"\d+(?:\.\d+)?")]
    private static partial Regex Numbers();

    private sealed record Remark(ResultRow Row, string Text, IReadOnlyList<string> Values)
    {
        /// <summary>Id of the row without its stratum.</summary>
        public string Whole => Row.Stratum is { } stratum && Row.Row.EndsWith("/" + stratum, StringComparison.Ordinal) ? Row.Row[..^(stratum.Length + 1)] : Row.Row;
    }
}
