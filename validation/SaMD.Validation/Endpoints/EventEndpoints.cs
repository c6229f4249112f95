using SaMD.Validation.Comparison;
using SaMD.Validation.Comparison.Events;
using SaMD.Validation.Statistics;

namespace SaMD.Validation.Endpoints;

/// <summary>Endpoints of detectors of events: episodes or instants with a label.</summary>
internal static class EventEndpoints
{
    private const string Events = "events";
    private const string Found = "detected events";

    public static IReadOnlyList<Endpoint> All { get; } =
    [
        New("sensitivity", "Event sensitivity", EndpointShape.Proportion, Better.Higher, "reference events", failuresCount: true),
        New("positive-predictive-value", "Event positive predictive value", EndpointShape.Proportion, Better.Higher, "detections"),
        New("f1", "Event F1", EndpointShape.SumFunction, Better.Higher, "reference events and detections", failuresCount: true),
        New("false-alarms-per-hour", "False alarms per hour", EndpointShape.Mean, Better.Lower, "hours", unit: "1/h"),
        New("duration-sensitivity", "Share of the event time that was detected", EndpointShape.SumFunction, Better.Higher, "seconds in reference events", failuresCount: true),
        New("duration-positive-predictivity", "Share of the detected time that is event time", EndpointShape.SumFunction, Better.Higher, "seconds in detections"),
        New("duration-overlap", "Overlap of event time and detected time (Jaccard)", EndpointShape.SumFunction, Better.Higher, "seconds in either", failuresCount: true),
        New("mean-onset-error", "Mean error of the onset", EndpointShape.Mean, Better.NearerZero, Found, unit: "s"),
        New("mean-latency", "Mean time from the onset to the report", EndpointShape.Mean, Better.Lower, Found, unit: "s"),
    ];

    /// <summary>The measure behind each endpoint, in the order of the endpoints.</summary>
    public static IReadOnlyList<(string Endpoint, Measure<EventCounts> Measure)> Measures { get; } =
    [
        ("events.sensitivity", EventMeasures.Sensitivity),
        ("events.positive-predictive-value", EventMeasures.PositivePredictiveValue),
        ("events.f1", EventMeasures.F1),
        ("events.false-alarms-per-hour", EventMeasures.FalseAlarmsPerHour),
        ("events.duration-sensitivity", EventMeasures.DurationSensitivity),
        ("events.duration-positive-predictivity", EventMeasures.DurationPositivePredictivity),
        ("events.duration-overlap", EventMeasures.DurationJaccard),
        ("events.mean-onset-error", EventMeasures.MeanOnsetError),
        ("events.mean-latency", EventMeasures.MeanReportDelay),
    ];

    private static Endpoint New(string name, string title, EndpointShape shape, Better better, string events, string unit = "1", bool failuresCount = false) =>
        new($"{Events}.{name}", title, unit, Events, "episodes", shape, better, events, FailuresCount: failuresCount);
}
