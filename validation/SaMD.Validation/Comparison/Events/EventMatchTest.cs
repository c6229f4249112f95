namespace SaMD.Validation.Comparison.Events;

/// <summary>Whether one detection can be that of one reference event, by the rule.</summary>
internal readonly struct EventMatchTest(UsableTime usable, EventMatchRule rule)
{
    private const double Slack = EventTime.SlackSeconds;

    /// <summary>Whether an event can be counted: by its onset where onsets are matched, else by any of its time.</summary>
    public bool IsUsable(EventSpan span) => rule.Kind == EventMatchKind.Onsets ? usable.Contains(span.StartSeconds) : usable.Holds(span);

    /// <summary>Whether a detection comes too early for a reference event, and so for all later ones.</summary>
    public bool IsBefore(EventSpan detection, EventSpan reference) =>
        (rule.Kind == EventMatchKind.Onsets ? detection.StartSeconds : detection.EndSeconds) < reference.StartSeconds - rule.EarlySeconds - Slack;

    /// <summary>Whether a detection comes too late for a reference event, and so do all later ones.</summary>
    public bool IsAfter(EventSpan detection, EventSpan reference) =>
        detection.StartSeconds > (rule.Kind == EventMatchKind.Onsets ? reference.StartSeconds : reference.EndSeconds) + rule.LateSeconds + Slack;

    /// <summary>Whether the rule allows the pair.</summary>
    public bool Matches(EventSpan reference, EventSpan detection)
    {
        if (IsBefore(detection, reference) || IsAfter(detection, reference)) return false;
        return rule.Kind switch
        {
            EventMatchKind.Onsets => true,
            EventMatchKind.AnyOverlap => usable.Holds(detection) && Touches(reference, detection),
            EventMatchKind.OverlapOfReference => Share(reference, detection, Within(reference)),
            _ => Share(reference, detection, Within(reference) + Within(detection) - Common(reference, detection)),
        };
    }

    private bool Touches(EventSpan reference, EventSpan detection)
    {
        if (detection.IsInstant) return true;
        if (reference.IsInstant && usable.Contains(reference.StartSeconds) && Covers(detection, reference.StartSeconds)) return true;
        var start = Math.Max(reference.StartSeconds - rule.EarlySeconds, detection.StartSeconds);
        return usable.Within(start, Math.Min(reference.EndSeconds + rule.LateSeconds, detection.EndSeconds)) > Slack;
    }

    private bool Share(EventSpan reference, EventSpan detection, double whole) =>
        Common(reference, detection) is var common && common > Slack && common >= (rule.Share - EventTime.SlackShare) * whole;

    private double Common(EventSpan reference, EventSpan detection) => usable.Within(
        Math.Max(reference.StartSeconds, detection.StartSeconds), Math.Min(reference.EndSeconds, detection.EndSeconds));

    private double Within(EventSpan span) => usable.Within(span.StartSeconds, span.EndSeconds);

    private static bool Covers(EventSpan span, double seconds) => seconds >= span.StartSeconds - Slack && seconds <= span.EndSeconds + Slack;
}
