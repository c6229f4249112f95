namespace SaMD.Validation.Endpoints;

/// <summary>What one recording adds to an endpoint: figures are sums of these over recordings, their ratio the estimate.</summary>
/// <param name="Endpoint">Name of the endpoint.</param>
/// <param name="Stratum">Stratum within the recording as <c>name=value</c>, from the reference; <see langword="null"/> for all of it.</param>
/// <param name="Numerator">Events that have the property, or the sum of the values.</param>
/// <param name="Denominator">Events that could have it, or the number of values.</param>
public sealed record Contribution(string Endpoint, string? Stratum, double Numerator, double Denominator)
{
    /// <summary>The recording's own figure; <see langword="null"/> where its denominator is 0.</summary>
    public double? Value => Denominator > 0 ? Numerator / Denominator : null;
}
