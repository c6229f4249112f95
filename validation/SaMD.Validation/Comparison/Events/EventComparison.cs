using System.Collections.Immutable;

namespace SaMD.Validation.Comparison.Events;

/// <summary>Comparison of the events of one recording.</summary>
/// <param name="Settings">How they were compared.</param>
/// <param name="Items">Pairs, misses and extras in order of time: of the reference event, of the detection where there is none.</param>
/// <param name="Counts">Their sums.</param>
public sealed record EventComparison(EventSettings Settings, ImmutableArray<EventItem> Items, EventCounts Counts);
