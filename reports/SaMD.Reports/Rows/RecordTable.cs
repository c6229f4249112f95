using SaMD.Validation.Evidence;

namespace SaMD.Reports.Rows;

/// <summary>Recordings that were compared in one way, sorted by record.</summary>
/// <param name="Algorithm">Id and version.</param>
/// <param name="Dataset">Id of the dataset.</param>
/// <param name="Condition">Condition.</param>
/// <param name="Binding">Binding rule.</param>
/// <param name="Comparator">Comparator.</param>
/// <param name="Columns">The endpoints that a row asks for, in the order in which the recordings state them.</param>
/// <param name="Recordings">The recordings.</param>
public sealed record RecordTable(
    string Algorithm, string Dataset, string Condition, string Binding, ComparatorResult Comparator,
    IReadOnlyList<RecordColumn> Columns, IReadOnlyList<RecordingResult> Recordings)
{
    /// <summary>Classes of the EC57 matrix, rows; columns carry the same letters in lower case.</summary>
    public static IReadOnlyList<string> MatrixClasses { get; } = ["N", "S", "V", "F", "Q", "O", "X"];

    /// <summary>Whether recordings of the table differ in the channels that were bound, so that each line must name them.</summary>
    public bool ChannelsDiffer => Recordings.Select(recording => string.Join(", ", recording.Channels)).Distinct().Skip(1).Any();

    /// <summary>Algorithm, condition and binding in words.</summary>
    public string Particulars => string.Join(", ", new[]
    {
        Algorithm, Condition == "none" ? null : $"condition {Condition}", Binding.Length == 0 ? null : $"channel: {Binding}",
    }.OfType<string>());

    /// <summary>Counts of the EC57 matrix summed over the recordings; <see langword="null"/> where none has one.</summary>
    public IReadOnlyList<IReadOnlyList<long>>? Matrix
    {
        get
        {
            var matrices = Recordings.Select(recording => recording.Matrix).OfType<IReadOnlyList<IReadOnlyList<long>>>().ToArray();
            if (matrices.Length == 0) return null;
            return [.. matrices[0].Select((row, r) => row.Select((_, c) => matrices.Sum(matrix => matrix[r][c])).ToArray())];
        }
    }

    /// <summary>One table per algorithm, dataset, condition, binding and comparator; sorted by dataset, then in the order of the bundle.</summary>
    /// <param name="model">What the report says.</param>
    public static IReadOnlyList<RecordTable> Of(ReportModel model)
    {
        var rows = model.Results.Rows.ToLookup(row => (row.Dataset, row.Endpoint));
        return
        [
            .. model.Recordings.GroupBy(Key, StringComparer.Ordinal).Select(group => Make([.. group], rows))
                .OrderBy(table => table.Dataset, StringComparer.Ordinal),
        ];
    }

    /// <summary>A recording's figure of a column; <see langword="null"/> where it has none.</summary>
    /// <param name="recording">The recording.</param>
    /// <param name="column">The column.</param>
    public static RecordingFigure? Figure(RecordingResult recording, RecordColumn column)
    {
        foreach (var figure in recording.Figures)
            if (figure.Endpoint == column.Endpoint) return figure;
        return null;
    }

    private static string Key(RecordingResult recording) => string.Join('\n',
        [recording.Algorithm, recording.Dataset, recording.Condition, recording.Binding, RowPair.ComparatorKey(recording.Comparator)]);

    private static RecordTable Make(RecordingResult[] recordings, ILookup<(string Dataset, string Endpoint), ResultRow> rows)
    {
        var first = recordings[0];
        var columns = recordings.SelectMany(recording => recording.Figures).GroupBy(figure => figure.Endpoint, StringComparer.Ordinal)
            .Where(figures => rows.Contains((first.Dataset, figures.Key)))
            .Select(figures => Column([.. figures], rows[(first.Dataset, figures.Key)]));
        var sorted = recordings.OrderBy(recording => recording.Record, StringComparer.Ordinal)
            .ThenBy(recording => string.Join('\n', recording.Channels), StringComparer.Ordinal);
        return new RecordTable(first.Algorithm, first.Dataset, first.Condition, first.Binding, first.Comparator, [.. columns], [.. sorted]);
    }

    private static RecordColumn Column(RecordingFigure[] figures, IEnumerable<ResultRow> rows)
    {
        var known = rows.ToArray();
        var direction = known.Select(row => row.Criterion?.Direction).OfType<string>().FirstOrDefault();
        bool? higherIsBetter = direction switch { "at-least" => true, "at-most" => false, _ => null };
        var hasCounts = figures[0].Unit == "1" && figures.Any(figure => figure.Numerator is not null || figure.Denominator is not null);
        var title = known.FirstOrDefault()?.EndpointTitle ?? figures[0].Endpoint;
        return new RecordColumn(figures[0].Endpoint, title, figures[0].Unit, hasCounts, higherIsBetter);
    }
}
