using SaMD.Validation.Comparison.Events;
using SaMD.Validation.Statistics;

namespace SaMD.Validation.Tests.Comparison.Events;

/// <summary>Seeded events on a grid of half seconds, so that ends meet often and every sum is exact.</summary>
internal sealed class RandomEvents
{
    internal const double Step = 0.5;

    internal RandomEvents(ulong seed, int most, bool withInstants, bool withUnusable)
    {
        var numbers = new Xoshiro256(seed);
        Reference = Side(numbers, most, withInstants);
        Detections = [.. Side(numbers, most, withInstants).Select(span => new DetectedEvent(span, span.EndSeconds + numbers.NextBelow(5)))];
        Unusable = withUnusable ? Side(numbers, 3, false) : [];
        EndSeconds = withUnusable ? 2 + numbers.NextBelow(4 * most) : 1e6;
        StartSeconds = withUnusable ? numbers.NextBelow(4) * Step : 0;
    }

    internal List<EventSpan> Reference { get; }

    internal List<DetectedEvent> Detections { get; }

    internal List<EventSpan> Unusable { get; }

    internal double StartSeconds { get; }

    internal double EndSeconds { get; }

    internal EventSettings Settings(EventMatchRule rule, double minimumReferenceSeconds = 0) =>
        new(StartSeconds, Math.Max(StartSeconds, EndSeconds), rule) { MinimumReferenceSeconds = minimumReferenceSeconds };

    // Events that follow each other; spans may touch, an instant never touches its neighbours (it would be one event with them).
    private static List<EventSpan> Side(Xoshiro256 numbers, int most, bool withInstants)
    {
        var (spans, at) = (new List<EventSpan>(), numbers.NextBelow(4));
        for (var left = numbers.NextBelow(most + 1); left > 0; left--)
        {
            var length = withInstants && numbers.NextBelow(3) == 0 ? 0 : 1 + numbers.NextBelow(8);
            if (length == 0 || (spans.Count > 0 && spans[^1].IsInstant)) at++;
            spans.Add(new EventSpan(at * Step, (at + length) * Step));
            at += length + numbers.NextBelow(5);
        }

        return spans;
    }
}
