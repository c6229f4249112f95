namespace SaMD.Validation.Statistics;

/// <summary>What an estimate is of; it decides which interval methods it can have.</summary>
public enum EstimateKind
{
    /// <summary>A rate: <see cref="RateEstimator"/>.</summary>
    Rate,

    /// <summary>A mean over values or over persons: <see cref="MeanEstimator"/>, <see cref="PersonEstimator.Mean"/>.</summary>
    Mean,

    /// <summary>A root mean square (A_rms, RMSE): <see cref="Agreement.RootMeanSquareEstimator"/>.</summary>
    RootMeanSquare,

    /// <summary>A function of sums (F1, balanced accuracy): <see cref="SumFunctionEstimator"/>.</summary>
    SumFunction,

    /// <summary>A limit of agreement: <see cref="Agreement.LimitsOfAgreementEstimator"/>.</summary>
    LimitOfAgreement,

    /// <summary>The area under the ROC curve: <see cref="AreaUnderCurve"/>.</summary>
    AreaUnderCurve,

    /// <summary>A median or another quantile over persons: <see cref="PersonEstimator.Quantile"/>.</summary>
    PersonQuantile,

    /// <summary>A gap between strata: <see cref="StratumGaps"/>.</summary>
    Gap,
}
