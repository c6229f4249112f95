using SaMD.Reports.Text;
using SaMD.Traceability;
using SaMD.Validation.Evidence;

namespace SaMD.Reports.Html.Sections.Cover;

/// <summary>What the cover states beside the status.</summary>
public static class CoverFacts
{
    /// <summary>Statements on independence that a reader must know before any figure, one per way in which it is limited.</summary>
    /// <param name="results">The results.</param>
    public static IReadOnlyList<string> Independence(ResultsFile results) =>
        [.. IndependenceText.Statements.Select(statement => Sentence(results.Rows, statement.Key, statement.Cover)).OfType<string>()];

    /// <summary>Datasets in scope with their versions.</summary>
    /// <param name="results">The results.</param>
    public static string Datasets(ResultsFile results) =>
        results.Datasets.Count == 0 ? "none" : string.Join(", ", results.Datasets.Select(dataset => $"{dataset.Id} {dataset.Version}{(dataset.Synthetic ? " (synthetic)" : "")}"));

    /// <summary>Number of distinct departures from a protocol or profile over all rows.</summary>
    /// <param name="results">The results.</param>
    public static string Deviations(ResultsFile results)
    {
        var number = results.Rows.SelectMany(row => row.Deviations).Distinct(StringComparer.Ordinal).Count();
        return number == 0 ? "none" : FigureText.Count(number);
    }

    /// <summary>Number of open findings of the trace.</summary>
    /// <param name="trace">The trace.</param>
    public static string Findings(TraceFile trace) =>
        $"{FigureText.Count(trace.Findings.Count)} open {(trace.Findings.Count == 1 ? "finding" : "findings")}";

    private static string? Sentence(IReadOnlyList<ResultRow> rows, string independence, string statement)
    {
        var data = rows.Where(row => row.Independence == independence).Select(RowText.Data).Distinct(StringComparer.Ordinal).ToArray();
        return data.Length == 0 ? null : $"{statement}: {string.Join(", ", data)}";
    }
}
