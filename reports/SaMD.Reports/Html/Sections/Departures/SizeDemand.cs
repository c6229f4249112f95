using SaMD.Validation.Evidence;

namespace SaMD.Reports.Html.Sections.Departures;

/// <summary>A least size that a row asks for, and what there was.</summary>
/// <param name="Row">Id of the row.</param>
/// <param name="Of">What is counted.</param>
/// <param name="Asked">The least number.</param>
/// <param name="Had">The number that there was.</param>
public sealed record SizeDemand(string Row, string Of, long Asked, long Had)
{
    /// <summary>Whether there was less than was asked for.</summary>
    public bool IsUnmet => Had < Asked;

    /// <summary>All demands, in the order of the rows.</summary>
    /// <param name="rows">The rows.</param>
    public static IReadOnlyList<SizeDemand> InRows(IReadOnlyList<ResultRow> rows) => [.. rows.SelectMany(Demands)];

    private static IEnumerable<SizeDemand> Demands(ResultRow row)
    {
        if (row.AtLeast is not { } least) return [];
        var estimate = row.Estimate;
        return new[]
        {
            Demand(row, "subjects", least.Subjects, estimate.Subjects), Demand(row, "recordings", least.Recordings, estimate.Recordings),
            Demand(row, estimate.EventsName, least.Beats, estimate.Events), Demand(row, estimate.EventsName, least.Pairs, estimate.Events),
            Demand(row, estimate.EventsName, least.Events, estimate.Events),
        }.OfType<SizeDemand>();
    }

    private static SizeDemand? Demand(ResultRow row, string of, long? asked, long had) => asked is { } number ? new SizeDemand(row.Row, of, number, had) : null;
}
