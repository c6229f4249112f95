using System.Globalization;
using System.Text;
using SaMD.Validation.Comparison.Beats;

namespace SaMD.Validation.Comparison.Episodes;

/// <summary>The lines that <c>sumstats</c> adds to a table of episodes.</summary>
internal static class EpisodeTableSummary
{
    /// <summary>The line of names of a table.</summary>
    public const string Names = "Record  TPs   FN  TPp   FP  ESe E+P DSe D+P  Ref duration  Test duration \n";

    public const int FieldCount = 11;

    /// <summary>Whether a table is one of episodes.</summary>
    public static bool Recognizes(string table) =>
        table.StartsWith('(') && table.IndexOf(" detection", StringComparison.Ordinal) is > 0 and var at && at < table.IndexOf('\n', StringComparison.Ordinal)
        && table.AsSpan(table.IndexOf('\n', StringComparison.Ordinal) + 1).StartsWith(Names, StringComparison.Ordinal);

    public static void Append(StringBuilder text, IReadOnlyList<TableLine> lines)
    {
        var counts = Enumerable.Range(1, 4).Select(field => lines.Sum(line => line.Count(field))).ToArray();
        var (reference, test) = (lines.Sum(line => line.Duration(9)), lines.Sum(line => line.Duration(10)));
        var overlap = lines.Aggregate(0L, static (sum, line) => (long)(sum + Overlap(line)));
        text.Append('_', 72).Append('\n');
        text.Append(CultureInfo.InvariantCulture, $"Sum    {counts[0],4} {counts[1],4} {counts[2],4} {counts[3],4}                   {Total(reference),12}   {Total(test),12}\n");
        AppendFigures(
            text, "Gross",
            WholePercent.Field(new Ratio(counts[0], counts[0] + counts[1])), WholePercent.Field(new Ratio(counts[2], counts[2] + counts[3])),
            WholePercent.Field(WholePercent.Of(overlap, reference)), WholePercent.Field(WholePercent.Of(overlap, test)));
        AppendFigures(
            text, "Average",
            SumstatsText.Mean(lines.Select(line => new Ratio(line.Count(1), line.Count(1) + line.Count(2)))),
            SumstatsText.Mean(lines.Select(line => new Ratio(line.Count(3), line.Count(3) + line.Count(4)))),
            SumstatsText.Mean(lines.Select(line => line.Figure(7))), SumstatsText.Mean(lines.Select(line => line.Figure(8))));
    }

    // A sum of zero has its minutes, other than a recording's own duration of zero.
    private static string Total(long milliseconds) => milliseconds == 0 ? "0:00.000" : EpicmpText.Milliseconds(milliseconds);

    // A table holds no overlap: it is made again from the longer duration and its whole percentage.
    private static double Overlap(TableLine line)
    {
        var (reference, test) = (line.Duration(9), line.Duration(10));
        var (duration, percent) = reference > test ? (reference, line.Figure(7)) : (test, line.Figure(8));
        return duration * (percent ?? 0) / 100.0;
    }

    private static void AppendFigures(StringBuilder text, string name, string first, string second, string third, string fourth) =>
        text.Append(name.PadRight(28)).Append(first).Append(' ').Append(second).Append(' ').Append(third).Append(' ').Append(fourth).Append('\n');
}
