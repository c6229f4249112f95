using SaMD.Reports.Rows;
using SaMD.Validation.Evidence;

namespace SaMD.Reports.Html.Sections.Failures;

/// <summary>The recordings that lack most in one figure.</summary>
/// <param name="Title">What they lack: missed or extra events.</param>
/// <param name="Table">The recordings that they are taken from.</param>
/// <param name="Column">The figure.</param>
/// <param name="Items">The recordings, the worst first.</param>
public sealed record WorstList(
    string Title, RecordTable Table, RecordColumn Column, IReadOnlyList<(RecordingResult Recording, RecordingFigure Figure, double Lacking)> Items)
{
    /// <summary>A list for every proportion of which more is better, where a recording lacks anything.</summary>
    /// <param name="model">What the report says.</param>
    public static IReadOnlyList<WorstList> Of(ReportModel model) =>
    [
        .. from table in RecordTable.Of(model)
           from column in table.Columns
           where column is { Unit: "1", HigherIsBetter: true }
           let items = WorstRecords.ByCount(table, column)
           where items.Count > 0
           select new WorstList(NameOfLacking(column), table, column, items),
    ];

    private static string NameOfLacking(RecordColumn column) => column.Endpoint switch
    {
        "beats.sensitivity" => "Missed beats",
        "beats.positive-predictivity" => "Extra beats",
        "hr.within" => "Estimates outside the limits",
        "hr.availability" => "Missing estimates",
        _ => "Shortfall",
    };
}
