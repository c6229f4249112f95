namespace SaMD.Validation.Comparison.Events;

/// <summary>A span of time, or an instant where its start is its end.</summary>
/// <param name="StartSeconds">First time, finite, within ±1e9 s.</param>
/// <param name="EndSeconds">Last time, not before the first.</param>
public readonly record struct EventSpan(double StartSeconds, double EndSeconds)
{
    /// <summary>Length in seconds; 0 for an instant.</summary>
    public double Seconds => EndSeconds - StartSeconds;

    /// <summary>Whether it is an instant.</summary>
    public bool IsInstant => EndSeconds <= StartSeconds;

    /// <summary>An instant.</summary>
    /// <param name="atSeconds">Its time.</param>
    public static EventSpan Instant(double atSeconds) => new(atSeconds, atSeconds);
}
