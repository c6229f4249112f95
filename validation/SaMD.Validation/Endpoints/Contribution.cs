namespace SaMD.Validation.Endpoints;

/// <summary>What one recording adds to an endpoint: terms that are summed over recordings, and over the recordings of a person.</summary>
/// <param name="Endpoint">Name of the endpoint.</param>
/// <param name="Stratum">Stratum within the recording as <c>name=value</c>, from the reference; <see langword="null"/> for all of it.</param>
/// <param name="Terms">The terms that <see cref="Endpoints.Endpoint.Figure"/> is a function of, finite; of a ratio its numerator and its denominator.</param>
public sealed record Contribution(string Endpoint, string? Stratum, IReadOnlyList<double> Terms)
{
    /// <summary>What a recording adds to a ratio.</summary>
    /// <param name="endpoint">Name of the endpoint.</param>
    /// <param name="stratum">Stratum within the recording; <see langword="null"/> for all of it.</param>
    /// <param name="numerator">Events that have the property, or the sum of the values.</param>
    /// <param name="denominator">Events that could have it, or the number of values.</param>
    public Contribution(string endpoint, string? stratum, double numerator, double denominator)
        : this(endpoint, stratum, [numerator, denominator])
    {
    }
}
