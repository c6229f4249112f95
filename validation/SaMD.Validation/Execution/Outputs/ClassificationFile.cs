using SaMD.Contracts;
using SaMD.Files;

namespace SaMD.Validation.Execution.Outputs;

/// <summary>Classifications as CSV: a column for each score and each feature that occurs, in the order in which they first do.</summary>
internal static class ClassificationFile
{
    private const string ScorePrefix = "score ";
    private const string FeaturePrefix = "feature ";
    private static readonly string[] Fixed = ["at_seconds", "reported_at_seconds", "label", "inconclusive"];

    public static byte[]? Encode(AlgorithmOutput output)
    {
        if (output.Classifications is not { } items) return null;
        var scores = Names(items, item => item.Scores);
        var features = Names(items, item => item.Features);
        return OutputTable.Write(
            [.. Fixed, .. scores.Select(name => ScorePrefix + name), .. features.Select(name => FeaturePrefix + name)],
            items.Select(item => (IReadOnlyList<string>)[
                OutputTable.Cell(item.AtSeconds), OutputTable.Cell(item.ReportedAtSeconds), item.Label ?? "",
                item.Inconclusive is { } reason ? Kebab.Case(reason.ToString()) : "",
                .. scores.Select(name => Value(item.Scores, name)), .. features.Select(name => Value(item.Features, name))]));
    }

    public static AlgorithmOutput Decode(AlgorithmOutput output, string path, byte[] bytes)
    {
        var (header, rows) = OutputTable.Read(path, bytes);
        if (!header.Take(Fixed.Length).SequenceEqual(Fixed)) throw OutputTable.Fault(new SourcePlace(path, 1), $"the first line must start with '{string.Join(',', Fixed)}'");
        return output with { Classifications = [.. rows.Select(row => Item(header, row.Place, row.Cells))] };
    }

    private static ClassificationOutput Item(IReadOnlyList<string> header, SourcePlace place, IReadOnlyList<string> cells) => new(
        OutputTable.Number(place, cells[0]), OutputTable.Number(place, cells[1]), cells[2].Length == 0 ? null : cells[2], Reason(place, cells[3]),
        Values(header, place, cells, ScorePrefix), Values(header, place, cells, FeaturePrefix));

    private static InconclusiveReason? Reason(SourcePlace place, string cell)
    {
        if (cell.Length == 0) return null;
        foreach (var reason in Enum.GetValues<InconclusiveReason>())
            if (Kebab.Case(reason.ToString()) == cell) return reason;
        throw OutputTable.Fault(place, $"'{cell}' is no reason for being inconclusive");
    }

    private static List<NamedValue> Values(IReadOnlyList<string> header, SourcePlace place, IReadOnlyList<string> cells, string prefix) =>
        [.. Enumerable.Range(Fixed.Length, header.Count - Fixed.Length)
            .Where(column => header[column].StartsWith(prefix, StringComparison.Ordinal) && cells[column].Length > 0)
            .Select(column => new NamedValue(header[column][prefix.Length..], OutputTable.Number(place, cells[column])))];

    private static List<string> Names(IReadOnlyList<ClassificationOutput> items, Func<ClassificationOutput, IReadOnlyList<NamedValue>> values) =>
        [.. items.SelectMany(values).Select(value => value.Name).Distinct(StringComparer.Ordinal)];

    private static string Value(IReadOnlyList<NamedValue> values, string name)
    {
        foreach (var value in values)
            if (value.Name == name) return OutputTable.Cell(value.Value);
        return "";
    }
}
