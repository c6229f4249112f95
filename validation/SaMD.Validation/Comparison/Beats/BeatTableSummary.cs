using System.Text;
using static SaMD.Validation.Comparison.Beats.BeatLabel;

namespace SaMD.Validation.Comparison.Beats;

/// <summary>The lines that <c>sumstats</c> adds to a table of beats: sums, gross and average figures.</summary>
internal static class BeatTableSummary
{
    private const int RrErrorField = 26;

    /// <summary>Number of fields of a recording's line.</summary>
    public static int FieldCount(bool withSupraventricular) => withSupraventricular ? RrErrorField + 1 : 17;

    public static void Append(StringBuilder text, IReadOnlyList<TableLine> lines, bool withSupraventricular)
    {
        var matrices = lines.Select(line => Condensed(line, withSupraventricular)).ToArray();
        var gross = BeatMatrix.Sum(matrices);
        text.Append('_', withSupraventricular ? 132 : 86).Append("\nSum  ");
        BxbCells.Append(text, gross, withSupraventricular, firstWidth: withSupraventricular ? 5 : 6);
        AppendFigures(text.Append('\n'), "Gross", [.. Ratios(gross, withSupraventricular).Select(static ratio => ratio.Percent)]);
        AppendFigures(text.Append('\n'), "Average", Averages(matrices, withSupraventricular));
        if (withSupraventricular) text.Append(BxbText.Column(Mean(lines)));
        AppendTotals(text.Append('\n'), gross, withSupraventricular);
    }

    private static BeatMatrix Condensed(TableLine line, bool withSupraventricular)
    {
        var counts = BxbCells.Of(withSupraventricular).Select((cell, i) => (Cell: (cell.Reference, cell.Test), Count: line.Count(i + 1)))
            .ToDictionary(static entry => entry.Cell, static entry => entry.Count);
        return BeatMatrix.Create((reference, test) => counts.GetValueOrDefault((reference, test)));
    }

    // Q Se, Q +P, V Se, V +P, then S Se and S +P, or the false positive rate of V.
    private static Ratio[] Ratios(BeatMatrix condensed, bool withSupraventricular)
    {
        var statistics = BeatStatistics.Of(condensed);
        Ratio[] common =
        [
            statistics.QrsSensitivity, statistics.QrsPositivePredictivity, statistics.VebSensitivity, statistics.VebPositivePredictivity,
        ];
        return withSupraventricular
            ? [.. common, statistics.SvebSensitivity, WithoutFusion(statistics.SvebPositivePredictivity, condensed)]
            : [.. common, statistics.VebFalsePositiveRate];
    }

    // In a table F and Q beats share a row, and Q beats called S are no false positives: the reference program leaves out both.
    private static Ratio WithoutFusion(Ratio positivePredictivity, BeatMatrix condensed) =>
        positivePredictivity with { Denominator = positivePredictivity.Denominator - condensed[Fusion, SupraventricularEctopic] };

    private static double?[] Averages(BeatMatrix[] matrices, bool withSupraventricular)
    {
        var ratios = matrices.Select(matrix => Ratios(matrix, withSupraventricular)).ToArray();
        return [.. Enumerable.Range(0, withSupraventricular ? 6 : 5).Select(i => Ratio.AveragePercent(ratios.Select(row => row[i])))];
    }

    private static void AppendFigures(StringBuilder text, string name, double?[] percent)
    {
        var withSupraventricular = percent.Length == 6;
        text.Append(name.PadRight(withSupraventricular ? 83 : 54));
        for (var i = 0; i < percent.Length; i++) text.Append(BxbText.Column(percent[i], i == 4 && !withSupraventricular ? 3 : 2));
    }

    private static double? Mean(IReadOnlyList<TableLine> lines)
    {
        var printed = lines.Select(static line => line.Figure(RrErrorField)).OfType<double>().ToArray();
        return printed.Length > 0 ? printed.Sum() / printed.Length : null;
    }

    private static void AppendTotals(StringBuilder text, BeatMatrix gross, bool withSupraventricular)
    {
        text.Append("Total QRS complexes: ").Append(BxbText.Count(BeatStatistics.Of(gross).QrsSensitivity.Denominator, 0));
        text.Append("  Total VEBs: ").Append(BxbText.Count(gross.RowTotal(VentricularEctopic), 0));
        if (withSupraventricular) text.Append("  Total SVEBs: ").Append(BxbText.Count(gross.RowTotal(SupraventricularEctopic), 0));
        text.Append('\n');
    }
}
