namespace SaMD.Validation.Endpoints;

/// <summary>How an endpoint is formed from the recordings' terms, and by which family of methods its interval is made.</summary>
public enum EndpointShape
{
    /// <summary>Events that have a property out of events that could have it.</summary>
    Proportion,

    /// <summary>A sum of signed or unsigned values over their number.</summary>
    Mean,

    /// <summary>The root of a mean of squares.</summary>
    RootMeanSquare,

    /// <summary>A smooth function of the summed terms (F1, a predictive value at a prevalence).</summary>
    SumFunction,

    /// <summary>The lower limit of agreement with repeated measurements.</summary>
    LowerLimitOfAgreement,

    /// <summary>The upper limit of agreement with repeated measurements.</summary>
    UpperLimitOfAgreement,

    /// <summary>The area under the receiver operating characteristic curve.</summary>
    AreaUnderCurve,

    /// <summary>The unweighted mean of the persons' own ratios.</summary>
    PersonMean,

    /// <summary>The median of the persons' own ratios.</summary>
    PersonMedian,
}
