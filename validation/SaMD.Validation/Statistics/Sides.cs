namespace SaMD.Validation.Statistics;

/// <summary>Whether a confidence is shared by both bounds of an interval or held by each bound alone.</summary>
public enum Sides
{
    /// <summary>The interval holds the true value with the stated confidence: each tail has half of the rest.</summary>
    Two,

    /// <summary>Each bound by itself holds with the stated confidence: one tail has all of the rest.</summary>
    One,
}
