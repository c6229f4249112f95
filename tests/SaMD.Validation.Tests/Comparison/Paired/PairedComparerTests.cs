using SaMD.TestKit;
using SaMD.Validation.Comparison;
using SaMD.Validation.Comparison.Paired;
using SaMD.Validation.Tests.Comparison.Beats;

namespace SaMD.Validation.Tests.Comparison.Paired;

[Verifies("SRS-PLAT-020")]
public sealed class PairedComparerTests
{
    private static readonly PairedSettings Settings = new(10, 20, 1, PairedTolerance.HeartRate);

    // Reference 80: errors 0, +8 (at the limit), +8.5, -8 and no pair where the reference or the reading is missing.
    [Fact]
    public void Compare_Pairs_AreSummed()
    {
        var totals = Compare([(11, 80), (12, 88), (13, 88.5), (14, 72), (15, null), (16, 90)], static at =>
            at == 16 ? ReferenceValue.None(ReferenceAbsence.Shutdown) : ReferenceValue.Of(80)).Totals;
        totals.WithinTolerance.ShouldBe(new Ratio(3, 4));
        totals.SumOfErrors.ShouldBe(8.5);
        totals.MeanError.ShouldBe(8.5 / 4);
        totals.MeanAbsoluteError.ShouldBe(24.5 / 4);
        totals.RootMeanSquareError.ShouldBe(Math.Sqrt((64 + 72.25 + 64) / 4));
    }

    [Fact]
    public void Compare_Items_SayWhyThereIsNoPair() =>
        Compare([(11, 80), (15, null), (16, 90)], static at => at == 16 ? ReferenceValue.None(ReferenceAbsence.TooFewBeats) : ReferenceValue.Of(81))
            .Items.ShouldBe([new(11, 80, 81, null), new(15, null, 81, null), new(16, 90, null, ReferenceAbsence.TooFewBeats)]);

    [Fact]
    public void Compare_EstimatesOutsideTheScoredPeriod_AreLeftOut() =>
        Compare([(9.99, 80), (10, 80), (20, 80), (20.01, 80)], static _ => ReferenceValue.Of(80)).Items.Select(static item => item.AtSeconds).ShouldBe([10, 20]);

    // All scored time counts: ten intervals, of which three hold an estimate with a value, one of them twice.
    [Fact]
    public void Compare_Availability_CountsEveryIntervalOfTheScoredTime() =>
        Compare([(11, 80), (11.5, 80), (12, 80), (15, null), (20, 80)], static _ => ReferenceValue.None(ReferenceAbsence.Shutdown))
            .Totals.Availability.ShouldBe(new Ratio(3, 10));

    // 3 times 0.1 is more than 0.3 in binary, and 0.3 / 0.1 less than 3. The last 0.05 s are shorter than an interval.
    [Theory]
    [InlineData(0.3, 3)]
    [InlineData(30.05, 300)]
    public void Compare_EstimateAtTheEndOfEachInterval_IsFullyAvailable(double end, int expected)
    {
        var settings = new PairedSettings(0, end, 0.1, PairedTolerance.HeartRate);
        var estimates = Enumerable.Range(1, expected).Select(static k => new PairedEstimate(k * 0.1, 80)).ToArray();
        var totals = PairedComparer.Compare(estimates, static _ => ReferenceValue.Of(80), settings).Totals;
        (totals.Availability, totals.Pairs).ShouldBe((new Ratio(expected, expected), expected));
    }

    [Fact]
    public void Compare_NoEstimates_HasNoPairAndNoAvailability()
    {
        var totals = Compare([], static _ => ReferenceValue.Of(80)).Totals;
        totals.MeanError.ShouldBeNull();
        totals.RootMeanSquareError.ShouldBeNull();
        totals.WithinTolerance.Value.ShouldBeNull();
        totals.Availability.ShouldBe(new Ratio(0, 10));
    }

    [Theory]
    [InlineData(5, 4, 1)]
    [InlineData(-1, 4, 1)]
    [InlineData(0, 4, 0)]
    [InlineData(0, double.NaN, 1)]
    [InlineData(0, 4, double.NaN)]
    public void Compare_SettingOutOfRange_IsRefused(double start, double end, double interval) =>
        Should.Throw<ArgumentException>(() => PairedComparer.Compare([], static _ => ReferenceValue.Of(80), new(start, end, interval, PairedTolerance.HeartRate)));

    // The larger of 10 % and 5 bpm; the limit belongs to it.
    [Theory]
    [InlineData(40, 45, true)]
    [InlineData(40, 45.01, false)]
    [InlineData(50, 45, true)]
    [InlineData(120, 132, true)]
    [InlineData(120, 132.01, false)]
    [InlineData(120, 107.99, false)]
    public void Accepts_HeartRate_IsTheLargerOfTheTwo(double reference, double test, bool expected) =>
        PairedTolerance.HeartRate.Accepts(reference, test).ShouldBe(expected);

    [Fact]
    public void Totals_Sum_PoolsCountsAndErrors()
    {
        var one = new PairedTotals(4, 3, 8.5, 24.5, 200.25, new Ratio(3, 10));
        (one + PairedTotals.Zero).ShouldBe(one);
        (one + one).ShouldBe(new PairedTotals(8, 6, 17, 49, 400.5, new Ratio(6, 20)));
    }

    // 60 bpm in sinus rhythm to 10 s, then 120 bpm in atrial fibrillation to 20 s; windows of 4 s; one reading is missing.
    [Fact]
    public void OfHeartRates_RhythmAndBand_DivideEstimatesAndIntervals()
    {
        SaMD.Signals.Annotation[] reference =
        [
            Beat.Rhythm(0, "(N"), .. Beat.Normals([.. Enumerable.Range(0, 10).Select(static i => 100L * i)]),
            Beat.Rhythm(1000, "(AFIB"), .. Beat.Normals([.. Enumerable.Range(0, 21).Select(static i => 1000L + (50 * i))]),
        ];
        var rate = ReferenceHeartRate.FromBeats(reference, 100);
        var estimates = Enumerable.Range(1, 20).Select(static k => new PairedEstimate(k, k == 15 ? null : k < 12 ? 60 : 120)).ToArray();
        var comparison = PairedComparer.Compare(estimates, at => rate.At(at, 4), new PairedSettings(4, 20, 1, PairedTolerance.HeartRate));
        var strata = PairedStrata.OfHeartRates(comparison, reference, 100, 4).ToDictionary(static s => s.Stratum, static s => s.Totals);
        strata.Keys.ShouldBe(["rhythm=atrial-fibrillation", "rhythm=sinus-rhythm", "heart-rate-band=60-100", "heart-rate-band=>100"]);
        strata["rhythm=atrial-fibrillation"].Availability.ShouldBe(new Ratio(10, 11));
        strata["rhythm=sinus-rhythm"].WithinTolerance.ShouldBe(new Ratio(6, 6));
        (strata["heart-rate-band=60-100"] + strata["heart-rate-band=>100"]).ShouldBe(comparison.Totals);
    }

    private static PairedComparison Compare((double At, double? Value)[] estimates, Func<double, ReferenceValue> referenceAt) =>
        PairedComparer.Compare([.. estimates.Select(static estimate => new PairedEstimate(estimate.At, estimate.Value))], referenceAt, Settings);
}
