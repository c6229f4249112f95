using SaMD.Validation.Comparison.Paired;

namespace SaMD.Validation.Tests.Comparison.Paired;

public sealed class ReferenceSeriesTests
{
    // One sample a second, 0 to 10 s with the value 100 + time; 4 s has none, and 7 and 8 s are not there.
    private static readonly ReferenceSeries Series = ReferenceSeries.Of(
        [.. new[] { 0, 1, 2, 3, 4, 5, 6, 9, 10 }.Select(static at => new ReferenceSample(at, at == 4 ? null : 100 + at))], 1);

    [Theory]
    [InlineData(2.4, 102)]
    [InlineData(2.6, 103)]
    [InlineData(2.5, 102)]
    [InlineData(2.50000049, 102)]
    [InlineData(0, 100)]
    [InlineData(10.5, 110)]
    public void Nearest_WithinTolerance_IsTheNearestAndOfTwoTheEarlier(double at, double expected) => Series.Nearest(at, 0.5).ShouldBe(ReferenceValue.Of(expected));

    [Theory]
    [InlineData(2.3, 0.3, true)]
    [InlineData(2.31, 0.3, false)]
    [InlineData(2.7, 0.3, true)]
    public void Nearest_Limit_BelongsToTheTolerance(double at, double tolerance, bool expected) => (Series.Nearest(at, tolerance).Value is not null).ShouldBe(expected);

    // 5 s is within tolerance too, but the reference says that it has nothing near 4 s.
    [Theory]
    [InlineData(3.6)]
    [InlineData(4)]
    [InlineData(4.4)]
    public void Nearest_SampleWithoutValue_IsNotPassedOver(double at) => Series.Nearest(at, 2).ShouldBe(ReferenceValue.None(ReferenceAbsence.NoValue));

    // In the gap from 6 to 9 s and beyond the ends a sample speaks for half a second, whatever the tolerance.
    [Theory]
    [InlineData(6.5, 106)]
    [InlineData(8.5, 109)]
    [InlineData(10.5, 110)]
    [InlineData(-0.5, 100)]
    public void Nearest_HalfAnIntervalIntoAGap_IsPaired(double at, double expected) => Series.Nearest(at, 3).ShouldBe(ReferenceValue.Of(expected));

    [Theory]
    [InlineData(6.6)]
    [InlineData(7.5)]
    [InlineData(8.4)]
    [InlineData(10.6)]
    [InlineData(-0.6)]
    public void Nearest_AcrossAGapOrPastTheEnd_IsNoPair(double at) => Series.Nearest(at, 3).ShouldBe(ReferenceValue.None(ReferenceAbsence.NoSampleNear));

    [Fact]
    public void Nearest_IrregularSamples_HaveNoGaps()
    {
        var draws = ReferenceSeries.Of([new(100, 95), new(400, 88)], null);
        draws.Nearest(112, 15).ShouldBe(ReferenceValue.Of(95));
        draws.Nearest(120, 15).ShouldBe(ReferenceValue.None(ReferenceAbsence.NoSampleNear));
    }

    // The monitor is 6 s late: what it shows at 8 s is the rate at 2 s.
    [Fact]
    public void Of_Lag_ShiftsTheSeriesBack()
    {
        var late = ReferenceSeries.Of([.. Enumerable.Range(0, 20).Select(static at => new ReferenceSample(at, at < 8 ? 60 : 90))], 1, 6);
        late.Nearest(1, 0.5).ShouldBe(ReferenceValue.Of(60));
        late.Nearest(2, 0.5).ShouldBe(ReferenceValue.Of(90));
        late.WindowMean(3, 4, 1).ShouldBe(ReferenceValue.Of(75));
        late.Samples[0].ShouldBe(new ReferenceSample(-6, 60));
    }

    // (0, 3] holds 101, 102, 103; (2, 6] lacks 104, three of four samples; (5, 9] holds 106 and 109.
    [Theory]
    [InlineData(3, 3, 1, 102)]
    [InlineData(6, 4, 0.75, (103 + 105 + 106) / 3.0)]
    [InlineData(9, 4, 0.5, 107.5)]
    [InlineData(3.4, 3, 1, 102)]
    [InlineData(1, 0.4, 1, 101)]
    public void WindowMean_EnoughSamples_IsTheirMean(double at, double window, double share, double expected) =>
        Series.WindowMean(at, window, share).Value!.Value.ShouldBe(expected, 1e-12);

    [Theory]
    [InlineData(6, 4, 0.76)]
    [InlineData(9, 4, 0.51)]
    [InlineData(8, 2, 0.1)]
    [InlineData(50, 4, 0.1)]
    [InlineData(1, 4, 1)]
    public void WindowMean_TooFewSamples_IsNone(double at, double window, double share) =>
        Series.WindowMean(at, window, share).ShouldBe(ReferenceValue.None(ReferenceAbsence.IncompleteWindow));

    // 3 times 0.1 is more than 0.3 in binary: the window from 0.1 to 0.3 s is full.
    [Fact]
    public void WindowMean_TimesThatWereRounded_AreComplete()
    {
        var series = ReferenceSeries.Of([.. Enumerable.Range(0, 50).Select(static i => new ReferenceSample(i * 0.1, i))], 0.1);
        for (var i = 3; i < 50; i++) series.WindowMean(i / 10.0, 0.3, 1).Value!.Value.ShouldBe(i - 1, 1e-12);
    }

    // 0.3 / 0.1 is less than 3 in binary: two of the three samples are not a full window all the same.
    [Fact]
    public void WindowMean_OneOfThreeMissing_IsNotFull() =>
        ReferenceSeries.Of([new(0.1, 1), new(0.2, 2), new(0.3, null)], 0.1).WindowMean(0.3, 0.3, 1)
            .ShouldBe(ReferenceValue.None(ReferenceAbsence.IncompleteWindow));

    [Fact]
    public void Nearest_NoSamples_IsNone()
    {
        var none = ReferenceSeries.Of([], 1);
        none.Nearest(1, 5).ShouldBe(ReferenceValue.None(ReferenceAbsence.NoSampleNear));
        none.WindowMean(1, 5, 0.1).ShouldBe(ReferenceValue.None(ReferenceAbsence.IncompleteWindow));
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 1)]
    public void Of_TimesThatDoNotRise_AreRefused(double first, double second) =>
        Should.Throw<ArgumentException>(() => ReferenceSeries.Of([new(0, 80), new(first, 80), new(second, 80)], 1))
            .Message.ShouldBe(FormattableString.Invariant($"Reference sample 2 at {second} s does not come after the one before, at {first} s: times must rise."));

    [Fact]
    public void Of_NotFinite_IsRefused()
    {
        Should.Throw<ArgumentException>(() => ReferenceSeries.Of([new(double.NaN, 80)], 1)).Message.ShouldContain("time of reference sample 0");
        Should.Throw<ArgumentException>(() => ReferenceSeries.Of([new(2.5, double.PositiveInfinity)], 1)).Message.ShouldContain("value of reference sample 0 at 2.5 s");
        Should.Throw<ArgumentException>(() => ReferenceSeries.Of([], 0));
        Should.Throw<ArgumentException>(() => ReferenceSeries.Of([], 1, double.NaN));
        Should.Throw<ArgumentException>(() => Series.Nearest(double.NaN, 1));
        Should.Throw<ArgumentException>(() => Series.Nearest(1, -1));
        Should.Throw<ArgumentException>(() => Series.WindowMean(1, 0, 0.5));
        Should.Throw<ArgumentException>(() => Series.WindowMean(1, 4, 0));
        Should.Throw<ArgumentException>(() => ReferenceSeries.Of([], null).WindowMean(1, 4, 0.5)).Message.ShouldContain("declared interval");
    }

    // The monitor says 80, the ECG 85 (stays), 85.1 (excluded), or nothing (stays).
    [Fact]
    public void Within_ReferencesThatDiffer_AreExcludedByRule()
    {
        var monitor = ReferenceSeries.Of([new(0, 80), new(1, 80), new(2, 80), new(3, null)], 1);
        var ecg = ReferenceSeries.Of([new(0, 85), new(1, 85.1), new(2, null), new(3, 80)], 1);
        var agreed = ReferenceAgreement.Within(at => monitor.Nearest(at, 0), at => ecg.Nearest(at, 0));
        var comparison = PairedComparer.Compare(
            [new(0, 81), new(1, 81), new(2, 81), new(3, 81)], agreed, new PairedSettings(0, 3, 1, PairedTolerance.HeartRate));
        comparison.Items.Select(static item => item.Absence).ShouldBe([null, ReferenceAbsence.ReferencesDiffer, null, ReferenceAbsence.NoValue]);
        comparison.Totals.Pairs.ShouldBe(2);
        PairedPart.All(comparison).CountWithoutReference(ReferenceAbsence.ReferencesDiffer).ShouldBe(1);
        PairedMeasures.Availability.Of(PairedPart.All(comparison)).ShouldBe(1);
        Should.Throw<ArgumentException>(() => ReferenceAgreement.Within(agreed, agreed, double.NaN));
    }

    // Unsorted estimates, and two at one time: each is an item, and the sums do not know the order.
    [Fact]
    public void Compare_EstimatesUnsortedOrAtOneTime_AreEachCounted()
    {
        var settings = new PairedSettings(0, 10, 1, PairedTolerance.HeartRate);
        PairedEstimate[] estimates = [new(5, 82), new(2, 81), new(5, 84), new(9, 79)];
        var comparison = PairedComparer.Compare(estimates, static _ => ReferenceValue.Of(80), settings);
        comparison.Totals.Pairs.ShouldBe(4);
        comparison.Totals.ShouldBe(PairedComparer.Compare([.. estimates.Reverse()], static _ => ReferenceValue.Of(80), settings).Totals);
    }

    // Three draws; the readings at 100 s ± 2 s are 95, 96, 97; none is near 200 s; that at 300 s is "no reading".
    [Fact]
    public void CompareAtReferences_Draws_GiveOnePairEach()
    {
        var draws = ReferenceSeries.Of([new(100, 94), new(200, 90), new(300, 85), new(400, 80)], null);
        PairedEstimate[] estimates = [new(102, 97), new(98, 95), new(100, 96), new(100, 50), new(300, null), new(301, 84)];
        var comparison = PairedComparer.CompareAtReferences(estimates, draws, 5, new PairedSettings(0, 350, 10, PairedTolerance.HeartRate));
        comparison.Items.ShouldBe([new(100, 96, 94, null), new(200, null, 90, null), new(300, null, 85, null)]);
        comparison.Totals.SumOfErrors.ShouldBe(2);
        comparison.Totals.Availability.ShouldBe(new SaMD.Validation.Comparison.Ratio(3, 35));
    }

    [Theory]
    [InlineData(double.NaN, 80.0)]
    [InlineData(double.PositiveInfinity, 80.0)]
    [InlineData(1, double.NaN)]
    [InlineData(1, double.NegativeInfinity)]
    public void Compare_NotFinite_IsRefused(double at, double value)
    {
        var settings = new PairedSettings(0, 10, 1, PairedTolerance.HeartRate);
        Should.Throw<ArgumentException>(() => PairedComparer.Compare([new(at, value)], static _ => ReferenceValue.Of(80), settings));
        Should.Throw<ArgumentException>(() => PairedComparer.Compare([new(1, 80)], _ => ReferenceValue.Of(double.IsFinite(value) ? at : value), settings));
    }
}
