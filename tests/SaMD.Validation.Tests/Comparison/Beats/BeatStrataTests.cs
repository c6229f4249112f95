using SaMD.Validation.Comparison.Beats;
using static SaMD.Validation.Tests.Comparison.Beats.Beat;

namespace SaMD.Validation.Tests.Comparison.Beats;

public sealed class BeatStrataTests
{
    private const double SamplingFrequencyHz = 100;

    [Fact]
    public void At_EachTime_IsTheRhythmInForce()
    {
        var timeline = RhythmTimeline.Of([Rhythm(100, "(N"), Normal(150), Rhythm(200, "(AFIB"), Rhythm(300, "(XYZ")]);
        new[] { 99L, 100, 199, 200, 299, 300, 1_000_000 }.Select(timeline.At).ShouldBe(
            ["unknown", "sinus-rhythm", "sinus-rhythm", "atrial-fibrillation", "atrial-fibrillation", "(XYZ", "(XYZ"]);
    }

    [Fact]
    public void At_SeveralAtOneTimeOrOneOutOfOrder_TheLastOfTheFileHolds()
    {
        var timeline = RhythmTimeline.Of([Rhythm(100, "(N"), Rhythm(100, "(AFIB"), Rhythm(50, "(AFL")]);
        new[] { 60L, 100, 200 }.Select(timeline.At).ShouldBe(["unknown", "atrial-flutter", "atrial-flutter"]);
    }

    // 20 beats at 60 bpm in sinus rhythm, then 40 at 120 bpm in atrial fibrillation, of which one is missed and one beat is extra.
    [Fact]
    public void Of_RhythmAndRate_DivideTheEvents()
    {
        var slow = Enumerable.Range(1, 20).Select(static i => 100L * i).ToArray();
        var fast = Enumerable.Range(1, 40).Select(static i => 2000L + (50 * i)).ToArray();
        var reference = Normals([.. slow, .. fast]).Prepend(Rhythm(0, "(N")).Append(Rhythm(2040, "(AFIB")).OrderBy(static a => a.Sample).ToArray();
        var test = Normals([.. slow, 2075, .. fast.Where(static sample => sample != 3000)]).OrderBy(static a => a.Sample).ToArray();
        var comparison = BeatComparer.Compare(reference, test, SamplingFrequencyHz, 4100, new BeatComparisonSettings(StartSeconds: 0));
        var strata = BeatStrata.Of(comparison, reference).ToDictionary(static s => s.Stratum, static s => BeatStatistics.Of(s.Matrix));
        strata.Keys.ShouldBe(["rhythm=atrial-fibrillation", "rhythm=sinus-rhythm", "heart-rate-band=60-100", "heart-rate-band=>100"]);
        strata["rhythm=sinus-rhythm"].QrsSensitivity.ShouldBe(new(20, 20));
        strata["rhythm=atrial-fibrillation"].QrsSensitivity.ShouldBe(new(39, 40));
        strata["rhythm=atrial-fibrillation"].QrsPositivePredictivity.ShouldBe(new(39, 40));
        strata["heart-rate-band=>100"].QrsSensitivity.Denominator.ShouldBeInRange(36, 40);
    }
}
