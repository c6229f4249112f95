using SaMD.Files;
using SaMD.Validation.Statistics;

namespace SaMD.Validation.Endpoints;

/// <summary>The one list of endpoints.</summary>
public static class EndpointCatalogue
{
    private const string Beats = "beats";
    private const string HeartRate = "heart-rate";

    /// <summary>All endpoints, one line each, in the order in which figures are printed.</summary>
    public static IReadOnlyList<Endpoint> All { get; } =
    [
        new("beats.sensitivity", "QRS sensitivity", "1", Beats, Beats, EndpointShape.Proportion, Better.Higher, "reference beats", FailuresCount: true),
        new("beats.positive-predictivity", "QRS positive predictivity", "1", Beats, Beats, EndpointShape.Proportion, Better.Higher, "detected beats"),
        new("beats.veb-sensitivity", "VEB sensitivity", "1", Beats, Beats, EndpointShape.Proportion, Better.Higher, "reference ventricular ectopic beats", FailuresCount: true),
        new("beats.veb-positive-predictivity", "VEB positive predictivity", "1", Beats, Beats, EndpointShape.Proportion, Better.Higher, "detected ventricular ectopic beats"),
        new("beats.sveb-sensitivity", "SVEB sensitivity", "1", Beats, Beats, EndpointShape.Proportion, Better.Higher, "reference supraventricular ectopic beats", FailuresCount: true),
        new("beats.sveb-positive-predictivity", "SVEB positive predictivity", "1", Beats, Beats, EndpointShape.Proportion, Better.Higher, "detected supraventricular ectopic beats"),
        new("hr.within", "Heart rate within the larger of ±10 % and ±5 bpm", "1", HeartRate, HeartRate, EndpointShape.Proportion, Better.Higher, "pairs", PairedAccuracy: true),
        new("hr.availability", "Heart rate availability", "1", HeartRate, HeartRate, EndpointShape.Proportion, Better.Higher, "expected estimates", FailuresCount: true),
        new("hr.mean-error", "Mean heart-rate error", "bpm", HeartRate, HeartRate, EndpointShape.Mean, Better.NearerZero, "pairs", PairedAccuracy: true),
        new("hr.mean-absolute-error", "Mean absolute heart-rate error", "bpm", HeartRate, HeartRate, EndpointShape.Mean, Better.Lower, "pairs", PairedAccuracy: true),
    ];

    /// <summary>The endpoint of a name; <see langword="null"/> where there is none.</summary>
    /// <param name="name">Its name.</param>
    public static Endpoint? Find(string name) => All.FirstOrDefault(endpoint => endpoint.Name == name);

    /// <summary>What to say of a name that is no endpoint.</summary>
    /// <param name="name">The name as written.</param>
    public static string UnknownMessage(string name)
    {
        var names = All.Select(endpoint => endpoint.Name).ToList();
        return $"'{name}' is not an endpoint.{Nearest.Hint(name, names)} Known: {string.Join(", ", names)}.";
    }
}
