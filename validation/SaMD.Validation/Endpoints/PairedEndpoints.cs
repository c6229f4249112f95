using SaMD.Validation.Comparison.Paired;
using SaMD.Validation.Execution;
using SaMD.Validation.Statistics;

namespace SaMD.Validation.Endpoints;

/// <summary>Endpoints of paired measurements; the same figures for each quantity.</summary>
internal static class PairedEndpoints
{
    public static IReadOnlyList<Endpoint> HeartRate { get; } =
        Of(PairedQuantity.HeartRate, "Heart rate within the larger of ±10 % and ±5 bpm", "heart-rate", "Heart rate", "root-mean-square-error", "Root mean square heart-rate error");

    public static IReadOnlyList<Endpoint> OxygenSaturation { get; } =
        Of(PairedQuantity.OxygenSaturation, "SpO2 within ±3 %", "SpO2", "SpO2", "arms", "A_rms of SpO2");

    private static Endpoint[] Of(PairedQuantity quantity, string withinTitle, string adjective, string noun, string rootName, string rootTitle)
    {
        const string Pairs = "pairs";
        return
        [
            Accuracy("within", withinTitle, "1", EndpointShape.Proportion, Better.Higher),
            new Endpoint($"{quantity.Prefix}.availability", $"{noun} availability", "1", quantity.Comparator, quantity.OutputKind, EndpointShape.Proportion, Better.Higher, "expected estimates", FailuresCount: true),
            Accuracy("mean-error", $"Mean {adjective} error", quantity.Unit, EndpointShape.Mean, Better.NearerZero),
            Accuracy("mean-absolute-error", $"Mean absolute {adjective} error", quantity.Unit, EndpointShape.Mean, Better.Lower),
            Accuracy("mean-absolute-percentage-error", $"Mean absolute percentage error of {noun}", "%", EndpointShape.Mean, Better.Lower),
            Accuracy(rootName, rootTitle, quantity.Unit, EndpointShape.RootMeanSquare, Better.Lower) with { Figure = static (terms, _) => TermFunctions.RootOfRatio(terms) },
            Accuracy("precision", $"Precision of {noun} (standard deviation of the errors)", quantity.Unit, EndpointShape.SumFunction, Better.Lower) with
            {
                Figure = (terms, _) => PairedMeasures.Precision(quantity.Unit).ValueOf(terms), Events = static terms => terms[0],
            },
            Limit("lower-limit-of-agreement", "Lower", EndpointShape.LowerLimitOfAgreement, Better.Higher, -1),
            Limit("upper-limit-of-agreement", "Upper", EndpointShape.UpperLimitOfAgreement, Better.Lower, 1),
            Accuracy("person-mean-absolute-error", $"Mean over persons of the mean absolute {adjective} error", quantity.Unit, EndpointShape.PersonMean, Better.Lower),
            Accuracy("person-median-absolute-error", $"Median over persons of the mean absolute {adjective} error", quantity.Unit, EndpointShape.PersonMedian, Better.Lower),
        ];

        Endpoint Accuracy(string name, string title, string unit, EndpointShape shape, Better better) =>
            new($"{quantity.Prefix}.{name}", title, unit, quantity.Comparator, quantity.OutputKind, shape, better, Pairs, PairedAccuracy: true);

        // Of one recording the limit is the plain one: repeated measurements show only between persons.
        Endpoint Limit(string name, string which, EndpointShape shape, Better better, int side) =>
            Accuracy(name, $"{which} limit of agreement of {noun}", quantity.Unit, shape, better) with
            {
                Figure = (terms, _) => PlainLimit(terms, side),
                Events = static terms => terms[0],
            };
    }

    private static double? PlainLimit(IReadOnlyList<double> terms, int side)
    {
        var (n, sum, squares) = (terms[0], terms[1], terms[2]);
        return n > 1 ? (sum / n) + (side * 1.96 * Math.Sqrt(Math.Max(0, squares - (sum * sum / n)) / (n - 1))) : null;
    }
}
