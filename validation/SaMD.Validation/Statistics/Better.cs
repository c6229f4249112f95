namespace SaMD.Validation.Statistics;

/// <summary>Which values of an endpoint are better. For a rate it says what an error is: a failure, or a success.</summary>
public enum Better
{
    /// <summary>Higher is better (sensitivity): a trial that is not a success is an error.</summary>
    Higher,

    /// <summary>Lower is better (share of inconclusive outputs, mean absolute error): a success is an error.</summary>
    Lower,

    /// <summary>Nearer to zero is better (mean error). Not for rates.</summary>
    NearerZero,
}
