namespace SaMD.Validation.Statistics;

/// <summary>The functions of sums that the field asks for.</summary>
public static class SumFunctions
{
    /// <summary>Terms: numerator, denominator (MAPE, Brier score, a mean). Not bounded.</summary>
    public static SumFunction Ratio { get; } = new(2, sums => Divided(sums[0], sums[1]), "0/0: there is no value");

    /// <summary>Terms: sum of squares, number of values (RMSE, A_rms).</summary>
    public static SumFunction RootMeanSquare { get; } =
        new(2, sums => Divided(sums[0], sums[1]) is { } square ? Math.Sqrt(square) : null, "0/0: there is no value") { Lowest = 0 };

    /// <summary>Terms: true positives, false positives, false negatives. F1 = 2·TP / (2·TP + FP + FN), 0 to 1.</summary>
    public static SumFunction F1 { get; } =
        Share(3, sums => Divided(2 * sums[0], 2 * sums[0] + sums[1] + sums[2]), "0/0: nothing is positive, in the reference or in the output");

    /// <summary>Terms: true positives, positives, true negatives, negatives. (Sensitivity + specificity) / 2, 0 to 1.</summary>
    public static SumFunction BalancedAccuracy { get; } = Share(
        4, sums => (Divided(sums[0], sums[1]) + Divided(sums[2], sums[3])) / 2, "0/0: balanced accuracy needs positives and negatives in the reference");

    /// <summary>Terms: true positives, positives, true negatives, negatives. Sensitivity + specificity − 1, −1 to 1.</summary>
    public static SumFunction YoudenIndex { get; } = new(
        4, sums => Divided(sums[0], sums[1]) + Divided(sums[2], sums[3]) - 1, "0/0: the Youden index needs positives and negatives in the reference")
    { Lowest = -1, Highest = 1 };

    /// <summary>
    /// Positive predictive value at a stated prevalence π: Se·π / (Se·π + (1 − Sp)·(1 − π)), 0 to 1. Terms: true positives, positives, true
    /// negatives, negatives.
    /// </summary>
    /// <param name="prevalence">Above 0 and below 1.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="prevalence"/> is outside (0, 1) or not a number.</exception>
    public static SumFunction PositivePredictiveValue(double prevalence)
    {
        Check(prevalence);
        return Share(4, sums => At(Divided(sums[0], sums[1]) * prevalence, (1 - Divided(sums[2], sums[3])) * (1 - prevalence)),
            "0/0: the predictive value needs positives and negatives in the reference, and a positive output");
    }

    /// <summary>
    /// Negative predictive value at a stated prevalence π: Sp·(1 − π) / (Sp·(1 − π) + (1 − Se)·π), 0 to 1. Terms: true positives, positives, true
    /// negatives, negatives.
    /// </summary>
    /// <param name="prevalence">Above 0 and below 1.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="prevalence"/> is outside (0, 1) or not a number.</exception>
    public static SumFunction NegativePredictiveValue(double prevalence)
    {
        Check(prevalence);
        return Share(4, sums => At(Divided(sums[2], sums[3]) * (1 - prevalence), (1 - Divided(sums[0], sums[1])) * prevalence),
            "0/0: the predictive value needs positives and negatives in the reference, and a negative output");
    }

    private static SumFunction Share(int columns, FunctionOfSums of, string whyUndefined) => new(columns, of, whyUndefined) { Lowest = 0, Highest = 1 };

    private static double? Divided(double numerator, double denominator) => denominator > 0 ? numerator / denominator : null;

    private static double? At(double? right, double? wrong) => right is { } good && wrong is { } bad ? Divided(good, good + bad) : null;

    private static void Check(double prevalence)
    {
        if (!(prevalence > 0 && prevalence < 1))
            throw new ArgumentOutOfRangeException(nameof(prevalence), prevalence, "A prevalence lies above 0 and below 1 (0.01 is 1 %).");
    }
}
