using SaMD.Contracts;
using SaMD.Files;
using static SaMD.Validation.Comparison.Classification.InconclusiveHandling;

namespace SaMD.Validation.Comparison.Classification;

/// <summary>
/// The figures of classification, each as sums over recordings. Every one but the yield and its complements comes in two ways
/// (<see cref="InconclusiveHandling"/>); recordings that a rule leaves out are in none.
/// </summary>
public static class ClassificationMeasures
{
    /// <summary>Sensitivity: recordings of the positive class called so, of its counted recordings.</summary>
    /// <param name="positive">The positive class.</param>
    /// <param name="handling">What an inconclusive answer counts as.</param>
    public static Measure<ConfusionMatrix> Sensitivity(string positive, InconclusiveHandling handling) => new(
        Name("sensitivity", handling), "1", ["found", positive], matrix => Hits(matrix, positive, handling), SummedTerms.Ratio,
        $"no {Counted(handling)} recording of {positive}");

    /// <summary>Specificity against one negative class or several pooled: recordings of them not called positive, of their counted recordings.</summary>
    /// <param name="positive">The positive class.</param>
    /// <param name="negatives">The negative classes: <c>[N]</c> for Sp(N), <c>[N, O]</c> for Sp(N+O).</param>
    /// <param name="handling">What an inconclusive answer counts as.</param>
    public static Measure<ConfusionMatrix> Specificity(string positive, IReadOnlyList<string> negatives, InconclusiveHandling handling)
    {
        CheckNegatives(positive, negatives);
        return new Measure<ConfusionMatrix>(
            Name("specificity", handling), "1", [$"not called {positive}", string.Join(" + ", negatives)],
            matrix => Rejections(matrix, positive, negatives, handling), SummedTerms.Ratio,
            $"no {Counted(handling)} recording of {string.Join(" or ", negatives)}");
    }

    /// <summary>
    /// Positive predictive value at a stated prevalence: Se π / (Se π + (1 − Sp)(1 − π)); never that of the cohort, whose share of positives
    /// is chosen. Undefined also where nothing is called positive.
    /// </summary>
    /// <param name="positive">The positive class.</param>
    /// <param name="negatives">The negative classes, pooled.</param>
    /// <param name="prevalence">Share of the positive class where the device is used, above 0 and below 1.</param>
    /// <param name="handling">What an inconclusive answer counts as.</param>
    /// <exception cref="ArgumentException">The prevalence is out of range, or the classes are.</exception>
    public static Measure<ConfusionMatrix> PositivePredictiveValue(
        string positive, IReadOnlyList<string> negatives, double prevalence, InconclusiveHandling handling) =>
        PredictiveValue("positive-predictive-value", positive, negatives, prevalence, handling, PredictiveValues.Positive);

    /// <summary>Negative predictive value at a stated prevalence: Sp (1 − π) / (Sp (1 − π) + (1 − Se) π).</summary>
    /// <param name="positive">The positive class.</param>
    /// <param name="negatives">The negative classes, pooled.</param>
    /// <param name="prevalence">Share of the positive class where the device is used, above 0 and below 1.</param>
    /// <param name="handling">What an inconclusive answer counts as.</param>
    /// <exception cref="ArgumentException">The prevalence is out of range, or the classes are.</exception>
    public static Measure<ConfusionMatrix> NegativePredictiveValue(
        string positive, IReadOnlyList<string> negatives, double prevalence, InconclusiveHandling handling) =>
        PredictiveValue("negative-predictive-value", positive, negatives, prevalence, handling, PredictiveValues.Negative);

    /// <summary>F1 of a class over the recordings of the listed classes: 2 TP / (2 TP + FP + FN) = 2 TP / (reference + calls).</summary>
    /// <param name="label">The class.</param>
    /// <param name="classes">Reference classes whose recordings count; the class is among them.</param>
    /// <param name="handling">What an inconclusive answer counts as.</param>
    public static Measure<ConfusionMatrix> F1(string label, IReadOnlyList<string> classes, InconclusiveHandling handling)
    {
        CheckAmong(label, classes);
        return new Measure<ConfusionMatrix>(
            Name("f1", handling), "1", ["2 TP", "2 TP + FP + FN"], matrix => F1Terms(matrix, label, classes, handling), SummedTerms.Ratio,
            $"no {Counted(handling)} recording of {label}, and none called so");
    }

    /// <summary>Unweighted mean of the F1 of the listed classes; undefined where one of them is (the CinC 2017 figure over N, A, O).</summary>
    /// <param name="classes">The classes; recordings of others do not count.</param>
    /// <param name="handling">What an inconclusive answer counts as.</param>
    public static Measure<ConfusionMatrix> MeanF1(IReadOnlyList<string> classes, InconclusiveHandling handling)
    {
        CheckSome(classes);
        return new Measure<ConfusionMatrix>(
            Name("mean-f1", handling), "1", [.. classes.SelectMany(static label => new[] { $"2 TP ({label})", $"2 TP + FP + FN ({label})" })],
            matrix => [.. classes.SelectMany(label => F1Terms(matrix, label, classes, handling))], SummedTerms.MeanOfRatios,
            $"a class of {string.Join(", ", classes)} has no {Counted(handling)} recording and is never called");
    }

    /// <summary>Accuracy: recordings of the listed classes called by their own class, of all counted ones.</summary>
    /// <param name="classes">The classes; recordings of others do not count.</param>
    /// <param name="handling">What an inconclusive answer counts as.</param>
    public static Measure<ConfusionMatrix> Accuracy(IReadOnlyList<string> classes, InconclusiveHandling handling)
    {
        CheckSome(classes);
        return new Measure<ConfusionMatrix>(
            Name("accuracy", handling), "1", ["right", "recordings"],
            matrix => [classes.Sum(label => matrix[label, label]), classes.Sum(label => matrix.Counted(label, handling))], SummedTerms.Ratio,
            $"no {Counted(handling)} recording");
    }

    /// <summary>Balanced accuracy: unweighted mean of the sensitivities of the listed classes; undefined where one has no recording.</summary>
    /// <param name="classes">The classes; recordings of others do not count.</param>
    /// <param name="handling">What an inconclusive answer counts as.</param>
    public static Measure<ConfusionMatrix> BalancedAccuracy(IReadOnlyList<string> classes, InconclusiveHandling handling)
    {
        CheckSome(classes);
        return new Measure<ConfusionMatrix>(
            Name("balanced-accuracy", handling), "1", [.. classes.SelectMany(static label => new[] { $"right ({label})", label })],
            matrix => [.. classes.SelectMany(label => Hits(matrix, label, handling))], SummedTerms.MeanOfRatios,
            $"a class of {string.Join(", ", classes)} has no {Counted(handling)} recording");
    }

    /// <summary>Yield: recordings of the listed classes that the algorithm gave a class, of all of them; failures give none.</summary>
    /// <param name="classes">The reference classes, one or several pooled.</param>
    public static Measure<ConfusionMatrix> Yield(IReadOnlyList<string> classes) =>
        Share("yield", "classified", classes, static (matrix, label) => matrix.Classified(label));

    /// <summary>Recordings of the listed classes that were inconclusive for one reason, of all of them.</summary>
    /// <param name="classes">The reference classes, one or several pooled.</param>
    /// <param name="reason">The reason.</param>
    public static Measure<ConfusionMatrix> InconclusiveShare(IReadOnlyList<string> classes, InconclusiveReason reason) =>
        Share("inconclusive-" + Kebab.Case(reason.ToString()), "inconclusive", classes, (matrix, label) => matrix.Inconclusive(label, reason));

    /// <summary>Recordings of the listed classes on which the algorithm failed, of all of them.</summary>
    /// <param name="classes">The reference classes, one or several pooled.</param>
    public static Measure<ConfusionMatrix> FailedShare(IReadOnlyList<string> classes) =>
        Share("failed", "failed", classes, static (matrix, label) => matrix.Failed(label));

    private static Measure<ConfusionMatrix> Share(
        string name, string term, IReadOnlyList<string> classes, Func<ConfusionMatrix, string, long> count)
    {
        CheckSome(classes);
        return new Measure<ConfusionMatrix>(
            name, "1", [term, "recordings"], matrix => [classes.Sum(label => count(matrix, label)), classes.Sum(matrix.Total)], SummedTerms.Ratio,
            $"no recording of {string.Join(" or ", classes)}");
    }

    private static Measure<ConfusionMatrix> PredictiveValue(
        string name, string positive, IReadOnlyList<string> negatives, double prevalence, InconclusiveHandling handling,
        Func<double, double, double, double?> value)
    {
        CheckNegatives(positive, negatives);
        PredictiveValues.CheckPrevalence(prevalence);
        return new Measure<ConfusionMatrix>(
            Name(name, handling), "1", ["found", positive, $"not called {positive}", string.Join(" + ", negatives)],
            matrix => [.. Hits(matrix, positive, handling), .. Rejections(matrix, positive, negatives, handling)],
            sums => SummedTerms.Ratio(sums[0], sums[1]) is { } sensitivity && SummedTerms.Ratio(sums[2], sums[3]) is { } specificity
                ? value(sensitivity, specificity, prevalence)
                : null,
            $"no {Counted(handling)} recording of {positive} or of {string.Join(" or ", negatives)}, or no such call");
    }

    private static double[] Hits(ConfusionMatrix matrix, string label, InconclusiveHandling handling) =>
        [matrix[label, label], matrix.Counted(label, handling)];

    // A failure is not among the classes: it is counted, and never right.
    private static double[] Rejections(ConfusionMatrix matrix, string positive, IReadOnlyList<string> negatives, InconclusiveHandling handling) =>
        [negatives.Sum(label => matrix.Classified(label) - matrix[label, positive]), negatives.Sum(label => matrix.Counted(label, handling))];

    private static double[] F1Terms(ConfusionMatrix matrix, string label, IReadOnlyList<string> classes, InconclusiveHandling handling) =>
        [2 * matrix[label, label], matrix.Counted(label, handling) + classes.Sum(reference => matrix[reference, label])];

    private static string Name(string figure, InconclusiveHandling handling) => handling == CountedAsWrong ? figure + "-inconclusive-as-wrong" : figure;

    private static string Counted(InconclusiveHandling handling) => handling == CountedAsWrong ? "scored" : "classifiable";

    private static void CheckNegatives(string positive, IReadOnlyList<string> negatives)
    {
        CheckSome(negatives);
        if (negatives.Contains(positive, StringComparer.Ordinal))
            throw new ArgumentException($"'{positive}' is the positive class and stands among the negative ones: {string.Join(", ", negatives)}.");
    }

    private static void CheckAmong(string label, IReadOnlyList<string> classes)
    {
        CheckSome(classes);
        if (!classes.Contains(label, StringComparer.Ordinal))
            throw new ArgumentException($"'{label}' is not among the classes whose recordings count: {string.Join(", ", classes)}.");
    }

    private static void CheckSome(IReadOnlyList<string> classes)
    {
        ArgumentNullException.ThrowIfNull(classes);
        if (classes.Count == 0) throw new ArgumentException("Give at least one class.");
        if (classes.Distinct(StringComparer.Ordinal).Count() != classes.Count)
            throw new ArgumentException($"A class stands twice in {string.Join(", ", classes)}: its recordings would count twice.");
    }
}
