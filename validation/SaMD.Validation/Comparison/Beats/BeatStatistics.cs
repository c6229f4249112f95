using static SaMD.Validation.Comparison.Beats.BeatLabel;

namespace SaMD.Validation.Comparison.Beats;

/// <summary>
/// The figures of EC57 for a matrix of beat pairs: of one recording, or, for the <em>gross</em> figures, of summed matrices. The
/// <em>average</em> figures are <see cref="Ratio.AveragePercent"/> over the recordings.
/// </summary>
/// <param name="QrsSensitivity">Reference beats (N S V F Q) that were found.</param>
/// <param name="QrsPositivePredictivity">Test beats that are reference beats.</param>
/// <param name="VebSensitivity">Ventricular ectopic beats that were found and called so.</param>
/// <param name="VebPositivePredictivity">Test beats called ventricular ectopic that are; F and Q beats so called do not count.</param>
/// <param name="VebFalsePositiveRate">Other beats and non-beats called ventricular ectopic, of all that the test gave a class.</param>
/// <param name="SvebSensitivity">Supraventricular ectopic beats that were found and called so.</param>
/// <param name="SvebPositivePredictivity">Test beats called supraventricular ectopic that are; Q beats so called do not count.</param>
/// <param name="MissedInShutdown">Beats missed while the test side was shut down (S beats left out above the line) of all beats.</param>
/// <param name="NormalMissedInShutdown">N beats missed in shutdown, of all N beats.</param>
/// <param name="SupraventricularMissedInShutdown">S beats missed in shutdown, of all S beats.</param>
/// <param name="VentricularMissedInShutdown">V beats missed in shutdown, of all V beats.</param>
/// <param name="FusionMissedInShutdown">F beats missed in shutdown, of all F beats.</param>
public sealed record BeatStatistics(
    Ratio QrsSensitivity,
    Ratio QrsPositivePredictivity,
    Ratio VebSensitivity,
    Ratio VebPositivePredictivity,
    Ratio VebFalsePositiveRate,
    Ratio SvebSensitivity,
    Ratio SvebPositivePredictivity,
    Ratio MissedInShutdown,
    Ratio NormalMissedInShutdown,
    Ratio SupraventricularMissedInShutdown,
    Ratio VentricularMissedInShutdown,
    Ratio FusionMissedInShutdown)
{
    /// <summary>The figures of a matrix.</summary>
    /// <param name="matrix">Counts of one recording or their sum.</param>
    /// <param name="mode">The mode: corrected counts missed S beats among the beats missed in shutdown.</param>
    public static BeatStatistics Of(BeatMatrix matrix, ComparisonMode mode = ComparisonMode.Wfdb)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        var (found, missed, extra) = Detections(matrix);
        var ventricular = matrix[VentricularEctopic, VentricularEctopic];
        var falseVentricular = matrix.Column(VentricularEctopic, Normal, SupraventricularEctopic, Other, Shutdown);
        var supraventricular = matrix[SupraventricularEctopic, SupraventricularEctopic];
        var falseSupraventricular = matrix.Column(SupraventricularEctopic, Normal, VentricularEctopic, Fusion, Other, Shutdown);
        return new BeatStatistics(
            new Ratio(found, found + missed),
            new Ratio(found, found + extra),
            new Ratio(ventricular, matrix.RowTotal(VentricularEctopic)),
            new Ratio(ventricular, ventricular + falseVentricular),
            new Ratio(falseVentricular, falseVentricular + NotCalledVentricular(matrix)),
            new Ratio(supraventricular, matrix.RowTotal(SupraventricularEctopic)),
            new Ratio(supraventricular, supraventricular + falseSupraventricular),
            new Ratio(matrix.Column(Shutdown, Normal, VentricularEctopic, Fusion, Unclassifiable) + (mode == ComparisonMode.Corrected ? matrix[SupraventricularEctopic, Shutdown] : 0), found + missed),
            OfRow(matrix, Normal),
            OfRow(matrix, SupraventricularEctopic),
            OfRow(matrix, VentricularEctopic),
            OfRow(matrix, Fusion));
    }

    private static (long Found, long Missed, long Extra) Detections(BeatMatrix matrix)
    {
        var (found, missed, extra) = (0L, 0L, 0L);
        for (var label = Normal; label <= Unclassifiable; label++)
        {
            missed += matrix.Row(label, Other, Shutdown);
            found += matrix.RowTotal(label) - matrix.Row(label, Other, Shutdown);
            extra += matrix.Column(label, Other, Shutdown);
        }

        return (found, missed, extra);
    }

    private static long NotCalledVentricular(BeatMatrix matrix)
    {
        long sum = 0;
        ReadOnlySpan<BeatLabel> rows = [Normal, SupraventricularEctopic, Fusion, Unclassifiable, Other, Shutdown];
        foreach (var row in rows) sum += matrix.Row(row, Normal, SupraventricularEctopic, Fusion, Unclassifiable);
        return sum;
    }

    private static Ratio OfRow(BeatMatrix matrix, BeatLabel label) => new(matrix[label, Shutdown], matrix.RowTotal(label));
}
