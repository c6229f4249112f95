using System.Text;
using static SaMD.Validation.Comparison.Beats.BeatLabel;

namespace SaMD.Validation.Comparison.Beats;

/// <summary>Prints a comparison to the character as the field's reference program <c>bxb</c> does, in mode <c>wfdb</c>.</summary>
public static class BxbReport
{
    /// <summary>The report of one recording: matrix, statistics, shutdown.</summary>
    /// <param name="record">Name of the recording.</param>
    /// <param name="referenceAnnotator">Name of the reference annotations, for example <c>atr</c>.</param>
    /// <param name="testAnnotator">Name of the test annotations.</param>
    /// <param name="comparison">What to print.</param>
    /// <param name="format">The layout.</param>
    public static string Write(
        string record, string referenceAnnotator, string testAnnotator, BeatComparison comparison, BxbFormat format)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        return WriteBeats(record, referenceAnnotator, testAnnotator, comparison, format) + WriteShutdown(comparison, format);
    }

    /// <summary>The first part of a report: matrix and statistics. It goes to the file that was asked for.</summary>
    /// <inheritdoc cref="Write" path="/param"/>
    public static string WriteBeats(
        string record, string referenceAnnotator, string testAnnotator, BeatComparison comparison, BxbFormat format)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        var matrix = Shown(comparison, format);
        var text = new StringBuilder();
        text.Append("Beat-by-beat comparison results for record ").Append(record).Append('\n');
        text.Append("Reference annotator: ").Append(referenceAnnotator).Append('\n');
        text.Append("     Test annotator: ").Append(testAnnotator).Append("\n\n");
        AppendMatrix(text, matrix, format);
        AppendStatistics(text, BeatStatistics.Of(matrix), comparison.RrErrors, HasSupraventricular(format));
        return text.ToString();
    }

    /// <summary>The second part: shutdown. The reference program writes it to standard output, wherever the first part goes.</summary>
    /// <param name="comparison">What to print.</param>
    /// <param name="format">The layout.</param>
    public static string WriteShutdown(BeatComparison comparison, BxbFormat format)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        var text = new StringBuilder();
        AppendShutdown(text, BeatStatistics.Of(Shown(comparison, format), comparison.Mode), comparison.ShutdownSeconds, HasSupraventricular(format));
        return text.ToString();
    }

    private static BeatMatrix Shown(BeatComparison comparison, BxbFormat format) =>
        HasSupraventricular(format) ? comparison.Matrix : BxbMatrices.WithoutSupraventricular(comparison.Matrix);

    private static bool HasSupraventricular(BxbFormat format) =>
        format is BxbFormat.StandardWithSupraventricular or BxbFormat.CondensedWithSupraventricular;

    private static void AppendMatrix(StringBuilder text, BeatMatrix matrix, BxbFormat format)
    {
        var condensed = format is BxbFormat.Condensed or BxbFormat.CondensedWithSupraventricular;
        text.Append(Heading(format));
        var shown = condensed ? BxbMatrices.Condensed(matrix) : matrix;
        foreach (var (label, name) in condensed ? CondensedRows : StandardRows)
        {
            if (label == SupraventricularEctopic && !HasSupraventricular(format)) continue;
            text.Append(name);
            AppendRow(text, shown, label, condensed, HasSupraventricular(format));
        }

        text.Append('\n');
    }

    private static string Heading(BxbFormat format) => format switch
    {
        BxbFormat.Standard =>
            "               Algorithm\n        n    v    f    q    o    x\n   _______________________________\n",
        BxbFormat.StandardWithSupraventricular =>
            "               Algorithm\n        n    s    v    f    q    o    x\n   ____________________________________\n",
        BxbFormat.Condensed => "         Algorithm\n      n+f+q    v  o+x\n     ________________\n",
        _ => "         Algorithm\n      n+f+q    s    v  o+x\n     _____________________\n",
    };

    private static readonly (BeatLabel Label, string Name)[] StandardRows =
    [
        (Normal, " N |"), (SupraventricularEctopic, " S |"), (VentricularEctopic, " V |"), (Fusion, " F |"),
        (Unclassifiable, " Q |"), (Other, " O |"), (Shutdown, " X |"),
    ];

    private static readonly (BeatLabel Label, string Name)[] CondensedRows =
    [
        (Normal, "  N  |"), (SupraventricularEctopic, "  S  |"), (VentricularEctopic, "  V  |"), (Fusion, " F+Q |"), (Other, " O+X |"),
    ];

    private static void AppendRow(StringBuilder text, BeatMatrix matrix, BeatLabel row, bool condensed, bool withSupraventricular)
    {
        for (var column = Normal; column <= Shutdown; column++)
        {
            if (column == SupraventricularEctopic && !withSupraventricular) continue;
            if (condensed && column is Fusion or Unclassifiable or Shutdown) continue;
            if (row >= Other && column >= Other) continue;
            text.Append(BxbText.Count(matrix[row, column], 5));
        }

        text.Append('\n');
    }

    private static void AppendStatistics(StringBuilder text, BeatStatistics statistics, RrErrors rrErrors, bool withSupraventricular)
    {
        AppendRatio(text, "QRS sensitivity", statistics.QrsSensitivity);
        AppendRatio(text, "QRS positive predictivity", statistics.QrsPositivePredictivity);
        AppendRatio(text, "VEB sensitivity", statistics.VebSensitivity);
        AppendRatio(text, "VEB positive predictivity", statistics.VebPositivePredictivity);
        if (!withSupraventricular)
        {
            AppendRatio(text, "VEB false positive rate", statistics.VebFalsePositiveRate, 3);
            text.Append("\n\n");
            return;
        }

        AppendRatio(text, "SVEB sensitivity", statistics.SvebSensitivity);
        AppendRatio(text, "SVEB positive predictivity", statistics.SvebPositivePredictivity);
        var rms = rrErrors.RootMeanSquareMilliseconds;
        text.Append("     RMS RR interval error: ")
            .Append(rms is { } ms ? PrintfNumber.Fixed(ms, 6, 2) + " ms" : BxbText.RrErrorDash).Append("\n\n");
    }

    private static void AppendShutdown(StringBuilder text, BeatStatistics statistics, long seconds, bool withSupraventricular)
    {
        AppendRatio(text, "Beats missed in shutdown", statistics.MissedInShutdown);
        AppendRatio(text, "N missed in shutdown", statistics.NormalMissedInShutdown);
        if (withSupraventricular) AppendRatio(text, "S missed in shutdown", statistics.SupraventricularMissedInShutdown);
        AppendRatio(text, "V missed in shutdown", statistics.VentricularMissedInShutdown);
        AppendRatio(text, "F missed in shutdown", statistics.FusionMissedInShutdown);
        text.Append("       Total shutdown time: ").Append(BxbText.Count(seconds, 5)).Append(" seconds\n");
    }

    private static void AppendRatio(StringBuilder text, string name, Ratio ratio, int decimals = 2) =>
        text.Append(name.PadLeft(26)).Append(": ")
            .Append(ratio.Percent is { } percent ? PrintfNumber.Fixed(percent, 6, decimals) + "%" : BxbText.Dash)
            .Append(" (").Append(BxbText.Count(ratio.Numerator, 0)).Append('/').Append(BxbText.Count(ratio.Denominator, 0)).Append(")\n");
}
