using SaMD.Validation.Comparison.Events;

namespace SaMD.Validation.Tests.Comparison.Events;

public sealed class EventComparerTests
{
    private static readonly EventSettings Hour = new(0, 3600, EventMatchRule.AnyOverlap());

    // Two of three events found, one of them by two fragments; two alarms of nothing in an hour.
    [Fact]
    public void Compare_Episodes_AreCountedByHand()
    {
        var counts = Compare([(100, 200), (500, 600), (1000, 1100)], [(110, 120), (150, 210), (550, 700), (2000, 2010), (3000, 3001)]).Counts;
        (counts.References, counts.FoundReferences, counts.Missed).ShouldBe((3, 2, 1));
        (counts.Detections, counts.TrueDetections, counts.Extra, counts.Fragments).ShouldBe((5, 2, 3, 1));
        EventMeasures.Sensitivity.Of(counts)!.Value.ShouldBe(2 / 3.0, 1e-15);
        EventMeasures.PositivePredictiveValue.Of(counts)!.Value.ShouldBe(2 / 5.0, 1e-15);
        EventMeasures.F1.Of(counts)!.Value.ShouldBe(2 * (2 / 3.0) * (2 / 5.0) / ((2 / 3.0) + (2 / 5.0)), 1e-15);
        EventMeasures.FalseAlarmsPerHour.Of(counts).ShouldBe(3);
        (counts.ReferenceSeconds, counts.DetectionSeconds, counts.OverlapSeconds).ShouldBe((300, 231, 110));
        EventMeasures.DurationSensitivity.Of(counts)!.Value.ShouldBe(110 / 300.0, 1e-15);
        EventMeasures.DurationPositivePredictivity.Of(counts)!.Value.ShouldBe(110 / 231.0, 1e-15);
        EventMeasures.DurationJaccard.Of(counts)!.Value.ShouldBe(110 / 421.0, 1e-15);
    }

    [Fact]
    public void Compare_NoEvents_HasNoFigureButARate()
    {
        var counts = Compare([], []).Counts;
        EventMeasures.All.Where(measure => measure.Of(counts) is not null).ShouldBe([EventMeasures.FalseAlarmsPerHour]);
        EventMeasures.FalseAlarmsPerHour.Of(counts).ShouldBe(0);
        EventMeasures.Sensitivity.WhenUndefined.ShouldBe("no reference event in the scored time");
        EventMeasures.FalseAlarmsPerHour.Of(EventCounts.Zero).ShouldBeNull();
    }

    // An algorithm that failed reports nothing: every event is missed.
    [Fact]
    public void Compare_NoDetections_MissesEveryEvent()
    {
        var counts = Compare([(100, 200), (500, 600)], []).Counts;
        EventMeasures.Sensitivity.Of(counts).ShouldBe(0);
        EventMeasures.PositivePredictiveValue.Of(counts).ShouldBeNull();
    }

    // Touching is no overlap; an instant at the end of a span is within it.
    [Theory]
    [InlineData(200, 300, false)]
    [InlineData(200.0000001, 300, false)]
    [InlineData(199, 300, true)]
    [InlineData(200, 200, true)]
    [InlineData(100, 100, true)]
    [InlineData(201, 201, false)]
    public void Compare_AnyOverlap_NeedsTimeInBoth(double start, double end, bool expected) => IsFound(EventMatchRule.AnyOverlap(), start, end).ShouldBe(expected);

    [Theory]
    [InlineData(205, 300, true)]
    [InlineData(210, 300, false)]
    [InlineData(210, 210, true)]
    [InlineData(90, 95.5, true)]
    [InlineData(90, 95, false)]
    public void Compare_AnyOverlapWithTolerance_WidensTheReference(double start, double end, bool expected) =>
        IsFound(EventMatchRule.AnyOverlap(5, 10), start, end).ShouldBe(expected);

    [Theory]
    [InlineData(150, 250, 0.5, true)]
    [InlineData(151, 250, 0.5, false)]
    [InlineData(0, 1000, 1, true)]
    [InlineData(0, 199.9, 1, false)]
    [InlineData(150, 150, 0.01, false)]
    public void Compare_OverlapOfReference_HoldsTheShare(double start, double end, double share, bool expected) =>
        IsFound(EventMatchRule.OverlapOfReference(share), start, end).ShouldBe(expected);

    // Half of both: 100 to 200 against 150 to 200 is 50 of 100, against 150 to 201 50 of 101.
    [Theory]
    [InlineData(150, 200, 0.5, true)]
    [InlineData(150, 201, 0.5, false)]
    [InlineData(0, 1000, 0.5, false)]
    [InlineData(100, 200, 1, true)]
    public void Compare_OverlapOfBoth_HoldsIntersectionOverUnion(double start, double end, double share, bool expected) =>
        IsFound(EventMatchRule.OverlapOfBoth(share), start, end).ShouldBe(expected);

    // 3 times 0.1 is more than 0.3 in binary: the limit belongs to the tolerance all the same.
    [Theory]
    [InlineData(100 + (3 * 0.1), true)]
    [InlineData(100.31, false)]
    [InlineData(99.8, true)]
    [InlineData(99.79, false)]
    public void Compare_Onsets_HoldEarlyAndLateTolerance(double at, bool expected) => IsFound(EventMatchRule.Onsets(0.2, 0.3), at, at + 1000).ShouldBe(expected);

    // One detection within reach of two events is that of the nearer; at equal distance of the earlier.
    [Theory]
    [InlineData(104, 100)]
    [InlineData(106, 110)]
    [InlineData(105, 100)]
    public void Compare_OneDetectionOfTwoEvents_IsOfTheNearerThenTheEarlier(double at, double expected)
    {
        var items = Compare([(100, 100), (110, 110)], [(at, at)], Hour with { Rule = EventMatchRule.Onsets(20, 20) }).Items;
        items.Single(static item => item.IsMatched).Reference.ShouldBe(EventSpan.Instant(expected));
    }

    // Pairing the nearest first would leave one alone: 100 with 109, 110 with 111.
    [Fact]
    public void Compare_NearestTakenByAnother_StillMatchesBoth() =>
        Compare([(100, 100), (110, 110)], [(109, 109), (111, 111)], Hour with { Rule = EventMatchRule.Onsets(1, 9) }).Counts.FoundReferences.ShouldBe(2);

    [Fact]
    public void Compare_FragmentsMerged_AreOneDetectionReportedFirst()
    {
        var comparison = Compare([(100, 200)], [(150, 160), (110, 120), (170, 180)], Hour with { MergeGapsShorterThanSeconds = 30.5 });
        comparison.Items.ShouldHaveSingleItem().Detection.ShouldBe(new DetectedEvent(new EventSpan(110, 180), 120));
        Compare([(100, 200)], [(110, 120), (150, 160)], Hour with { MergeGapsShorterThanSeconds = 30 }).Counts.Detections.ShouldBe(2);
        Compare([(100, 200)], [(110, 120), (150, 160)], Hour with { MergeGapsShorterThanSeconds = 30.1 }).Counts.Detections.ShouldBe(1);
    }

    // Alarms at 10, 14, 19 and 21 s with a refractory time of 10 s: 10 and 21 stay, for 19 is measured from 10.
    [Fact]
    public void Compare_Refractory_DropsTheSameAlarm() =>
        Compare([], [(10, 10), (14, 14), (19, 19), (21, 21)], Hour with { RefractorySeconds = 10 }).Items
            .Select(static item => item.Detection!.Value.Span.StartSeconds).ShouldBe([10, 21]);

    [Fact]
    public void Compare_OverlapOnOneSide_IsOneEvent()
    {
        var comparison = Compare([(150, 250), (100, 200), (300, 300), (300, 300)], [(100, 110), (105, 106), (110, 120)]);
        comparison.Items.Select(static item => item.Reference).OfType<EventSpan>().ShouldBe([new(100, 250), new(300, 300)]);
        comparison.Items.Select(static item => item.Detection?.Span).OfType<EventSpan>().OrderBy(static span => span.StartSeconds).ShouldBe([new(100, 110), new(110, 120)]);
    }

    // A short event need not be found, and a detection of it is right; a short detection was never made.
    [Fact]
    public void Compare_MinimumDurations_LeaveOutWithoutFalseAlarm()
    {
        var settings = Hour with { MinimumReferenceSeconds = 30, MinimumDetectionSeconds = 5 };
        var counts = Compare([(100, 200), (500, 510), (700, 720)], [(150, 154), (505, 520), (800, 805)], settings).Counts;
        (counts.References, counts.FoundReferences, counts.Detections, counts.TrueDetections).ShouldBe((1, 0, 2, 1));
        counts.ReferenceSeconds.ShouldBe(130);
    }

    // Unusable from 1000 to 2800 s: half an hour is left. Events wholly within count on neither side; others by their usable time.
    [Fact]
    public void Compare_UnusableReference_IsTakenFromEventsAndHours()
    {
        var comparison = EventComparer.Compare(
            [new(900, 1100), new(1500, 1600), new(2700, 2900)], [At(1050, 1090), At(1500, 1700), At(2850, 3000), At(3100, 3110)],
            [new(1000, 2000), new(1900, 2800)], Hour);
        var counts = comparison.Counts;
        (counts.ScoredSeconds, counts.References, counts.FoundReferences, counts.Detections, counts.TrueDetections).ShouldBe((1800, 2, 1, 2, 1));
        EventMeasures.FalseAlarmsPerHour.Of(counts).ShouldBe(2);
        (counts.ReferenceSeconds, counts.DetectionSeconds, counts.OverlapSeconds).ShouldBe((200, 160, 50));
        counts.Latencies.ShouldBe(0);
        comparison.Items.Count(static item => item is { Reference: not null, ReferenceScored: false }).ShouldBe(1);
    }

    // The event begins before the scored period and lasts into it: found, but its onset is not timed. The last lies past the end.
    [Fact]
    public void Compare_TimesOutsideTheScoredPeriod_AreNotCounted()
    {
        var counts = Compare([(50, 150), (400, 500), (900, 1000)], [(140, 160), (450, 700), (990, 1100)], new EventSettings(100, 500, EventMatchRule.AnyOverlap())).Counts;
        (counts.References, counts.FoundReferences, counts.Detections, counts.TrueDetections, counts.Latencies).ShouldBe((2, 2, 2, 2, 1));
        (counts.ReferenceSeconds, counts.DetectionSeconds, counts.OverlapSeconds, counts.ScoredSeconds).ShouldBe((150, 70, 60, 400));
    }

    // The detection comes in time but after the end of the scored period: no miss, and no detection that counts.
    [Fact]
    public void Compare_PairAcrossTheEnd_CountsOnTheScoredSideAlone()
    {
        var counts = Compare([(99, 99)], [(101, 101)], new EventSettings(0, 100, EventMatchRule.Onsets(0, 5))).Counts;
        (counts.References, counts.FoundReferences, counts.Detections, counts.TrueDetections).ShouldBe((1, 1, 0, 0));
        var mirrored = Compare([(101, 101)], [(99, 99)], new EventSettings(0, 100, EventMatchRule.Onsets(5, 0))).Counts;
        (mirrored.References, mirrored.FoundReferences, mirrored.Detections, mirrored.TrueDetections).ShouldBe((0, 0, 1, 1));
    }

    // Two detections of one event, the second past the end of the scored period: it is neither an extra nor a fragment.
    [Fact]
    public void Compare_FragmentPastTheEnd_DoesNotCount()
    {
        var counts = Compare([(99, 99)], [(99.5, 99.5), (101, 101)], new EventSettings(0, 100, EventMatchRule.Onsets(0, 5))).Counts;
        (counts.Detections, counts.Extra, counts.Fragments).ShouldBe((1, 0, 0));
    }

    // Onsets 2 s late and 1 s early, reported 12 s and 4 s after the onset.
    [Fact]
    public void Compare_Latency_IsOfOnsetAndReport()
    {
        var comparison = EventComparer.Compare(
            [new(100, 200), new(500, 600)], [new(new(102, 150), 112), new(new(499, 505), 504), new(new(900, 901), 901)], [], Hour);
        (comparison.Counts.Latencies, comparison.Counts.SumOfOnsetErrorSeconds, comparison.Counts.SumOfReportDelaySeconds).ShouldBe((2, 1, 16));
        EventMeasures.MeanOnsetError.Of(comparison.Counts).ShouldBe(0.5);
        EventMeasures.MeanReportDelay.Of(comparison.Counts).ShouldBe(8);
        LatencySummary.Of(comparison.Items.Select(static item => item.ReportDelaySeconds)).ShouldBe(new LatencySummary(2, 16, 8, 4 + (0.9 * 8)));
    }

    [Fact]
    public void Sum_TwoRecordings_PoolsCounts()
    {
        var (one, other) = (Compare([(100, 200)], [(110, 120), (900, 901)]).Counts, Compare([(100, 200), (300, 400)], [(310, 320)]).Counts);
        foreach (var measure in EventMeasures.All) measure.ValueOf(measure.Sum([one, other])).ShouldBe(measure.Of(one + other), measure.Name);
        EventMeasures.FalseAlarmsPerHour.Of(one + other).ShouldBe(0.5);
    }

    [Theory]
    [InlineData(double.NaN, 10)]
    [InlineData(0, double.PositiveInfinity)]
    [InlineData(20, 10)]
    [InlineData(0, 2e9)]
    public void Compare_BadTimes_AreRefused(double start, double end)
    {
        var span = new EventSpan(start, end);
        Should.Throw<ArgumentException>(() => EventComparer.Compare([span], [], [], Hour)).Message.ShouldStartWith("Reference event 0 ");
        Should.Throw<ArgumentException>(() => EventComparer.Compare([], [At(1, 2), new(span, 0)], [], Hour)).Message.ShouldStartWith("Detection 1 ");
        Should.Throw<ArgumentException>(() => EventComparer.Compare([], [], [span], Hour)).Message.ShouldStartWith("Unusable span 0 ");
        Should.Throw<ArgumentException>(() => EventComparer.Compare([], [], [], new EventSettings(start, end, EventMatchRule.AnyOverlap())));
        Should.Throw<ArgumentException>(() => EventComparer.Compare([], [new(new(1, 2), double.NaN)], [], Hour)).Message.ShouldContain("reported at NaN");
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void Settings_OutOfRange_AreRefused(double seconds)
    {
        foreach (var settings in new[]
        {
            Hour with { MergeGapsShorterThanSeconds = seconds }, Hour with { RefractorySeconds = seconds },
            Hour with { MinimumReferenceSeconds = seconds }, Hour with { MinimumDetectionSeconds = seconds },
        })
            Should.Throw<ArgumentException>(() => Compare([], [], settings));
        Should.Throw<ArgumentException>(() => EventMatchRule.AnyOverlap(seconds));
        Should.Throw<ArgumentException>(() => EventMatchRule.Onsets(0, seconds));
        Should.Throw<ArgumentException>(() => EventMatchRule.OverlapOfReference(seconds));
        Should.Throw<ArgumentException>(() => EventMatchRule.OverlapOfBoth(seconds));
        Should.Throw<ArgumentException>(() => EventMatchRule.OverlapOfBoth(0));
    }

    [Fact]
    public void Compare_ShareOfAnInstant_IsRefused() =>
        Should.Throw<ArgumentException>(() => Compare([(5, 5)], [], Hour with { Rule = EventMatchRule.OverlapOfBoth(0.5) })).Message.ShouldContain("is an instant");

    private static bool IsFound(EventMatchRule rule, double start, double end) =>
        Compare([(100, 200)], [(start, end)], Hour with { Rule = rule }).Counts.FoundReferences == 1;

    private static EventComparison Compare((double Start, double End)[] reference, (double Start, double End)[] detections, EventSettings? settings = null) =>
        EventComparer.Compare(
            [.. reference.Select(static span => new EventSpan(span.Start, span.End))], [.. detections.Select(static span => At(span.Start, span.End))], [], settings ?? Hour);

    // Reported at its end, as an episode is.
    private static DetectedEvent At(double start, double end) => new(new EventSpan(start, end), end);
}
