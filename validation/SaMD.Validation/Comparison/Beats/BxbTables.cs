using System.Text;
using static SaMD.Validation.Comparison.Beats.BeatLabel;

namespace SaMD.Validation.Comparison.Beats;

/// <summary>The line-format tables of <c>bxb -L</c> (with SVEB) and <c>-l</c> (without): one line per recording.</summary>
public static class BxbTables
{
    /// <summary>Heading of a table of beats.</summary>
    /// <param name="withSupraventricular">Whether S stands on its own (<c>-L</c>).</param>
    public static string BeatHeading(bool withSupraventricular) => withSupraventricular
        ? "Record Nn' Sn' Vn' Fn' On'  Ns  Ss  Vs  Fs' Os' Nv  Sv   Vv  Fv' Ov' No' So' Vo' Fo'"
            + "  Q Se   Q +P   V Se   V +P   S Se   S +P RR err\n"
        : "Record Nn' Vn' Fn' On'  Nv   Vv  Fv' Ov' No' Vo' Fo'  Q Se   Q +P   V Se   V +P  V FPR\n";

    /// <summary>Heading of a table of shutdown.</summary>
    /// <param name="withSupraventricular">Whether S stands on its own (<c>-L</c>).</param>
    public static string ShutdownHeading(bool withSupraventricular) => withSupraventricular
        ? "Record Nx   Sx   Vx   Fx   Qx  % beats  % N    % S    % V    % F   Total Shutdown\n"
            + "                                missed missed missed missed missed      Time\n"
        : "Record Nx   Vx   Fx   Qx  % beats  % N    % V    % F   Total Shutdown\n"
            + "                           missed missed missed missed      Time\n";

    /// <summary>A recording's line of a table of beats.</summary>
    /// <param name="record">Name of the recording.</param>
    /// <param name="comparison">What to print.</param>
    /// <param name="withSupraventricular">Whether S stands on its own (<c>-L</c>).</param>
    public static string BeatLine(string record, BeatComparison comparison, bool withSupraventricular)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(comparison);
        var matrix = Shown(comparison, withSupraventricular);
        var text = new StringBuilder(record.PadLeft(4)).Append(' ');
        BxbCells.Append(text, BxbMatrices.Condensed(matrix), withSupraventricular, firstWidth: 5);
        AppendPercentages(text, BeatStatistics.Of(matrix), withSupraventricular);
        if (withSupraventricular)
            text.Append(comparison.RrErrors.RootMeanSquareMilliseconds is { } ms ? BxbText.Column(ms) : BxbText.RrErrorDash);
        return text.Append('\n').ToString();
    }

    /// <summary>A recording's line of a table of shutdown.</summary>
    /// <param name="record">Name of the recording.</param>
    /// <param name="comparison">What to print.</param>
    /// <param name="withSupraventricular">Whether S stands on its own (<c>-L</c>).</param>
    public static string ShutdownLine(string record, BeatComparison comparison, bool withSupraventricular)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(comparison);
        var matrix = Shown(comparison, withSupraventricular);
        var statistics = BeatStatistics.Of(matrix);
        var text = new StringBuilder(record.PadLeft(4));
        foreach (var label in Classes)
            if (label != SupraventricularEctopic || withSupraventricular) text.Append(BxbText.Count(matrix[label, Shutdown], 5));
        text.Append("  ").Append(BxbText.Column(statistics.MissedInShutdown.Percent));
        text.Append(BxbText.Column(statistics.NormalMissedInShutdown.Percent));
        if (withSupraventricular) text.Append(BxbText.Column(statistics.SupraventricularMissedInShutdown.Percent));
        text.Append(BxbText.Column(statistics.VentricularMissedInShutdown.Percent));
        text.Append(BxbText.Column(statistics.FusionMissedInShutdown.Percent));
        text.Append(BxbText.Count(comparison.ShutdownSeconds, 5)).Append(" seconds");
        foreach (var label in Classes) text.Append(' ').Append(BxbText.Count(matrix.RowTotal(label), 0));
        return text.Append('\n').ToString();
    }

    /// <summary>The percentages of a line; those of SVEB or the false positive rate of VEB.</summary>
    private static void AppendPercentages(StringBuilder text, BeatStatistics statistics, bool withSupraventricular)
    {
        text.Append(BxbText.Column(statistics.QrsSensitivity.Percent));
        text.Append(BxbText.Column(statistics.QrsPositivePredictivity.Percent));
        text.Append(BxbText.Column(statistics.VebSensitivity.Percent));
        text.Append(BxbText.Column(statistics.VebPositivePredictivity.Percent));
        if (!withSupraventricular)
        {
            text.Append(BxbText.Column(statistics.VebFalsePositiveRate.Percent, 3));
            return;
        }

        text.Append(BxbText.Column(statistics.SvebSensitivity.Percent));
        text.Append(BxbText.Column(statistics.SvebPositivePredictivity.Percent));
    }

    private static readonly BeatLabel[] Classes = [Normal, SupraventricularEctopic, VentricularEctopic, Fusion, Unclassifiable];

    private static BeatMatrix Shown(BeatComparison comparison, bool withSupraventricular) =>
        withSupraventricular ? comparison.Matrix : BxbMatrices.WithoutSupraventricular(comparison.Matrix);
}
