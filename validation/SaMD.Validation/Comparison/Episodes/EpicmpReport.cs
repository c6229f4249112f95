using System.Globalization;
using System.Text;

namespace SaMD.Validation.Comparison.Episodes;

/// <summary>Prints a comparison to the character as the field's reference program <c>epicmp</c> does.</summary>
public static class EpicmpReport
{
    /// <summary>The report of one recording.</summary>
    /// <param name="record">Name of the recording.</param>
    /// <param name="referenceAnnotator">Name of the reference annotations, for example <c>atr</c>.</param>
    /// <param name="testAnnotator">Name of the test annotations.</param>
    /// <param name="comparison">What to print.</param>
    public static string Write(string record, string referenceAnnotator, string testAnnotator, EpisodeComparison comparison)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        var (se, pp) = (comparison.Sensitivity, comparison.PositivePredictivity);
        var text = new StringBuilder();
        text.Append(Name(comparison.Settings.Kind)).Append(" episode-by-episode comparison results for record ").Append(record).Append(Signals(comparison.Settings.Kind)).Append('\n');
        text.Append("Reference annotator: ").Append(referenceAnnotator).Append('\n');
        text.Append("     Test annotator: ").Append(testAnnotator).Append("\n\n");
        text.Append("           Episode sensitivity: ").Append(Counts(se)).Append('\n');
        text.Append(" Episode positive predictivity: ").Append(Counts(pp)).Append('\n');
        text.Append("          Duration sensitivity: ").Append(Durations(se, comparison)).Append('\n');
        text.Append("Duration positive predictivity: ").Append(Durations(pp, comparison)).Append('\n');
        text.Append("Duration of reference episodes: ").Append(Time(se.DurationSamples, comparison).PadLeft(13)).Append('\n');
        text.Append("     Duration of test episodes: ").Append(Time(pp.DurationSamples, comparison).PadLeft(13)).Append('\n');
        return text.ToString();
    }

    /// <summary>Heading of a line-format table (<c>-L</c>).</summary>
    /// <param name="kind">The kind of episode.</param>
    public static string Heading(EpisodeKind kind) => $"({(IsSt(kind) ? "Ischemic ST" : Name(kind))} detection{Signals(kind)})\n{EpisodeTableSummary.Names}";

    /// <summary>A recording's line of a table.</summary>
    /// <param name="record">Name of the recording.</param>
    /// <param name="comparison">What to print.</param>
    public static string Line(string record, EpisodeComparison comparison)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(comparison);
        var (se, pp) = (comparison.Sensitivity, comparison.PositivePredictivity);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{record,6} {se.Matched,4} {se.Unmatched,4} {pp.Matched,4} {pp.Unmatched,4}  {WholePercent.Field(se.Share)} {WholePercent.Field(pp.Share)} {WholePercent.Field(se.DurationShare)} {WholePercent.Field(pp.DurationShare)}  {Time(se.DurationSamples, comparison),12}   {Time(pp.DurationSamples, comparison),12}\n");
    }

    private static string Name(EpisodeKind kind) => kind switch
    {
        EpisodeKind.AtrialFibrillation => "AF",
        EpisodeKind.VentricularFibrillation => "VF",
        _ => "ST",
    };

    private static bool IsSt(EpisodeKind kind) => kind is not (EpisodeKind.AtrialFibrillation or EpisodeKind.VentricularFibrillation);

    private static string Signals(EpisodeKind kind) => kind switch
    {
        EpisodeKind.StOfSignal0 => ", signal 0",
        EpisodeKind.StOfSignal1 => ", signal 1",
        EpisodeKind.StOfEitherSignal => ", both signals",
        _ => "",
    };

    private static string Counts(EpisodePass pass) =>
        string.Create(CultureInfo.InvariantCulture, $"{Percent(pass.Share)} ({pass.Matched}/{pass.Matched + pass.Unmatched})");

    private static string Durations(EpisodePass pass, EpisodeComparison comparison) =>
        $"{Percent(pass.DurationShare)} ({Time(pass.OverlapSamples, comparison)}/{Time(pass.DurationSamples, comparison)})";

    private static string Percent(Ratio ratio) => WholePercent.Field(ratio) + (ratio.Denominator > 0 ? "%" : " ");

    private static string Time(long samples, EpisodeComparison comparison) => EpicmpText.Duration(samples, comparison.SamplingFrequencyHz);
}
