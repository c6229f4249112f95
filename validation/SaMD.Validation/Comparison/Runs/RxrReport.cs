using System.Globalization;
using System.Text;
using SaMD.Validation.Comparison.Beats;

namespace SaMD.Validation.Comparison.Runs;

/// <summary>Prints a comparison to the character as the field's reference program <c>rxr</c> does.</summary>
public static class RxrReport
{
    // Lengths that stand in one row or column of the condensed matrix: none, one beat, couplet, short run, long run.
    private static readonly (int From, int To)[] Groups = [(0, 0), (1, 1), (2, 2), (3, 5), (6, 6)];

    private static readonly string[] LengthNames = ["   0 |", "   1 |", "   2 |", "   3 |", "   4 |", "   5 |", "  >5 |"];
    private static readonly string[] GroupNames = ["  NC |", "   V |", "   C |", "   S |", "   L |"];

    private static readonly string[] FigureNames =
    [
        "            Couplet sensitivity:", "  Couplet positive predictivity:", "          Short run sensitivity:",
        "Short run positive predictivity:", "           Long run sensitivity:", " Long run positive predictivity:",
    ];

    /// <summary>The report of one recording.</summary>
    /// <param name="record">Name of the recording.</param>
    /// <param name="referenceAnnotator">Name of the reference annotations, for example <c>atr</c>.</param>
    /// <param name="testAnnotator">Name of the test annotations.</param>
    /// <param name="comparison">What to print.</param>
    /// <param name="kind">Which runs; a report with supraventricular ones is that of each kind, one after the other.</param>
    /// <param name="format">The layout.</param>
    public static string Write(string record, string referenceAnnotator, string testAnnotator, RunComparison comparison, RunKind kind, RxrFormat format)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        var condensed = format is RxrFormat.Condensed or RxrFormat.CondensedWithSupraventricular;
        var text = new StringBuilder();
        text.Append(Name(kind)).Append(" run-by-run comparison results for record ").Append(record).Append('\n');
        text.Append("Reference annotator: ").Append(referenceAnnotator).Append('\n');
        text.Append("     Test annotator: ").Append(testAnnotator).Append("\n\n");
        foreach (var pass in comparison.Passes.Where(pass => pass.Kind == kind)) AppendMatrix(text, pass, condensed);
        foreach (var (name, ratio) in FigureNames.Zip(comparison.Statistics(kind).InOrder))
            text.Append(name).Append(' ').Append(WholePercent.Field(ratio)).Append(ratio.Denominator > 0 ? "%" : " ")
                .Append(CultureInfo.InvariantCulture, $" ({ratio.Numerator}/{ratio.Denominator})\n");
        text.Append('\n');
        return text.ToString();
    }

    /// <summary>What <c>-v</c> prints of a kind of run: each run whose lengths differ, by pass.</summary>
    /// <param name="comparison">What to print.</param>
    /// <param name="kind">Which runs.</param>
    public static string Mismatches(RunComparison comparison, RunKind kind)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        var text = new StringBuilder();
        foreach (var pass in comparison.Passes.Where(pass => pass.Kind == kind))
        {
            text.Append('\n').Append(Name(kind)).Append(" Run-by-run comparison for ").Append(pass.IsSensitivity ? "sensitivity" : "positive predictivity").Append('\n');
            foreach (var item in pass.Items.Where(static item => item.ReferenceLength != item.TestLength))
                text.Append(CultureInfo.InvariantCulture, $"{item.ReferenceLength}/{item.TestLength}({item.WindowStart}-{item.WindowEnd})\n");
        }

        return text.ToString();
    }

    /// <summary>Whether a layout has supraventricular runs, too.</summary>
    /// <param name="format">The layout.</param>
    public static bool HasSupraventricular(RxrFormat format) => format is RxrFormat.StandardWithSupraventricular or RxrFormat.CondensedWithSupraventricular;

    private static string Name(RunKind kind) => kind == RunKind.Ventricular ? "VE" : "SVE";

    private static void AppendMatrix(StringBuilder text, RunPass pass, bool condensed)
    {
        text.Append(condensed
            ? "          Algorithm Run Length\n         nc    v    c    s    l\n     __________________________\n"
            : "               Algorithm Run Length\n          0    1    2    3    4    5   >5\n     ____________________________________\n");
        var count = condensed ? Groups.Length : LengthNames.Length;
        for (var row = 0; row < count; row++)
        {
            text.Append((condensed ? GroupNames : LengthNames)[row]);
            for (var column = 0; column < count; column++)
                text.Append(row == 0 && column == 0 ? "     " : BxbText.Count(Cell(pass.Matrix, row, column, condensed), 5));
            text.Append('\n');
        }

        text.Append(pass.IsSensitivity ? (condensed ? "\n    (Run Sensitivity Summary Matrix)\n\n\n" : "\n      (Run Sensitivity Summary Matrix)\n\n\n") : "\n (Run Positive Predictivity Summary Matrix)\n\n");
    }

    private static long Cell(RunMatrix matrix, int row, int column, bool condensed) => condensed
        ? matrix.Sum(Groups[row].From, Groups[row].To, Groups[column].From, Groups[column].To)
        : matrix[row, column];
}
