using System.Text;
using static SaMD.Validation.Comparison.Beats.BeatLabel;

namespace SaMD.Validation.Comparison.Beats;

/// <summary>The lines that <c>sumstats</c> adds to a table of shutdown.</summary>
internal static class ShutdownTableSummary
{
    /// <summary>Number of fields of a recording's line.</summary>
    public static int FieldCount(bool withSupraventricular) => withSupraventricular ? 18 : 16;

    public static void Append(StringBuilder text, IReadOnlyList<TableLine> lines, bool withSupraventricular)
    {
        var matrices = lines.Select(line => Missed(line, withSupraventricular)).ToArray();
        var gross = BeatMatrix.Sum(matrices);
        text.Append('_', withSupraventricular ? 72 : 68).Append(withSupraventricular ? "\nSum " : "\nSum  ");
        foreach (var label in Classes(withSupraventricular)) text.Append(BxbText.Count(gross[label, Shutdown], 5));
        var seconds = lines.Sum(line => line.Count(SecondsField(withSupraventricular)));
        text.Append(BxbText.Count(seconds, withSupraventricular ? 42 : 35)).Append(" seconds\n");
        if (withSupraventricular) return;
        AppendFigures(text, "Gross", [.. Ratios(gross).Select(static ratio => Doubled(ratio).Percent)]);
        var ratios = matrices.Select(Ratios).ToArray();
        AppendFigures(text, "Average", [.. Enumerable.Range(0, 4).Select(i => Ratio.AveragePercent(ratios.Select(row => row[i])))]);
    }

    // A matrix of beats that were missed in shutdown and beats that were not, which is all that these figures need.
    private static BeatMatrix Missed(TableLine line, bool withSupraventricular)
    {
        var shown = Classes(withSupraventricular);
        var totals = SecondsField(withSupraventricular) + 2;
        var counts = Classes(true).ToDictionary(
            static label => label,
            label => (
                Missed: shown.Contains(label) ? line.Count(Array.IndexOf(shown, label) + 1) : 0,
                Total: line.Count(totals + (int)label)));
        return BeatMatrix.Create((reference, test) => !counts.TryGetValue(reference, out var count) ? 0
            : test == Shutdown ? count.Missed
            : test == Normal ? count.Total - count.Missed
            : 0);
    }

    private static int SecondsField(bool withSupraventricular) => withSupraventricular ? 11 : 9;

    private static BeatLabel[] Classes(bool withSupraventricular) => withSupraventricular
        ? [Normal, SupraventricularEctopic, VentricularEctopic, Fusion, Unclassifiable]
        : [Normal, VentricularEctopic, Fusion, Unclassifiable];

    private static Ratio[] Ratios(BeatMatrix matrix)
    {
        var statistics = BeatStatistics.Of(matrix);
        return
        [
            statistics.MissedInShutdown, statistics.NormalMissedInShutdown, statistics.VentricularMissedInShutdown,
            statistics.FusionMissedInShutdown,
        ];
    }

    // The reference program adds every recording's denominators twice; it is named among the differences.
    private static Ratio Doubled(Ratio ratio) => ratio with { Denominator = 2 * ratio.Denominator };

    private static void AppendFigures(StringBuilder text, string name, double?[] percent)
    {
        text.Append(name.PadRight(25));
        foreach (var figure in percent) text.Append(BxbText.Column(figure));
        text.Append('\n');
    }
}
