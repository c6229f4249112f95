using SaMD.Validation.Statistics;

namespace SaMD.Validation.Endpoints;

/// <summary>Endpoints of the comparison of beats.</summary>
internal static class BeatEndpoints
{
    private const string Beats = "beats";

    public static IReadOnlyList<Endpoint> All { get; } =
    [
        Sensitivity("sensitivity", "QRS sensitivity", "reference beats"),
        Predictivity("positive-predictivity", "QRS positive predictivity", "detected beats"),
        Sensitivity("veb-sensitivity", "VEB sensitivity", "reference ventricular ectopic beats"),
        Predictivity("veb-positive-predictivity", "VEB positive predictivity", "detected ventricular ectopic beats"),
        Sensitivity("sveb-sensitivity", "SVEB sensitivity", "reference supraventricular ectopic beats"),
        Predictivity("sveb-positive-predictivity", "SVEB positive predictivity", "detected supraventricular ectopic beats"),
    ];

    private static Endpoint Sensitivity(string name, string title, string events) =>
        new($"beats.{name}", title, "1", Beats, Beats, EndpointShape.Proportion, Better.Higher, events, FailuresCount: true);

    private static Endpoint Predictivity(string name, string title, string events) =>
        new($"beats.{name}", title, "1", Beats, Beats, EndpointShape.Proportion, Better.Higher, events);
}
