namespace SaMD.Validation.Comparison.Events;

/// <summary>
/// When a detection can be the detection of a reference event. Made by the methods of this type. Overlap is of usable time only: of the
/// scored period without the time in which the reference is unusable. Limits belong to what they allow; times within a microsecond, and
/// shares within 1e-9, are at the limit.
/// </summary>
public sealed record EventMatchRule
{
    private EventMatchRule(EventMatchKind kind, double share, double earlySeconds, double lateSeconds) =>
        (Kind, Share, EarlySeconds, LateSeconds) = (kind, share, earlySeconds, lateSeconds);

    /// <summary>Which rule.</summary>
    public EventMatchKind Kind { get; }

    /// <summary>Least share of overlap, above 0 and at most 1; 0 for the rules without one.</summary>
    public double Share { get; }

    /// <summary>How much earlier a detection may be, in seconds, at least 0.</summary>
    public double EarlySeconds { get; }

    /// <summary>How much later a detection may be, in seconds, at least 0.</summary>
    public double LateSeconds { get; }

    /// <summary>Any overlap with the reference event, that one widened by the tolerances (EC57's rule for episodes with both at 0).</summary>
    /// <param name="earlySeconds">How long before the reference event a detection may end, at least 0.</param>
    /// <param name="lateSeconds">How long after the reference event a detection may begin, at least 0.</param>
    /// <exception cref="ArgumentException">A tolerance is out of range.</exception>
    public static EventMatchRule AnyOverlap(double earlySeconds = 0, double lateSeconds = 0) =>
        new(EventMatchKind.AnyOverlap, 0, CheckedTolerance(earlySeconds), CheckedTolerance(lateSeconds));

    /// <summary>At least a share of the reference event. An instant has no length: it is matched by <see cref="Onsets"/>.</summary>
    /// <param name="share">Above 0 and at most 1.</param>
    /// <exception cref="ArgumentException">The share is out of range.</exception>
    public static EventMatchRule OverlapOfReference(double share) => new(EventMatchKind.OverlapOfReference, CheckedShare(share), 0, 0);

    /// <summary>At least a share of the union of the two. An instant has no length: it is matched by <see cref="Onsets"/>.</summary>
    /// <param name="share">Above 0 and at most 1.</param>
    /// <exception cref="ArgumentException">The share is out of range.</exception>
    public static EventMatchRule OverlapOfBoth(double share) => new(EventMatchKind.OverlapOfBoth, CheckedShare(share), 0, 0);

    /// <summary>Onset against onset: instants, or episodes of which only the onset counts.</summary>
    /// <param name="earlySeconds">How much earlier the detection may be, at least 0.</param>
    /// <param name="lateSeconds">How much later it may be, at least 0.</param>
    /// <exception cref="ArgumentException">A tolerance is out of range.</exception>
    public static EventMatchRule Onsets(double earlySeconds, double lateSeconds) =>
        new(EventMatchKind.Onsets, 0, CheckedTolerance(earlySeconds), CheckedTolerance(lateSeconds));

    private static double CheckedShare(double share)
    {
        Finite.Require(share, share is > 0 and <= 1, "A share of overlap is above 0 and at most 1");
        return share;
    }

    private static double CheckedTolerance(double seconds)
    {
        Finite.Require(seconds, seconds >= 0, "A tolerance in seconds is at least 0 and finite");
        return seconds;
    }
}
