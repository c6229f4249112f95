using SaMD.Reports.Rows;
using SaMD.Validation.Evidence;

namespace SaMD.Reports.Html.Sections.Departures;

/// <summary>Remarks on result rows.</summary>
public static class RowRemarks
{
    /// <summary>Departures from the protocol or profile, equal ones together.</summary>
    /// <param name="rows">The rows.</param>
    public static IReadOnlyList<GatheredNote> Deviations(IReadOnlyList<ResultRow> rows) => Gathered(rows, row => row.Deviations);

    /// <summary>Warnings on estimates and intervals, equal ones together.</summary>
    /// <param name="rows">The rows.</param>
    public static IReadOnlyList<GatheredNote> Warnings(IReadOnlyList<ResultRow> rows) => Gathered(rows, row => row.Estimate.Warnings);

    private static IReadOnlyList<GatheredNote> Gathered(IReadOnlyList<ResultRow> rows, Func<ResultRow, IReadOnlyList<string>> remarks) =>
        GatheredNote.Of(rows.SelectMany(row => remarks(row).Select(text => (Whole(row), row.Stratum, text))));

    // Rows of strata are named by the row that they are strata of.
    private static string Whole(ResultRow row) => row.Stratum is { } stratum && row.Row.EndsWith("/" + stratum, StringComparison.Ordinal)
        ? row.Row[..^(stratum.Length + 1)]
        : row.Row;
}
