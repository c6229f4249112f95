namespace SaMD.Validation.Endpoints;

/// <summary>Which side of a limit is good.</summary>
public enum EndpointDirection
{
    /// <summary>Higher is better.</summary>
    AtLeast,

    /// <summary>Lower is better.</summary>
    AtMost,
}
