namespace SaMD.Requirements;

/// <summary>When a detection can be the detection of a reference event. Matching is one to one.</summary>
public enum EventMatch
{
    /// <summary>The two overlap at all, the reference event widened by what is allowed early and late. The default.</summary>
    AnyOverlap,

    /// <summary>They overlap by at least a share of the reference event.</summary>
    OverlapOfReference,

    /// <summary>They overlap by at least a share of their union (intersection over union).</summary>
    OverlapOfBoth,

    /// <summary>Their onsets lie near each other, by what is allowed early and late.</summary>
    Onsets,
}
