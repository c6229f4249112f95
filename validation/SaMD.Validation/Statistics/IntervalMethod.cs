namespace SaMD.Validation.Statistics;

/// <summary>The interval methods that a criterion may ask for by name.</summary>
public enum IntervalMethod
{
    /// <summary><c>korn-graubard</c>: Clopper-Pearson on the effective size. The default gate of rates.</summary>
    KornGraubard,

    /// <summary><c>wilson</c>: Wilson's score interval on the effective size.</summary>
    Wilson,

    /// <summary><c>one-per-person</c>: Clopper-Pearson as if every person had given one trial.</summary>
    OnePerPerson,

    /// <summary><c>subject-bootstrap</c>: percentiles over resampled persons; for rates and means.</summary>
    SubjectBootstrap,

    /// <summary><c>ratio-t</c>: ratio estimator with Student's t on k − 1 degrees of freedom. The default of means.</summary>
    RatioT,
}
