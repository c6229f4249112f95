namespace SaMD.Validation.Comparison.Events;

/// <summary>How events are compared. Each duration is in seconds, finite and at least 0; 0 switches it off.</summary>
/// <param name="StartSeconds">Start of the scored period, at least 0.</param>
/// <param name="EndSeconds">End of the scored period, not before its start.</param>
/// <param name="Rule">When a detection can be the detection of a reference event.</param>
public sealed record EventSettings(double StartSeconds, double EndSeconds, EventMatchRule Rule)
{
    /// <summary>Detections whose gap is shorter are one detection, reported when the first of them was (fragments of one event).</summary>
    public double MergeGapsShorterThanSeconds { get; init; }

    /// <summary>A detection that begins less than this after the onset of the one kept before is the same alarm, and dropped.</summary>
    public double RefractorySeconds { get; init; }

    /// <summary>Reference events that are shorter need not be found; a detection of one is right all the same.</summary>
    public double MinimumReferenceSeconds { get; init; }

    /// <summary>Detections that are shorter (after merging) are dropped, as if the algorithm had not reported them.</summary>
    public double MinimumDetectionSeconds { get; init; }
}
