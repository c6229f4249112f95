namespace SaMD.Validation.Comparison.Events;

/// <summary>What rounding may do to times and shares of them.</summary>
internal static class EventTime
{
    /// <summary>Times that were rounded on their way belong to the limit that they lie at.</summary>
    public const double SlackSeconds = 1e-6;

    /// <summary>The same for shares.</summary>
    public const double SlackShare = 1e-9;
}
