using SaMD.Validation.Statistics;

namespace SaMD.Validation.Tests.Statistics.Coverage;

/// <summary>Whether the bounds of a method held in one simulation. No interval: neither held.</summary>
internal sealed record IntervalOutcome(string Method, bool LowerHolds, bool UpperHolds)
{
    internal static IntervalOutcome Of(string method, double truth, Interval? interval) =>
        new(method, interval is not null && interval.Lower <= truth, interval is not null && truth <= interval.Upper);

    internal static IntervalOutcome Of(string method, double truth, Estimate estimate) => Of(method, truth, estimate.Interval);
}
