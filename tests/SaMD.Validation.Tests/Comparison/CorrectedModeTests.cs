using FsCheck;
using FsCheck.Fluent;
using SaMD.Files;
using SaMD.Signals;
using SaMD.TestKit;
using SaMD.Validation.Comparison;
using SaMD.Validation.Comparison.Beats;
using SaMD.Validation.Comparison.Episodes;
using SaMD.Validation.Comparison.Measurements;
using SaMD.Validation.Comparison.Runs;
using SaMD.Validation.Tests.Comparison.Beats;
using static SaMD.Validation.Comparison.ComparisonMode;
using static SaMD.Validation.Tests.Comparison.Beats.Beat;

namespace SaMD.Validation.Tests.Comparison;

/// <summary>Each difference between the modes by an example worked out by hand. One sample is one second, so that no rounding is in the way.</summary>
[Verifies("SRS-PLAT-001")]
public sealed class CorrectedModeTests
{
    private static readonly BeatComparisonSettings FromStart = new(StartSeconds: 0, MatchWindowSeconds: 10);

    // RR intervals of the reference 100, 100; of the test 100, 50, 50. At the extra beat the reference's current interval is 100, the test's 50.
    [Theory]
    [InlineData(Wfdb, 3, 5000)]
    [InlineData(Corrected, 2, 2500)]
    public void Beats_ExtraBeat_EntersTheRrErrorInModeWfdbAlone(ComparisonMode mode, long count, double sumOfSquares)
    {
        var errors = Beats(Normals(1000, 1100, 1200), Normals(1000, 1100, 1150, 1200), mode).RrErrors;
        errors.Count.ShouldBe(count);
        errors.SumOfSquares.ShouldBe(sumOfSquares);
    }

    [Theory]
    [InlineData(Wfdb, "O300/n300")]
    [InlineData(Corrected, "O-/n300")]
    public void Beats_FlutterWaveOutsideFibrillation_IsABeatInModeWfdbAlone(ComparisonMode mode, string expected) =>
        Texts(Beats([Normal(100), Flutter(300), Normal(500)], Normals(100, 300, 500), mode)).ShouldBe(["N100/n100", expected, "N500/n500"]);

    [Theory]
    [InlineData(Wfdb, BeatLabel.SupraventricularEctopic)]
    [InlineData(Corrected, BeatLabel.Normal)]
    public void Beats_AtrialEscape_IsSupraventricularInModeWfdbAlone(ComparisonMode mode, BeatLabel expected) =>
        Beats([new(100, AnnotationCode.AtrialEscape)], Normals(100), mode).Pairs.Single().ReferenceLabel.ShouldBe(expected);

    [Theory]
    [InlineData(Wfdb, 1)]
    [InlineData(Corrected, 2)]
    public void Beats_SupraventricularMissedInShutdown_CountsAmongAllMissedInModeCorrectedAlone(ComparisonMode mode, long missed)
    {
        var comparison = Beats(
            [Normal(100), Normal(300), new(350, AnnotationCode.AtrialPremature), Normal(500)], [Normal(100), ShutdownStart(200), ShutdownEnd(400), Normal(500)], mode);
        BeatStatistics.Of(comparison.Matrix, mode).MissedInShutdown.ShouldBe(new Ratio(missed, 4));
    }

    // Shut down for 100 s before the scored period and for 50 s within it; the program adds half a second and cuts.
    [Theory]
    [InlineData(Wfdb, 151)]
    [InlineData(Corrected, 50)]
    public void Beats_ShutdownInTheLearningPeriod_AddsTimeInModeWfdbAlone(ComparisonMode mode, long seconds) =>
        BeatComparer.Compare(
            Normals(900, 1300), [Normal(50), ShutdownStart(100), ShutdownEnd(200), Normal(900), ShutdownStart(1000), ShutdownEnd(1050), Normal(1300)],
            1, 2000, new BeatComparisonSettings(StartSeconds: 500, MatchWindowSeconds: 10), mode).ShutdownSeconds.ShouldBe(seconds);

    [Theory]
    [InlineData(Wfdb, BeatLabel.Other)]
    [InlineData(Corrected, BeatLabel.Shutdown)]
    public void Beats_ThirdLatestShutdown_IsForgottenInModeWfdbAlone(ComparisonMode mode, BeatLabel expected) =>
        Beats(
            Normals(100, 250, 900),
            [Normal(100), ShutdownStart(200), ShutdownEnd(300), ShutdownStart(400), ShutdownEnd(500), ShutdownStart(600), ShutdownEnd(700), Normal(900)],
            mode).Pairs[1].TestLabel.ShouldBe(expected);

    [Theory]
    [InlineData(Wfdb, 1)]
    [InlineData(Corrected, 0)]
    public void Runs_Flutter_IsFibrillationInModeWfdbAlone(ComparisonMode mode, long runs) =>
        Runs([Rhythm(100, "(AFL"), Normal(200), Normal(300), Rhythm(400, "(N"), Normal(500)], Normals(200, 300, 500), mode)
            .Statistics(RunKind.Supraventricular).LongSensitivity.Denominator.ShouldBe(runs);

    [Theory]
    [InlineData(Wfdb, 0)]
    [InlineData(Corrected, 1)]
    public void Runs_OpenAtTheEnd_AreCountedInModeCorrectedAlone(ComparisonMode mode, long couplets) =>
        RunComparer.Compare(
            [Normal(100), Ventricular(800), Ventricular(900), Ventricular(1100)], [Normal(100), Ventricular(800), Ventricular(900), Normal(1100)],
            1, 1000, FromStart, mode).Statistics(RunKind.Ventricular).CoupletSensitivity.ShouldBe(new Ratio(couplets, couplets));

    // The episode is ended by a beat and not by its mark, so that nothing has set the end of its window.
    [Theory]
    [InlineData(Wfdb, 0)]
    [InlineData(Corrected, 1)]
    public void Runs_EpisodeWithoutEndMark_IsSearchedForInAnEmptyWindowInModeWfdbAlone(ComparisonMode mode, long found) =>
        Runs([Normal(100), FibrillationStart(500), Normal(600), Normal(700)], [Normal(100), FibrillationStart(495), Normal(600), Normal(700)], mode)
            .Statistics(RunKind.Ventricular).LongSensitivity.ShouldBe(new Ratio(found, 1));

    // The window of the couplet begins at sample -5. The other side has nothing.
    [Theory]
    [InlineData(Wfdb, 6)]
    [InlineData(Corrected, 0)]
    public void Runs_WindowBeforeTheFile_MeetsALongRunInModeWfdbAlone(ComparisonMode mode, int test) =>
        Runs([Ventricular(5), Ventricular(100), Normal(200)], Normals(5, 100, 200), mode).Passes[0].Items.Single().TestLength.ShouldBe(test);

    // The first search reads the test's mark of fibrillation last; in mode wfdb the second one takes it for one of the reference at time 0.
    [Theory]
    [InlineData(Wfdb, 6)]
    [InlineData(Corrected, 2)]
    public void Runs_MarkReadLast_CountsInTheNextSearchInModeWfdbAlone(ComparisonMode mode, int reference) =>
        Runs([Ventricular(300), Ventricular(400), Normal(450)], [Ventricular(300), Ventricular(400), FibrillationStart(500)], mode)
            .Passes[1].Items.Single().ReferenceLength.ShouldBe(reference);

    // One measurement before the start, one after it; the test file ends before the period does.
    [Theory]
    [InlineData(Wfdb, 2, 2)]
    [InlineData(Corrected, 1, 1)]
    public void Measurements_OfTheLearningPeriodAndAfterTheTestFile_CountInModeWfdbAlone(ComparisonMode mode, long count, int pairs)
    {
        var comparison = Measurements([Measure(5, "100"), Measure(20, "100")], [Measure(5, "100"), Measure(20, "110")], 10, null, mode);
        comparison.Count.ShouldBe(count);
        comparison.Pairs.Length.ShouldBe(pairs);
        comparison.SumOfSquaredErrors.ShouldBe(100 * pairs);
    }

    [Theory]
    [InlineData(Wfdb, 0)]
    [InlineData(Corrected, 80)]
    public void Measurements_BeforeTheFirstReference_MeetZeroInModeWfdbAlone(ComparisonMode mode, double reference) =>
        Measurements([Measure(50, "80")], [Measure(10, "80")], 0, null, mode).Pairs[0].Reference.ShouldBe(reference);

    [Theory]
    [InlineData(Wfdb, 1)]
    [InlineData(Corrected, 0)]
    public void Measurements_AfterTheEnd_AreComparedInModeWfdbAlone(ComparisonMode mode, int pairs) =>
        Measurements([Measure(20, "80")], [Measure(20, "80")], 0, 15, mode).Pairs.Length.ShouldBe(pairs);

    [Theory]
    [InlineData(Wfdb, 0)]
    [InlineData(Corrected, 1)]
    public void Episodes_UnknownLength_AreScoredInModeCorrectedAlone(ComparisonMode mode, long episodes)
    {
        Annotation[] file = [Rhythm(100, "(AFIB"), Rhythm(200, "(N")];
        Episodes(file, file, null, mode).Sensitivity.Share.ShouldBe(new Ratio(episodes, episodes));
    }

    // Test 150 to 300, of which the reference says flutter up to 200, then fibrillation: 100 s are left. The program makes it 150 + 50.
    [Theory]
    [InlineData(Wfdb, 200)]
    [InlineData(Corrected, 100)]
    public void Episodes_ExclusionAtTheBeginning_AddsTimeInModeWfdbAlone(ComparisonMode mode, long duration)
    {
        var pass = Episodes([Rhythm(100, "(AFL"), Rhythm(200, "(AFIB"), Rhythm(300, "(N")], [Rhythm(150, "(AFIB"), Rhythm(300, "(N")], 1000, mode).PositivePredictivity;
        pass.DurationSamples.ShouldBe(duration);
        pass.OverlapSamples.ShouldBe(100);
    }

    [Fact]
    public void Episodes_RhythmWithoutText_NamesTheFileAndTheSample() =>
        Should.Throw<InputFaultException>(() => EpisodeComparer.Compare(
                [new(77, AnnotationCode.Rhythm)], [], 1, 100, new EpisodeSettings(EpisodeKind.AtrialFibrillation), Wfdb, "04015.atr", "04015.afp"))
            .Message.ShouldStartWith("04015.atr: the rhythm annotation at sample 77 has no text");

    [Theory]
    [InlineData(Wfdb)]
    [InlineData(Corrected)]
    public void AllComparators_EmptyFiles_GiveNothingAndNoFigure(ComparisonMode mode)
    {
        BeatStatistics.Of(Beats([], [], mode).Matrix).QrsSensitivity.Value.ShouldBeNull();
        Runs([], [], mode).Statistics(RunKind.Ventricular).CoupletSensitivity.Value.ShouldBeNull();
        Measurements([], [], 0, null, mode).HasMeasurements.ShouldBeFalse();
        Episodes([], [], null, mode).Sensitivity.Share.Value.ShouldBeNull();
    }

    [Fact]
    public void AllComparators_FileAgainstItself_MatchAll() => Prop.ForAll(BeatFiles.Any, files =>
    {
        var file = files.Reference.Select((annotation, i) => annotation.Code == AnnotationCode.Rhythm ? annotation with { Auxiliary = i % 2 == 0 ? "(AFIB" : "(N" } : annotation).ToArray();
        Beats(file, file, Corrected).Pairs.ShouldAllBe(static pair => pair.IsMatched && pair.ReferenceSample == pair.TestSample && pair.ReferenceLabel == pair.TestLabel);
        Beats(file, file, Corrected).RrErrors.SumOfSquares.ShouldBe(0);
        var episodes = Episodes(file, file, 1_000_000, Corrected);
        episodes.Sensitivity.Unmatched.ShouldBe(0);
        episodes.PositivePredictivity.OverlapSamples.ShouldBe(episodes.PositivePredictivity.DurationSamples);
        var measurements = Measurements(
            [.. file.Select(static (annotation, i) => Measure(annotation.Sample, $"{i}"))], [.. file.Select(static (annotation, i) => Measure(annotation.Sample, $"{i}"))], 0, null, Corrected);
        measurements.Pairs.Length.ShouldBe(file.Length);
    }).Check(BeatFiles.Settings);

    // Not so in mode wfdb: a mark that one search read last counts at time 0 of the next, however late the files begin.
    [Fact]
    public void Runs_BothFilesLater_GiveTheSameCountsInModeCorrected() => Prop.ForAll(BeatFiles.Any, files =>
    {
        var (now, later) = (Runs(files.Reference, files.Test, Corrected), Runs(Later(files.Reference), Later(files.Test), Corrected));
        foreach (var kind in new[] { RunKind.Ventricular, RunKind.Supraventricular }) later.Statistics(kind).ShouldBe(now.Statistics(kind));
    }).Check(BeatFiles.Settings);

    [Fact]
    public void Beats_BothFilesLater_GiveTheSameMatrixInModeCorrected() => Prop.ForAll(BeatFiles.Any, files =>
        Beats(Later(files.Reference), Later(files.Test), Corrected).Matrix.ShouldBe(Beats(files.Reference, files.Test, Corrected).Matrix)).Check(BeatFiles.Settings);

    private static Annotation[] Later(Annotation[] file) => [.. file.Select(static annotation => annotation with { Sample = annotation.Sample + 5000 })];

    private static BeatComparison Beats(Annotation[] reference, Annotation[] test, ComparisonMode mode) => BeatComparer.Compare(reference, test, 1, null, FromStart, mode);

    private static RunComparison Runs(Annotation[] reference, Annotation[] test, ComparisonMode mode) => RunComparer.Compare(reference, test, 1, null, FromStart, mode);

    private static MeasurementComparison Measurements(Annotation[] reference, Annotation[] test, double start, double? end, ComparisonMode mode) =>
        MeasurementComparer.Compare(reference, test, 1, 100_000, new MeasurementSettings { StartSeconds = start, EndSeconds = end }, mode);

    private static EpisodeComparison Episodes(Annotation[] reference, Annotation[] test, long? length, ComparisonMode mode) => EpisodeComparer.Compare(
        reference, test, 1, length, new EpisodeSettings(EpisodeKind.AtrialFibrillation) { StartSeconds = 0, ExcludesFlutter = true }, mode);

    private static Annotation Measure(long sample, string text) => new(sample, AnnotationCode.Measure, Auxiliary: text);

    private static string[] Texts(BeatComparison comparison) => [.. comparison.Pairs.Select(static pair =>
        $"{BeatLabels.Letter(pair.ReferenceLabel)}{pair.ReferenceSample?.ToString() ?? "-"}/{char.ToLowerInvariant(BeatLabels.Letter(pair.TestLabel))}{pair.TestSample?.ToString() ?? "-"}")];
}
