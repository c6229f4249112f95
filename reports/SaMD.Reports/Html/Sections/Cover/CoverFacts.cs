using SaMD.Reports.Html.Sections.Profiles;
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
    [
        .. results.Rows.GroupBy(row => IndependenceText.Of(row.Independence)).OrderBy(group => Gravity(group.Key))
            .Select(group => $"{group.Key.Cover}: {string.Join(", ", group.Select(RowText.Data).Distinct(StringComparer.Ordinal))}"),
    ];

    /// <summary>Datasets in scope with their versions.</summary>
    /// <param name="results">The results.</param>
    public static string Datasets(ResultsFile results) =>
        results.Datasets.Count == 0
            ? "none"
            : string.Join(", ", results.Datasets.Select(dataset => $"{dataset.Id} {dataset.Version}{(dataset.Synthetic ? " (synthetic)" : "")}"));

    /// <summary>The profiles of standards that rows name, each with its standing; a draft or a superseded one is never named without that.</summary>
    /// <param name="results">The results.</param>
    public static IReadOnlyList<string> Profiles(ResultsFile results)
    {
        ArgumentNullException.ThrowIfNull(results);
        return [.. results.Profiles.Select(ProfileText.Named)];
    }

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

    // What is not known comes first: it may be graver than anything that is.
    private static int Gravity(IndependenceText finding) => IndependenceText.Known.ToList().IndexOf(finding);
}
