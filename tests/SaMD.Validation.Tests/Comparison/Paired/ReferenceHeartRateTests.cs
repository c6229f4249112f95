using SaMD.Signals;
using SaMD.TestKit;
using SaMD.Validation.Comparison.Paired;
using SaMD.Validation.Tests.Comparison.Beats;

namespace SaMD.Validation.Tests.Comparison.Paired;

/// <summary>The rule is 60 (n - 1) / (span of the n beats of the window); expected values are worked out by hand.</summary>
[Verifies("SRS-PLAT-020")]
public sealed class ReferenceHeartRateTests
{
    private const double SamplingFrequencyHz = 250;

    [Fact]
    public void At_RegularBeats_IsTheirRate() =>
        Rate(Beat.Normals([.. Enumerable.Range(0, 40).Select(static i => 200L * i)])).At(20, 8).ShouldBe(ReferenceValue.Of(75));

    // Window (2, 10] s is samples 501 to 2500: beats 600, 900, 1500 and 2500 span 1900 samples, 7.6 s.
    [Fact]
    public void At_IrregularBeats_IsIntervalsOverTheirSpan() =>
        Rate(Beat.Normals(500, 600, 900, 1500, 2500, 2501)).At(10, 8).Value.ShouldBe(60 * 3 / 7.6);

    // Sample 27 at 49 Hz: 27 / 49 * 49 is less than 27 in binary.
    [Fact]
    public void At_BeatAtTheEndInSeconds_BelongsToTheWindow() =>
        ReferenceHeartRate.FromBeats(Beat.Normals(10, 20, 27), 49).At(27.0 / 49, 0.5).Value.ShouldBe(60 * 2 * 49 / 17.0);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void At_FewerThanThreeBeats_IsNone(int count) =>
        Rate(Beat.Normals([.. Enumerable.Range(1, count).Select(static i => 200L * i)])).At(10, 10).ShouldBe(ReferenceValue.None(ReferenceAbsence.TooFewBeats));

    [Fact]
    public void At_ThreeBeatsAtOneTime_IsNone() => Rate(Beat.Normals(200, 200, 200)).At(10, 10).Absence.ShouldBe(ReferenceAbsence.TooFewBeats);

    [Theory]
    [InlineData(4.0, null)]
    [InlineData(5.0, ReferenceAbsence.VentricularFibrillation)]
    [InlineData(13.9, ReferenceAbsence.VentricularFibrillation)]
    [InlineData(16.0, null)]
    public void At_WindowThatTouchesFibrillation_IsNone(double atSeconds, ReferenceAbsence? expected) =>
        Rate([.. Beats(0, 1200), Beat.FibrillationStart(1250), Beat.FibrillationEnd(2500), .. Beats(2600, 5000)]).At(atSeconds, 4).Absence.ShouldBe(expected);

    [Fact]
    public void At_FlutterWaveInTheWindow_IsNone() =>
        Rate([.. Beats(0, 1000), Beat.Flutter(1050), .. Beats(1100, 2500)]).At(6, 4).Absence.ShouldBe(ReferenceAbsence.VentricularFibrillation);

    [Fact]
    public void At_WindowThatTouchesShutdown_IsNone() =>
        Rate([.. Beats(0, 1200), Beat.ShutdownStart(1250), Beat.ShutdownEnd(1300), .. Beats(1400, 5000)]).At(6, 4).Absence.ShouldBe(ReferenceAbsence.Shutdown);

    // The window (2, 6] s begins after sample 500.
    [Theory]
    [InlineData(500, null)]
    [InlineData(501, ReferenceAbsence.Shutdown)]
    public void At_ShutdownUpToTheWindow_TouchesItFromItsFirstSampleOn(long end, ReferenceAbsence? expected) =>
        Rate([.. Beats(0, 400), Beat.ShutdownStart(450), Beat.ShutdownEnd(end), .. Beats(600, 5000)]).At(6, 4).Absence.ShouldBe(expected);

    private static ReferenceHeartRate Rate(Annotation[] reference) => ReferenceHeartRate.FromBeats(reference, SamplingFrequencyHz);

    private static IEnumerable<Annotation> Beats(long from, long to)
    {
        for (var sample = from; sample < to; sample += 100) yield return Beat.Normal(sample);
    }
}
