namespace SaMD.Validation.Comparison.Events;

/// <summary>The figures of an event detector, each as sums over recordings.</summary>
public static class EventMeasures
{
    private const double SecondsPerHour = 3600;

    private const string NoReference = "no reference event in the scored time";
    private const string NoDetection = "no detection in the scored time";
    private const string NoPair = "no detected event whose onset is in usable time";

    /// <summary>Event sensitivity: reference events that were found.</summary>
    public static Measure<EventCounts> Sensitivity { get; } =
        Share("event-sensitivity", "found", "reference events", static counts => (counts.FoundReferences, counts.References), NoReference);

    /// <summary>Event positive predictive value: detections that are of a reference event.</summary>
    public static Measure<EventCounts> PositivePredictiveValue { get; } =
        Share("event-positive-predictive-value", "true", "detections", static counts => (counts.TrueDetections, counts.Detections), NoDetection);

    /// <summary>
    /// F1 of events: 2 TP / (2 TP + FP + FN), as (found + true) / (reference events + detections); the two counts of pairs differ only where
    /// one side of a pair is not scored.
    /// </summary>
    public static Measure<EventCounts> F1 { get; } = Share(
        "event-f1", "found + true", "reference events + detections",
        static counts => (counts.FoundReferences + counts.TrueDetections, counts.References + counts.Detections), "no event on either side");

    /// <summary>False alarms per hour of scored time in which the reference is usable.</summary>
    public static Measure<EventCounts> FalseAlarmsPerHour { get; } = new(
        "event-false-alarms-per-hour", "1/h", ["false alarms", "hours"], static counts => [counts.Extra, counts.ScoredSeconds / SecondsPerHour],
        SummedTerms.Ratio, "no scored time in which the reference is usable");

    /// <summary>Share of the reference's event time that the algorithm reports.</summary>
    public static Measure<EventCounts> DurationSensitivity { get; } = Share(
        "event-duration-sensitivity", "seconds in both", "seconds in reference events",
        static counts => (counts.OverlapSeconds, counts.ReferenceSeconds), "no time in reference events");

    /// <summary>Share of the reported event time that is the reference's.</summary>
    public static Measure<EventCounts> DurationPositivePredictivity { get; } = Share(
        "event-duration-positive-predictivity", "seconds in both", "seconds in detections",
        static counts => (counts.OverlapSeconds, counts.DetectionSeconds), "no time in detections");

    /// <summary>Jaccard index of the two event times: time in both over time in either.</summary>
    public static Measure<EventCounts> DurationJaccard { get; } = Share(
        "event-duration-jaccard", "seconds in both", "seconds in either",
        static counts => (counts.OverlapSeconds, counts.ReferenceSeconds + counts.DetectionSeconds - counts.OverlapSeconds), "no event time on either side");

    /// <summary>Mean of onset of the detection minus onset of the reference; positive is late.</summary>
    public static Measure<EventCounts> MeanOnsetError { get; } = Share(
        "event-mean-onset-error", "sum of onset errors", "detected events", static counts => (counts.SumOfOnsetErrorSeconds, counts.Latencies), NoPair, "s");

    /// <summary>Mean of time of the report minus onset of the reference.</summary>
    public static Measure<EventCounts> MeanReportDelay { get; } = Share(
        "event-mean-report-delay", "sum of report delays", "detected events", static counts => (counts.SumOfReportDelaySeconds, counts.Latencies), NoPair, "s");

    /// <summary>All of them, in the order in which they are printed.</summary>
    public static IReadOnlyList<Measure<EventCounts>> All { get; } =
    [
        Sensitivity, PositivePredictiveValue, F1, FalseAlarmsPerHour, DurationSensitivity, DurationPositivePredictivity, DurationJaccard,
        MeanOnsetError, MeanReportDelay,
    ];

    private static Measure<EventCounts> Share(
        string name, string numerator, string denominator, Func<EventCounts, (double Numerator, double Denominator)> terms, string whenUndefined,
        string unit = "1") =>
        new(name, unit, [numerator, denominator],
            counts =>
            {
                var (top, bottom) = terms(counts);
                return [top, bottom];
            },
            SummedTerms.Ratio, whenUndefined);
}
