namespace SaMD.Validation.Comparison.Paired;

/// <summary>
/// The figures of paired measurements, each as sums over pairs (an estimate with a value, and a reference value), so that recordings and
/// persons can be pooled. The error is test minus reference.
/// </summary>
public static class PairedMeasures
{
    private const string NoPair = "no pair of an estimate and a reference value";

    // Below this share of Σm² the spread of the means is what rounding left.
    private const double LeastSpread = 1e-12;

    /// <summary>Bias: mean error.</summary>
    /// <param name="unit">Unit of what is compared.</param>
    public static Measure<PairedPart> Bias(string unit) => Mean("bias", unit, "sum of errors", static (reference, test) => test - reference);

    /// <summary>Precision: standard deviation of the errors over all pairs, with n − 1. Undefined under two pairs.</summary>
    /// <param name="unit">Unit of what is compared.</param>
    public static Measure<PairedPart> Precision(string unit) => new(
        "precision", unit, ["pairs", "sum of errors", "sum of squared errors"],
        static part => Sum(part, 3, static (reference, test, terms) =>
            (terms[0], terms[1], terms[2]) = (1, test - reference, (test - reference) * (test - reference))),
        static sums => sums[0] > 1 ? Math.Sqrt(Math.Max(0, sums[2] - (sums[1] * sums[1] / sums[0])) / (sums[0] - 1)) : null,
        "fewer than two pairs");

    /// <summary>A_rms: root mean square error (the same figure as RMSE); A_rms² = bias² + population variance of the errors.</summary>
    /// <param name="unit">Unit of what is compared.</param>
    public static Measure<PairedPart> RootMeanSquare(string unit) => new(
        "root-mean-square-error", unit, ["sum of squared errors", "pairs"],
        static part => Sum(part, 2, static (reference, test, terms) => (terms[0], terms[1]) = ((test - reference) * (test - reference), 1)),
        static sums => SummedTerms.Ratio(sums) is { } mean ? Math.Sqrt(mean) : null, NoPair);

    /// <summary>Mean absolute error.</summary>
    /// <param name="unit">Unit of what is compared.</param>
    public static Measure<PairedPart> MeanAbsolute(string unit) =>
        Mean("mean-absolute-error", unit, "sum of absolute errors", static (reference, test) => Math.Abs(test - reference));

    /// <summary>
    /// Mean absolute percentage error, in percent of the reference. A pair with reference 0 has none: it is left out, and
    /// <see cref="PairedPart.PairsWithReferenceZero"/> counts it.
    /// </summary>
    public static Measure<PairedPart> MeanAbsolutePercentage { get; } = new(
        "mean-absolute-percentage-error", "%", ["sum of absolute percentage errors", "pairs"],
        static part => Sum(part, 2, static (reference, test, terms) =>
        {
            if (reference != 0) (terms[0], terms[1]) = (100 * Math.Abs((test - reference) / reference), 1);
        }),
        SummedTerms.Ratio, "no pair with a reference other than 0");

    /// <summary>
    /// Share of pairs within a tolerance: ±x with a relative part of 0, ±y % of the reference with an absolute part of 0, or the larger of both
    /// (<c>within-2</c>, <c>within-10-percent</c>, <c>within-10-percent-or-5</c>).
    /// </summary>
    /// <param name="tolerance">How far a value may lie from the reference; the limit belongs to it.</param>
    /// <exception cref="ArgumentException">A part of the tolerance is below 0 or not finite.</exception>
    public static Measure<PairedPart> Within(PairedTolerance tolerance)
    {
        ArgumentNullException.ThrowIfNull(tolerance);
        Finite.Require(tolerance.Relative, tolerance.Relative >= 0, "The relative part of a tolerance is at least 0 and finite");
        Finite.Require(tolerance.Absolute, tolerance.Absolute >= 0, "The absolute part of a tolerance is at least 0 and finite");
        return Mean(NameOf(tolerance), "1", "pairs within", (reference, test) => tolerance.Accepts(reference, test) ? 1 : 0);
    }

    /// <summary>Availability: intervals of the scored time that hold an estimate with a value, of all of them.</summary>
    public static Measure<PairedPart> Availability { get; } = new(
        "availability", "1", ["intervals with an estimate", "intervals"],
        static part => [part.Intervals.Count(static available => available), part.Intervals.Count], SummedTerms.Ratio,
        "the scored time is shorter than one interval");

    /// <summary>Slope of the least-squares line of the error on the mean of the two values: how the bias changes with the level.</summary>
    public static Measure<PairedPart> RegressionSlope { get; } =
        Regression("regression-slope", "1", static (_, _, slope) => slope);

    /// <summary>Error at a mean of 0 of the least-squares line of the error on the mean of the two values.</summary>
    /// <param name="unit">Unit of what is compared.</param>
    public static Measure<PairedPart> RegressionIntercept(string unit) =>
        Regression("regression-intercept", unit, static (meanError, meanLevel, slope) => meanError - (slope * meanLevel));

    private static string NameOf(PairedTolerance tolerance)
    {
        var percent = FormattableString.Invariant($"{100 * tolerance.Relative:0.####}-percent");
        var absolute = FormattableString.Invariant($"{tolerance.Absolute}");
        return tolerance switch
        {
            { Relative: 0 } => $"within-{absolute}",
            { Absolute: 0 } => $"within-{percent}",
            _ => $"within-{percent}-or-{absolute}",
        };
    }

    private static Measure<PairedPart> Regression(string name, string unit, Func<double, double, double, double> value) => new(
        name, unit, ["pairs", "sum of means", "sum of errors", "sum of squared means", "sum of mean times error"],
        static part => DifferenceSums.Of(part.Items) is var d ? [d.Pairs, d.SumOfMeans, d.SumOfDifferences, d.SumOfSquaredMeans, d.SumOfProducts] : [],
        sums =>
        {
            var (n, m, e) = (sums[0], sums[1], sums[2]);
            if (n < 2) return null;
            var spread = sums[3] - (m * m / n);
            return spread > LeastSpread * sums[3] ? value(e / n, m / n, (sums[4] - (m * e / n)) / spread) : null;
        },
        "fewer than two pairs, or all at one level");

    private static Measure<PairedPart> Mean(string name, string unit, string term, Func<double, double, double> valueOf) => new(
        name, unit, [term, "pairs"],
        part => Sum(part, 2, (reference, test, terms) => (terms[0], terms[1]) = (valueOf(reference, test), 1)), SummedTerms.Ratio, NoPair);

    private static double[] Sum(PairedPart part, int count, Action<double, double, double[]> ofPair)
    {
        var (sums, terms) = (new double[count], new double[count]);
        foreach (var item in part.Items)
        {
            if (item is not { Test: { } test, Reference: { } reference }) continue;
            Array.Clear(terms);
            ofPair(reference, test, terms);
            for (var i = 0; i < count; i++) sums[i] += terms[i];
        }

        return sums;
    }
}
