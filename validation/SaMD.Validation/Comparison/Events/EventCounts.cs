namespace SaMD.Validation.Comparison.Events;

/// <summary>Sums over the events of a recording, or over several with <c>+</c>.</summary>
/// <param name="References">Reference events that count.</param>
/// <param name="FoundReferences">Those with a detection.</param>
/// <param name="Detections">Detections that count.</param>
/// <param name="TrueDetections">Those of a reference event.</param>
/// <param name="Fragments">Detections that are none, but could have been of an event that has another one.</param>
/// <param name="ScoredSeconds">Length of the scored period without the time in which the reference is unusable.</param>
/// <param name="ReferenceSeconds">Usable time within reference events, those that are too short included.</param>
/// <param name="DetectionSeconds">Usable time within detections.</param>
/// <param name="OverlapSeconds">Usable time within both.</param>
/// <param name="Latencies">Pairs that have a latency.</param>
/// <param name="SumOfOnsetErrorSeconds">Sum of onset of the detection minus onset of the reference over them.</param>
/// <param name="SumOfReportDelaySeconds">Sum of time of the report minus onset of the reference over them.</param>
public sealed record EventCounts(
    long References, long FoundReferences, long Detections, long TrueDetections, long Fragments, double ScoredSeconds,
    double ReferenceSeconds, double DetectionSeconds, double OverlapSeconds, long Latencies, double SumOfOnsetErrorSeconds,
    double SumOfReportDelaySeconds)
{
    /// <summary>Nothing yet.</summary>
    public static EventCounts Zero { get; } = new(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    /// <summary>Reference events without a detection.</summary>
    public long Missed => References - FoundReferences;

    /// <summary>Detections of nothing: false alarms.</summary>
    public long Extra => Detections - TrueDetections;

    /// <summary>Pools two sums.</summary>
    public static EventCounts operator +(EventCounts left, EventCounts right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        return new EventCounts(
            left.References + right.References, left.FoundReferences + right.FoundReferences, left.Detections + right.Detections,
            left.TrueDetections + right.TrueDetections, left.Fragments + right.Fragments, left.ScoredSeconds + right.ScoredSeconds,
            left.ReferenceSeconds + right.ReferenceSeconds, left.DetectionSeconds + right.DetectionSeconds,
            left.OverlapSeconds + right.OverlapSeconds, left.Latencies + right.Latencies,
            left.SumOfOnsetErrorSeconds + right.SumOfOnsetErrorSeconds, left.SumOfReportDelaySeconds + right.SumOfReportDelaySeconds);
    }

    /// <summary>Pools two sums.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static EventCounts Add(EventCounts left, EventCounts right) => left + right;
}
