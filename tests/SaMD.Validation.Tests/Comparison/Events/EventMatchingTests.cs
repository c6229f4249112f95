using SaMD.Validation.Comparison.Events;

namespace SaMD.Validation.Tests.Comparison.Events;

/// <summary>Matching against an independent algorithm, on seeded random events.</summary>
public sealed class EventMatchingTests
{
    public static TheoryData<string> Rules => [.. RuleOf.Keys];

    private static Dictionary<string, EventMatchRule> RuleOf { get; } = new()
    {
        ["any-overlap"] = EventMatchRule.AnyOverlap(),
        ["any-overlap-late"] = EventMatchRule.AnyOverlap(0, 3),
        ["any-overlap-early-and-late"] = EventMatchRule.AnyOverlap(1, 2.5),
        ["third-of-reference"] = EventMatchRule.OverlapOfReference(1 / 3.0),
        ["all-of-reference"] = EventMatchRule.OverlapOfReference(1),
        ["half-of-both"] = EventMatchRule.OverlapOfBoth(0.5),
        ["tenth-of-both"] = EventMatchRule.OverlapOfBoth(0.1),
        ["onsets"] = EventMatchRule.Onsets(1, 1),
        ["onsets-late"] = EventMatchRule.Onsets(0, 6),
        ["onsets-exact"] = EventMatchRule.Onsets(0, 0),
    };

    // As many pairs as augmenting paths find, where every event counts.
    [Theory]
    [MemberData(nameof(Rules))]
    public void Compare_RandomEvents_MatchesAsManyAsCanBe(string name)
    {
        var matched = 0;
        for (ulong seed = 0; seed < 150; seed++)
        {
            var events = new RandomEvents(seed, 30, HasInstants(name), false);
            var comparison = EventComparer.Compare(events.Reference, events.Detections, [], events.Settings(RuleOf[name]));
            var largest = new MatchingOracle(events, RuleOf[name], 0).Largest();
            (comparison.Counts.FoundReferences, comparison.Counts.TrueDetections).ShouldBe((largest, largest), $"seed {seed}");
            comparison.Counts.References.ShouldBe(events.Reference.Count);
            comparison.Counts.Detections.ShouldBe(events.Detections.Count);
            matched += largest;
        }

        matched.ShouldBeGreaterThan(50);
    }

    // With unusable time, a scored period and events that are too short: the best of all matchings, by trying each.
    [Theory]
    [MemberData(nameof(Rules))]
    public void Compare_RandomEventsAndUnusableTime_MatchesBest(string name)
    {
        for (ulong seed = 0; seed < 400; seed++)
        {
            var events = new RandomEvents(1000 + seed, 6, HasInstants(name), true);
            var minimum = seed % 3 == 0 ? 1.5 : 0;
            var comparison = EventComparer.Compare(events.Reference, events.Detections, events.Unusable, events.Settings(RuleOf[name], minimum));
            var oracle = new MatchingOracle(events, RuleOf[name], minimum);
            var pairs = comparison.Items.Where(static item => item.IsMatched).ToList();
            pairs.ShouldAllBe(item => oracle.Allows(item.Reference!.Value, item.Detection!.Value.Span), $"seed {seed}");
            (comparison.Counts.FoundReferences + comparison.Counts.TrueDetections).ShouldBe(oracle.Best().Counted, $"seed {seed}");
            pairs.Sum(static item => Math.Abs(item.Reference!.Value.StartSeconds - item.Detection!.Value.Span.StartSeconds)).ShouldBe(oracle.Best().Distance, $"seed {seed}");
            comparison.Counts.References.ShouldBe(events.Reference.Count(oracle.ReferenceCounts), $"seed {seed}");
            comparison.Counts.Detections.ShouldBe(events.Detections.Count(d => oracle.Counts(d.Span)), $"seed {seed}");
            comparison.Counts.ScoredSeconds.ShouldBe(oracle.UsableSeconds, $"seed {seed}");
            comparison.Counts.OverlapSeconds.ShouldBe(oracle.Overlap, $"seed {seed}");
        }
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void Compare_RandomEvents_StandInItemsOnceAndInOrder(string name)
    {
        for (ulong seed = 0; seed < 50; seed++)
        {
            var events = new RandomEvents(2000 + seed, 20, HasInstants(name), true);
            var items = EventComparer.Compare(events.Reference, events.Detections, events.Unusable, events.Settings(RuleOf[name])).Items;
            items.Select(static item => item.Reference).OfType<EventSpan>().ShouldBe(events.Reference);
            items.Select(static item => item.Detection).OfType<DetectedEvent>().OrderBy(static d => d.Span.StartSeconds).ShouldBe(events.Detections);
            items.Select(static item => (item.Reference ?? item.Detection!.Value.Span).StartSeconds).ShouldBeInOrder();
        }
    }

    // Neither the order in which events come nor the time at which the recording starts says anything.
    [Theory]
    [MemberData(nameof(Rules))]
    public void Compare_OtherOrderOrLater_CountsTheSame(string name)
    {
        for (ulong seed = 0; seed < 50; seed++)
        {
            var events = new RandomEvents(3000 + seed, 20, HasInstants(name), false);
            var counts = EventComparer.Compare(events.Reference, events.Detections, [], events.Settings(RuleOf[name])).Counts;
            EventComparer.Compare([.. events.Reference.AsEnumerable().Reverse()], [.. events.Detections.AsEnumerable().Reverse()], [], events.Settings(RuleOf[name]))
                .Counts.ShouldBe(counts);
            EventComparer.Compare(
                [.. events.Reference.Select(static span => Later(span))], [.. events.Detections.Select(static d => new DetectedEvent(Later(d.Span), d.ReportedAtSeconds + 512))],
                [], events.Settings(RuleOf[name])).Counts.ShouldBe(counts);
        }
    }

    // Swapping the sides swaps sensitivity and positive predictive value, where the rule treats both alike.
    [Theory]
    [InlineData("any-overlap")]
    [InlineData("half-of-both")]
    [InlineData("onsets")]
    public void Compare_SidesSwapped_SwapsTheFigures(string name)
    {
        for (ulong seed = 0; seed < 50; seed++)
        {
            var events = new RandomEvents(4000 + seed, 20, false, false);
            var counts = EventComparer.Compare(events.Reference, events.Detections, [], events.Settings(RuleOf[name])).Counts;
            var swapped = EventComparer.Compare(
                [.. events.Detections.Select(static d => d.Span)], [.. events.Reference.Select(static span => new DetectedEvent(span, 0))], [], events.Settings(RuleOf[name])).Counts;
            EventMeasures.Sensitivity.Of(swapped).ShouldBe(EventMeasures.PositivePredictiveValue.Of(counts));
            EventMeasures.PositivePredictiveValue.Of(swapped).ShouldBe(EventMeasures.Sensitivity.Of(counts));
            EventMeasures.DurationSensitivity.Of(swapped).ShouldBe(EventMeasures.DurationPositivePredictivity.Of(counts));
            EventMeasures.F1.Of(swapped).ShouldBe(EventMeasures.F1.Of(counts));
        }
    }

    private static bool HasInstants(string name) => !name.EndsWith("reference", StringComparison.Ordinal) && !name.EndsWith("both", StringComparison.Ordinal);

    private static EventSpan Later(EventSpan span) => new(span.StartSeconds + 512, span.EndSeconds + 512);
}
