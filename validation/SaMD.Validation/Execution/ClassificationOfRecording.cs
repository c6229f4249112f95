using System.Globalization;
using SaMD.Contracts;
using SaMD.Requirements;
using SaMD.Validation.Comparison;
using SaMD.Validation.Comparison.Classification;
using SaMD.Validation.Datasets.References;
using SaMD.Validation.Endpoints;
using SaMD.Validation.Planning;

namespace SaMD.Validation.Execution;

/// <summary>Compares the class that an algorithm gave a recording with that of the reference, for the endpoints <c>classification.*</c>.</summary>
internal static class ClassificationOfRecording
{
    private const int Bins = 10;

    // With the endpoint's name as one string for all recordings: a run keeps the figures of every one of them to its end.
    private static readonly (string Name, string Endpoint)[] Measured = Named("sensitivity", "specificity", "f1", "accuracy", "balanced-accuracy", "yield", "yield-of-class", "yield-of-others");
    private static readonly (string Name, string Endpoint)[] Predicted = Named("positive-predictive-value", "negative-predictive-value");

    public static RecordingComparison Compare(ComparisonInput input, ReferenceData data, ComparisonSettings settings)
    {
        var (classes, negatives) = Classes(data.Reference.Source, settings);
        var given = Given(input, data, settings, classes);
        var contributions = data.Label!.Label is { } label && (label == settings.Options.Class || negatives.Contains(label))
            ? Contributions(given, settings, classes, negatives).ToList()
            : [];
        return new RecordingComparison(settings, contributions, null, Details(given, data), Notes(input, data))
        {
            Call = new RecordingCall(data.Label.Label, data.Label.LeftOut, given.TestLabel ?? Reason(given)),
        };
    }

    /// <summary>A figure from summed terms.</summary>
    public static double? Figure(string name, IReadOnlyList<double> terms, ComparisonSettings settings) => name switch
    {
        "area-under-curve" => null,
        "brier-score" => TermFunctions.Ratio(terms),
        "expected-calibration-error" => Calibration.ExpectedCalibrationError(CalibrationBins.EqualWidth(Bins)).ValueOf(terms),
        "positive-predictive-value" or "negative-predictive-value" => Predictive(name, settings, ["negative"]).ValueOf(terms),
        "balanced-accuracy" => terms.Count == 0 ? null : MeanOfShares(terms),
        _ => TermFunctions.Ratio(terms),
    };

    private static IEnumerable<Contribution> Contributions(ClassifiedRecording given, ComparisonSettings settings, IReadOnlyList<string> classes, IReadOnlyList<string> negatives)
    {
        // The matrix of one recording; what it was called may be a class that the reference does not know.
        string[] all = [.. classes.Append(given.TestLabel).OfType<string>().Distinct(StringComparer.Ordinal)];
        var matrix = ClassificationComparer.Compare([given], new ClassificationSettings(all, [])).Matrix;
        foreach (var (name, endpoint) in Measured) yield return new Contribution(endpoint, null, MeasureOf(name, settings, negatives).Terms(matrix));
        if (settings.Options.Prevalence is not null)
            foreach (var (name, endpoint) in Predicted)
                yield return new Contribution(endpoint, null, Predictive(name, settings, negatives).Terms(matrix));
        foreach (var score in given.Scores.Where(score => score.Name == settings.Options.Class).Take(1))
            foreach (var contribution in Scored(given, settings, score.Value)) yield return contribution;
    }

    private static (string, string)[] Named(params IEnumerable<string> names) => [.. names.Select(name => (name, $"classification.{name}"))];

    private static IEnumerable<Contribution> Scored(ClassifiedRecording given, ComparisonSettings settings, double score)
    {
        var positive = given.ReferenceLabel == settings.Options.Class;
        yield return new Contribution("classification.area-under-curve", null, [score, positive ? 1 : 0, 1]);
        if (score is not (>= 0 and <= 1)) yield break;
        IReadOnlyList<ScoredItem> item = [new ScoredItem(given.Record, score, positive)];
        yield return new Contribution("classification.brier-score", null, Calibration.BrierScore.Terms(item));
        yield return new Contribution("classification.expected-calibration-error", null, Calibration.ExpectedCalibrationError(CalibrationBins.EqualWidth(Bins)).Terms(item));
    }

    private static Measure<ConfusionMatrix> MeasureOf(string name, ComparisonSettings settings, IReadOnlyList<string> negatives)
    {
        var (positive, handling) = (settings.Options.Class!, Handling(settings));
        string[] counted = [positive, .. negatives];
        return name switch
        {
            "sensitivity" => ClassificationMeasures.Sensitivity(positive, handling),
            "specificity" => ClassificationMeasures.Specificity(positive, negatives, handling),
            "f1" => ClassificationMeasures.F1(positive, counted, handling),
            "accuracy" => ClassificationMeasures.Accuracy(counted, handling),
            "balanced-accuracy" => ClassificationMeasures.BalancedAccuracy(counted, handling),
            "yield" => ClassificationMeasures.Yield(counted),
            "yield-of-class" => ClassificationMeasures.Yield([positive]),
            _ => ClassificationMeasures.Yield(negatives),
        };
    }

    private static Measure<ConfusionMatrix> Predictive(string name, ComparisonSettings settings, IReadOnlyList<string> negatives)
    {
        var (positive, prevalence, handling) = (settings.Options.Class!, settings.Options.Prevalence!.Value, Handling(settings));
        return name == "positive-predictive-value"
            ? ClassificationMeasures.PositivePredictiveValue(positive, negatives, prevalence, handling)
            : ClassificationMeasures.NegativePredictiveValue(positive, negatives, prevalence, handling);
    }

    private static InconclusiveHandling Handling(ComparisonSettings settings) =>
        settings.Options.InconclusiveAs == InconclusiveAs.Wrong ? InconclusiveHandling.CountedAsWrong : InconclusiveHandling.ClassifiableOnly;

    // Shares of the classes, class by class; undefined where one of them is.
    private static double? MeanOfShares(IReadOnlyList<double> terms)
    {
        var shares = Enumerable.Range(0, terms.Count / 2).Select(k => TermFunctions.Ratio([terms[2 * k], terms[(2 * k) + 1]])).ToList();
        return shares.All(share => share is not null) ? shares.Average() : null;
    }

    /// <summary>The classes of a reference, and those that a row holds its class against.</summary>
    public static (IReadOnlyList<string> Classes, IReadOnlyList<string> Negatives) Classes(ReferenceSource source, ComparisonSettings settings)
    {
        var classes = source is LabelsSource labels ? labels.Values.Select(value => value.Label).OfType<string>().Distinct(StringComparer.Ordinal).ToList() : [];
        var negatives = settings.Against.Length > 0 ? settings.Against.Split(',') : [.. classes.Where(label => label != settings.Options.Class)];
        return (classes, negatives);
    }

    private static ClassifiedRecording Given(ComparisonInput input, ReferenceData data, ComparisonSettings settings, IReadOnlyList<string> classes)
    {
        // Of a recording that is left out no figure is formed; any class will do.
        var reference = data.Label!.Label ?? (classes.Count > 0 ? classes[0] : settings.Options.Class!);
        var last = input.Output.Classifications is { Count: > 0 } items ? items[^1] : null;
        return last is null
            ? ClassifiedRecording.Failed(input.Planned.Key.Record, reference)
            : new ClassifiedRecording(input.Planned.Key.Record, reference, last.Label, last.Inconclusive, last.Scores);
    }

    private static string Reason(ClassifiedRecording given) =>
        given.InconclusiveReason is { } reason ? RecordingCall.InconclusivePrefix + Files.Kebab.Case(reason.ToString()) : RecordingCall.Failed;

    private static string Details(ClassifiedRecording given, ReferenceData data)
    {
        var scores = string.Concat(given.Scores.Select(score => string.Create(CultureInfo.InvariantCulture, $",{Field(score.Name)}={score.Value:R}")));
        return $"reference,called,scores\n{Field(data.Label!.Label ?? $"left out: {data.Label.LeftOut}")},{Field(given.TestLabel ?? Reason(given))}{scores}\n";
    }

    // Names are the author's: nothing of them may look like the table's own marks.
    private static string Field(string text) => text.Replace(',', ';').Replace('\n', ' ').Replace('\r', ' ').Replace('"', '\'');

    private static List<string> Notes(ComparisonInput input, ReferenceData data)
    {
        var notes = new List<string>();
        if (data.Label!.LeftOut is { } why) notes.Add($"left out by rule: {why}");
        if (input.Output.Classifications is { Count: > 1 } items)
            notes.Add(FormattableString.Invariant($"{items.Count} classifications were given; the last one counts"));
        if (input.Record.Status == ExecutionStatus.Compared && input.Output.Classifications is { Count: 0 }) notes.Add("the algorithm ended without a classification: counted as a failure");
        return notes;
    }
}
