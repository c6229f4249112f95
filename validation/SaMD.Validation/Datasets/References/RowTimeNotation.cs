namespace SaMD.Validation.Datasets.References;

/// <summary>How a column writes the time of a row.</summary>
public enum RowTimeNotation
{
    /// <summary>Seconds from the start of the recording.</summary>
    Seconds,

    /// <summary>The time of day, <c>hours:minutes:seconds</c>; the first row is at 0 s, and midnight may pass.</summary>
    Clock,
}
