namespace SaMD.Validation.Comparison.Classification;

/// <summary>Predictive values by Bayes' rule from sensitivity, specificity and the prevalence where the device is used.</summary>
public static class PredictiveValues
{
    /// <summary>Se π / (Se π + (1 − Sp)(1 − π)); <see langword="null"/> where nothing is called positive (Se = 0 and Sp = 1).</summary>
    /// <param name="sensitivity">0 to 1.</param>
    /// <param name="specificity">0 to 1.</param>
    /// <param name="prevalence">Above 0 and below 1.</param>
    /// <exception cref="ArgumentException">A value is out of range.</exception>
    public static double? Positive(double sensitivity, double specificity, double prevalence) =>
        Share(sensitivity * CheckedPrevalence(sensitivity, specificity, prevalence), (1 - specificity) * (1 - prevalence));

    /// <summary>Sp (1 − π) / (Sp (1 − π) + (1 − Se) π); <see langword="null"/> where everything is called positive (Sp = 0 and Se = 1).</summary>
    /// <param name="sensitivity">0 to 1.</param>
    /// <param name="specificity">0 to 1.</param>
    /// <param name="prevalence">Above 0 and below 1.</param>
    /// <exception cref="ArgumentException">A value is out of range.</exception>
    public static double? Negative(double sensitivity, double specificity, double prevalence) =>
        Share(specificity * (1 - CheckedPrevalence(sensitivity, specificity, prevalence)), (1 - sensitivity) * prevalence);

    internal static void CheckPrevalence(double prevalence) =>
        Finite.Require(prevalence, prevalence is > 0 and < 1, "A prevalence is above 0 and below 1");

    private static double CheckedPrevalence(double sensitivity, double specificity, double prevalence)
    {
        Finite.Require(sensitivity, sensitivity is >= 0 and <= 1, "A sensitivity is 0 to 1");
        Finite.Require(specificity, specificity is >= 0 and <= 1, "A specificity is 0 to 1");
        CheckPrevalence(prevalence);
        return prevalence;
    }

    private static double? Share(double right, double wrong) => SummedTerms.Ratio(right, right + wrong);
}
