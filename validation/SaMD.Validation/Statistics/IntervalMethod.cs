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

    /// <summary><c>subject-bootstrap</c>: percentiles over resampled persons; for every kind of figure. The default of root mean squares.</summary>
    SubjectBootstrap,

    /// <summary><c>ratio-t</c>: ratio estimator with Student's t on k − 1 degrees of freedom. The default of means.</summary>
    RatioT,

    /// <summary><c>subject-bootstrap-bca</c>: the same resamples, bias-corrected and accelerated (Efron 1987).</summary>
    SubjectBootstrapBca,

    /// <summary><c>jackknife-t</c>: jackknife over persons with Student's t on k − 1 degrees of freedom. The default of functions of sums.</summary>
    JackknifeT,

    /// <summary><c>chi-square</c>: root mean square of normal errors, as if every person had given one value.</summary>
    ChiSquare,

    /// <summary><c>mover</c>: limits of agreement by the method of variance estimates recovery (Zou 2013). Their default.</summary>
    Mover,

    /// <summary><c>delong</c>: area under the curve by DeLong (1988), clustered by Obuchowski (1997). Its default.</summary>
    DeLong,

    /// <summary><c>delong-logit</c>: the same on the logit scale, so that bounds stay inside (0, 1).</summary>
    DeLongLogit,

    /// <summary><c>order-statistic</c>: a quantile over persons between two order statistics, distribution-free. Its default.</summary>
    OrderStatistic,

    /// <summary><c>max-t</c>: gaps between strata, intervals that hold all at once. Their only method.</summary>
    MaxT,
}
