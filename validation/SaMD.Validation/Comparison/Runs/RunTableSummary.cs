using System.Globalization;
using System.Text;
using SaMD.Validation.Comparison.Beats;

namespace SaMD.Validation.Comparison.Runs;

/// <summary>The lines that <c>sumstats</c> adds to a table of runs.</summary>
internal static class RunTableSummary
{
    public const int FieldCount = 19;

    private const int Figures = 6;

    public static void Append(StringBuilder text, IReadOnlyList<TableLine> lines)
    {
        var rows = lines.Select(line => Enumerable.Range(0, Figures).Select(figure => Ratio(line, figure)).ToArray()).ToList();
        var gross = Enumerable.Range(0, Figures).Select(figure => rows.Aggregate(default(Ratio), (sum, row) => sum + row[figure])).ToArray();
        text.Append('_', 77).Append("\nSum   ");
        foreach (var ratio in gross)
            text.Append(' ').Append(BxbText.Count(ratio.Numerator, 3)).Append(' ').Append(BxbText.Count(ratio.Denominator - ratio.Numerator, 3));
        AppendFigures(text.Append('\n'), "Gross", gross.Select(WholePercent.Field));
        AppendFigures(text, "Average", Enumerable.Range(0, Figures).Select(figure => SumstatsText.Mean(rows.Select(row => row[figure]))));
        text.Append(CultureInfo.InvariantCulture, $"Total couplets: {gross[0].Denominator}  Total short runs: {gross[2].Denominator}  Total long runs: {gross[4].Denominator}\n");
    }

    // Found and not found stand side by side, for the sensitivity and the positive predictivity of couplets, short and long runs in turn.
    private static Ratio Ratio(TableLine line, int figure)
    {
        var (yes, no) = (line.Count((2 * figure) + 1), line.Count((2 * figure) + 2));
        return new Ratio(yes, yes + no);
    }

    private static void AppendFigures(StringBuilder text, string name, IEnumerable<string> figures) =>
        text.Append(name.PadRight(55)).Append(string.Concat(figures.Select(static figure => " " + figure))).Append('\n');
}
