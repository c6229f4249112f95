using SaMD.Validation.Statistics;

namespace SaMD.Validation.Endpoints;

/// <summary>Endpoints of the comparison of episodes as EC57 has it.</summary>
internal static class EpisodeEndpoints
{
    public const string Sensitivity = "episodes.sensitivity";
    public const string PositivePredictivity = "episodes.positive-predictivity";
    public const string DurationSensitivity = "episodes.duration-sensitivity";
    public const string DurationPositivePredictivity = "episodes.duration-positive-predictivity";

    private const string Episodes = "episodes";

    public static IReadOnlyList<Endpoint> All { get; } =
    [
        New(Sensitivity, "Episode sensitivity", EndpointShape.Proportion, "reference episodes", failuresCount: true),
        New(PositivePredictivity, "Episode positive predictivity", EndpointShape.Proportion, "detected episodes", failuresCount: false),
        New(DurationSensitivity, "Episode duration sensitivity", EndpointShape.SumFunction, "seconds in reference episodes", failuresCount: true),
        New(DurationPositivePredictivity, "Episode duration positive predictivity", EndpointShape.SumFunction, "seconds in detected episodes", failuresCount: false),
    ];

    private static Endpoint New(string name, string title, EndpointShape shape, string events, bool failuresCount) =>
        new(name, title, "1", Episodes, Episodes, shape, Better.Higher, events, FailuresCount: failuresCount);
}
