using SaMD.Files;

namespace SaMD.Requirements.Profiles;

/// <summary>What is known of a standard or guidance document, as data: its endpoints, populations, bins and counts.</summary>
/// <param name="Id">Its id (<c>ec57-2012</c>).</param>
/// <param name="Title">Title and edition of the document.</param>
/// <param name="Status">Whether it is in force.</param>
/// <param name="Note">What a reader must know of it; <see langword="null"/> where nothing.</param>
/// <param name="Variants">Variants of which a row must choose one; empty where it has none.</param>
/// <param name="Endpoints">What it lays down, by endpoint, in the order of the file.</param>
/// <param name="Demands">What it asks for and nobody here checks.</param>
/// <param name="Sha256">SHA-256 of the file, lower-case hexadecimal.</param>
/// <param name="Place">Where it stands.</param>
public sealed record Profile(
    string Id, string Title, ProfileStatus Status, string? Note, IReadOnlyList<string> Variants, IReadOnlyList<ProfileEndpoint> Endpoints,
    IReadOnlyList<ProfileDemand> Demands, string Sha256, SourcePlace Place)
{
    /// <summary>Whether every value was read in the document's own text.</summary>
    public bool IsFromText =>
        Endpoints.SelectMany(endpoint => endpoint.Parameters).Select(parameter => parameter.Basis).Concat(Demands.Select(demand => demand.Basis)).All(basis => basis == ValueBasis.Text);

    /// <summary>What it lays down for an endpoint; <see langword="null"/> where nothing.</summary>
    /// <param name="endpoint">The endpoint.</param>
    public ProfileEndpoint? Find(string endpoint) => Endpoints.FirstOrDefault(entry => entry.Endpoint == endpoint);
}
