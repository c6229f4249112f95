namespace SaMD.Requirements.Profiles;

/// <summary>What a document lays down for an endpoint.</summary>
/// <param name="Endpoint">The endpoint.</param>
/// <param name="Parameters">Its values, in the order of the file; of a key and a variant at most one.</param>
public sealed record ProfileEndpoint(string Endpoint, IReadOnlyList<ProfileParameter> Parameters);
