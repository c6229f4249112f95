namespace SaMD.Validation.Comparison.Events;

/// <summary>When a detection can be the detection of a reference event.</summary>
public enum EventMatchKind
{
    /// <summary>The two share some usable time; where one of them is an instant, it lies within the other, the ends included.</summary>
    AnyOverlap,

    /// <summary>They share at least a stated share of the reference event.</summary>
    OverlapOfReference,

    /// <summary>They share at least a stated share of their union (intersection over union).</summary>
    OverlapOfBoth,

    /// <summary>The onset of the detection lies around that of the reference event, by at most the tolerances for early and late.</summary>
    Onsets,
}
