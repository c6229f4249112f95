using SaMD.Contracts;
using SaMD.Files;

namespace SaMD.Adapters.Answers;

/// <summary>Output items from tables. The columns are those of a bundle's <c>outputs/</c>; <c>reported_at_seconds</c> is not read, since nothing shows it.</summary>
internal static class AnswerTables
{
    private const string At = "at_seconds";
    private const string ReportedAt = "reported_at_seconds";
    private const string ScorePrefix = "score ";
    private const string FeaturePrefix = "feature ";

    /// <summary>The columns that the table of a kind of output may have; a prefix ends with a blank.</summary>
    public static IReadOnlyList<string> Columns(string kind) => kind switch
    {
        "heart-rate" => [At, ReportedAt, "heart_rate_bpm", "confidence"],
        "spo2" => [At, ReportedAt, "spo2_percent", "perfusion_index_percent", "confidence"],
        "episodes" => ["start_seconds", "end_seconds", ReportedAt, "label"],
        "classification" => [At, ReportedAt, "label", "inconclusive", ScorePrefix, FeaturePrefix],
        _ => throw new NotSupportedException($"Output of the kind {kind} has no table."),
    };

    public static IEnumerable<OutputItem> HeartRates(AnswerTable table, double endSeconds) =>
        table.Rows.Select(row => new HeartRateOutput(
            row.Required(At), endSeconds, row.Number(row.Stated("heart_rate_bpm")), row.Number(row.Optional("confidence"))));

    public static IEnumerable<OutputItem> OxygenSaturations(AnswerTable table, double endSeconds) =>
        table.Rows.Select(row => new OxygenSaturationOutput(
            row.Required(At), endSeconds, row.Number(row.Stated("spo2_percent")), row.Number(row.Optional("perfusion_index_percent")), row.Number(row.Optional("confidence"))));

    public static IEnumerable<OutputItem> Episodes(AnswerTable table, double endSeconds) =>
        table.Rows.Select(row => new EpisodeOutput(
            row.Required("start_seconds"), row.Required("end_seconds"), endSeconds, row.Stated("label") ?? throw row.Fault("has no 'label'")));

    public static IEnumerable<OutputItem> Classifications(AnswerTable table, double endSeconds) =>
        table.Rows.Select(row => new ClassificationOutput(
            row.Required(At), endSeconds, row.Stated("label"), Reason(row), Values(table, row, ScorePrefix), Values(table, row, FeaturePrefix)));

    private static InconclusiveReason? Reason(AnswerTable.Row row)
    {
        if (row.Optional("inconclusive") is not { } text) return null;
        foreach (var reason in Enum.GetValues<InconclusiveReason>())
            if (Kebab.Case(reason.ToString()) == text) return reason;
        throw row.Fault($"has the reason {Shown.Quoted(text)}; {string.Join(", ", Enum.GetNames<InconclusiveReason>().Select(Kebab.Case))} are known");
    }

    private static List<NamedValue> Values(AnswerTable table, AnswerTable.Row row, string prefix)
    {
        var values = new List<NamedValue>();
        foreach (var column in table.Heading.Where(column => column.StartsWith(prefix, StringComparison.Ordinal)))
            if (row.Number(row.Optional(column)) is { } value) values.Add(new NamedValue(column[prefix.Length..], value));
        return values;
    }
}
