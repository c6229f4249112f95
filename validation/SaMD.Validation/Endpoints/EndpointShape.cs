namespace SaMD.Validation.Endpoints;

/// <summary>How an endpoint is formed from the recordings' sums.</summary>
public enum EndpointShape
{
    /// <summary>Events that have a property out of events that could have it.</summary>
    Proportion,

    /// <summary>A sum of signed or unsigned values over their number.</summary>
    Mean,
}
