using SaMD.Validation.Execution;
using SaMD.Validation.Statistics;

namespace SaMD.Validation.Endpoints;

/// <summary>Endpoints of the classification of recordings. What an inconclusive answer counts as, and against which classes, is the row's.</summary>
internal static class ClassificationEndpoints
{
    private const string Classification = "classification";
    private const string YieldOfAll = "classification.yield";

    public static IReadOnlyList<Endpoint> All { get; } =
    [
        Share("sensitivity", "Sensitivity", "recordings of the class") with { Yield = "classification.yield-of-class" },
        Share("specificity", "Specificity", "recordings of the other classes") with { Yield = "classification.yield-of-others" },
        Function("positive-predictive-value", "Positive predictive value at the stated prevalence", "recordings", static terms => terms[1] + terms[3]) with { NeedsPrevalence = true },
        Function("negative-predictive-value", "Negative predictive value at the stated prevalence", "recordings", static terms => terms[1] + terms[3]) with { NeedsPrevalence = true },
        Function("f1", "F1", "recordings of the class, twice, and calls of it that are wrong", static terms => terms[1]),
        Share("accuracy", "Accuracy", "recordings") with { Yield = YieldOfAll },
        Function("balanced-accuracy", "Balanced accuracy", "recordings", static terms => Enumerable.Range(0, terms.Count / 2).Sum(k => terms[(2 * k) + 1])),
        Share("yield", "Yield", "recordings"),
        Share("yield-of-class", "Yield of the class", "recordings of the class"),
        Share("yield-of-others", "Yield of the other classes", "recordings of the other classes"),
        New("area-under-curve", "Area under the ROC curve", EndpointShape.AreaUnderCurve, Better.Higher, "recordings with a score") with
        {
            Figure = static (_, _) => null, Events = static terms => terms[2], NeedsScore = true,
        },
        Calibration("brier-score", "Brier score", EndpointShape.Mean, static terms => terms[1]),
        Calibration("expected-calibration-error", "Expected calibration error (10 bins of equal width)", EndpointShape.SumFunction,
            static terms => Enumerable.Range(0, terms.Count / 3).Sum(k => terms[3 * k])),
    ];

    private static Endpoint Share(string name, string title, string events) =>
        New(name, title, EndpointShape.Proportion, Better.Higher, events) with { FailuresCount = true };

    private static Endpoint Function(string name, string title, string events, Func<IReadOnlyList<double>, double> count) =>
        New(name, title, EndpointShape.SumFunction, Better.Higher, events) with { FailuresCount = true, Yield = YieldOfAll, Events = count };

    private static Endpoint Calibration(string name, string title, EndpointShape shape, Func<IReadOnlyList<double>, double> count) =>
        New(name, title, shape, Better.Lower, "recordings with a score") with { Events = count, NeedsScore = true };

    private static Endpoint New(string name, string title, EndpointShape shape, Better better, string events) =>
        new($"{Classification}.{name}", title, "1", Classification, Classification, shape, better, events)
        {
            Figure = (terms, settings) => ClassificationOfRecording.Figure(name, terms, settings),
        };
}
