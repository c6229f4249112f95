using SaMD.Validation.Evidence;

namespace SaMD.Reports.Rows;

/// <summary>Which recordings fare worst: by count where a figure is a ratio of counts, by value otherwise.</summary>
public static class WorstRecords
{
    /// <summary>How many recordings a list of the worst shows.</summary>
    public const int ListLength = 10;

    private const int MarkedPerColumn = 3;

    /// <summary>The recordings with the most that is missing from the whole: denominator less numerator, where that is above 0.</summary>
    /// <param name="table">The table.</param>
    /// <param name="column">A proportion of which more is better.</param>
    public static IReadOnlyList<(RecordingResult Recording, RecordingFigure Figure, double Lacking)> ByCount(RecordTable table, RecordColumn column) =>
    [
        .. table.Recordings.Select(recording => (Recording: recording, Figure: RecordTable.Figure(recording, column)))
            .Where(item => item.Figure is { Numerator: not null, Denominator: not null })
            .Select(item => (item.Recording, Figure: item.Figure!, Lacking: item.Figure!.Denominator!.Value - item.Figure.Numerator!.Value))
            .Where(item => item.Lacking > 0)
            .OrderByDescending(item => item.Lacking).ThenBy(item => item.Recording.Record, StringComparer.Ordinal)
            .Take(ListLength),
    ];

    /// <summary>
    /// The goodness at or below which a column's figures are marked: that of the third worst recording. <see langword="null"/> where
    /// no direction is known, or where the mark would fall on the best figure too.
    /// </summary>
    /// <param name="table">The table.</param>
    /// <param name="column">The column.</param>
    public static double? MarkFrom(RecordTable table, RecordColumn column)
    {
        if (column.HigherIsBetter is null) return null;
        var ranks = table.Recordings.Select(recording => RecordTable.Figure(recording, column)?.Value).OfType<double>()
            .Select(value => Goodness(value, column)).Order().ToArray();
        if (ranks.Length <= MarkedPerColumn) return null;
        var mark = ranks[MarkedPerColumn - 1];
        return mark == ranks[^1] ? null : mark;
    }

    /// <summary>Whether a figure is among the worst of its column.</summary>
    /// <param name="value">The figure.</param>
    /// <param name="column">The column.</param>
    /// <param name="markFrom">What <see cref="MarkFrom"/> gave for the column.</param>
    public static bool IsMarked(double? value, RecordColumn column, double? markFrom) =>
        value is { } number && markFrom is { } mark && Goodness(number, column) <= mark;

    // Of what is better when it is less, the size counts: an error of -3 is worse than one of 1.
    private static double Goodness(double value, RecordColumn column) => column.HigherIsBetter == true ? value : -Math.Abs(value);
}
