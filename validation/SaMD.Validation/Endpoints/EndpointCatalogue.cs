using SaMD.Files;
using SaMD.Validation.Statistics;

namespace SaMD.Validation.Endpoints;

/// <summary>The one list of endpoints.</summary>
public static class EndpointCatalogue
{
    /// <summary>All endpoints, family by family, in the order in which figures are printed.</summary>
    public static IReadOnlyList<Endpoint> All { get; } =
    [
        .. BeatEndpoints.All,
        .. RunEndpoints.All,
        .. EpisodeEndpoints.All,
        .. PairedEndpoints.HeartRate,
        .. PairedEndpoints.OxygenSaturation,
        .. ClassificationEndpoints.All,
        .. EventEndpoints.All,
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
