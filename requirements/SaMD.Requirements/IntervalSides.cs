namespace SaMD.Requirements;

/// <summary>Whether the error probability of an interval is shared between its ends.</summary>
public enum IntervalSides
{
    /// <summary>Half of it at each end.</summary>
    Two,

    /// <summary>All of it at the end that is judged.</summary>
    One,
}
