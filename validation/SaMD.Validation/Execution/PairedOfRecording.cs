using System.Globalization;
using System.Text;
using SaMD.Files;
using SaMD.Validation.Comparison;
using SaMD.Validation.Comparison.Beats;
using SaMD.Validation.Comparison.Paired;
using SaMD.Validation.Datasets;
using SaMD.Validation.Endpoints;
using SaMD.Validation.Planning;

namespace SaMD.Validation.Execution;

/// <summary>Compares the values of a quantity over one recording with its reference: beats, or measurements of an instrument.</summary>
internal static class PairedOfRecording
{
    private static readonly ReferenceRanges[] SaturationRanges = [ReferenceRanges.SaturationDecades, ReferenceRanges.SaturationDisparityBands];

    public static RecordingComparison CompareHeartRate(ComparisonInput input, ReferenceData data, ComparisonSettings settings) =>
        Compare(PairedQuantity.HeartRate, input, data, settings);

    public static RecordingComparison CompareOxygenSaturation(ComparisonInput input, ReferenceData data, ComparisonSettings settings) =>
        Compare(PairedQuantity.OxygenSaturation, input, data, settings);

    private static RecordingComparison Compare(PairedQuantity quantity, ComparisonInput input, ReferenceData data, ComparisonSettings settings)
    {
        var frequency = input.Record.SamplingFrequencyHz;
        var referenceAt = PairedReference.At(data, frequency, settings);
        var comparison = PairedComparer.Compare(
            quantity.Estimates(input.Output), referenceAt,
            new PairedSettings(settings.StartSeconds, Math.Min(settings.EndSeconds ?? double.MaxValue, input.Record.Frames / frequency), settings.IntervalSeconds, Tolerance(quantity, settings)));
        var parts = new List<PairedPart> { PairedPart.All(comparison) };
        if (input.Planned.DividesRecordings) parts.AddRange(Parts(quantity, comparison, data, frequency, referenceAt));
        var measures = Measures(quantity, settings);
        var contributions = parts.Select(part => InRange(part, settings)).SelectMany(part => measures.Select(
            measure => new Contribution($"{quantity.Prefix}.{measure.Endpoint}", part.Stratum, measure.Measure.Terms(part)))).ToList();
        return new RecordingComparison(settings, contributions, null, Details(comparison, quantity), Notes(parts[0]));
    }

    private static PairedTolerance Tolerance(PairedQuantity quantity, ComparisonSettings settings) => settings.Options.Within is { } within
        ? new PairedTolerance((within.Percent ?? 0) / 100, within.Absolute ?? 0)
        : quantity.Tolerance;

    // A range of the reference limits pairs; how long the algorithm was silent is asked of all of the time.
    private static PairedPart InRange(PairedPart part, ComparisonSettings settings) => settings.Options.Range is not { } range
        ? part
        : part with { Items = [.. part.Items.Where(item => item.Reference is { } value && !(value < range.From) && !(value > range.To))] };

    // Sums of the pairs of a recording, from which agreement with repeated measurements is estimated over persons.
    private static Measure<PairedPart> Agreement(string unit) => new(
        "limits-of-agreement", unit, ["pairs", "sum of differences", "sum of squared differences", "sum of means", "sum of squared means", "sum of products"],
        part => DifferenceSums.Of(part.Items) is var sums
            ? [sums.Pairs, sums.SumOfDifferences, sums.SumOfSquaredDifferences, sums.SumOfMeans, sums.SumOfSquaredMeans, sums.SumOfProducts]
            : [],
        static _ => null, "estimated over persons");

    private static IReadOnlyList<(string Endpoint, Measure<PairedPart> Measure)> Measures(PairedQuantity quantity, ComparisonSettings settings)
    {
        var absolute = PairedMeasures.MeanAbsolute(quantity.Unit);
        return
        [
            ("within", PairedMeasures.Within(Tolerance(quantity, settings))),
            ("availability", PairedMeasures.Availability),
            ("mean-error", PairedMeasures.Bias(quantity.Unit)),
            ("mean-absolute-error", absolute),
            ("mean-absolute-percentage-error", PairedMeasures.MeanAbsolutePercentage),
            (quantity == PairedQuantity.OxygenSaturation ? "arms" : "root-mean-square-error", PairedMeasures.RootMeanSquare(quantity.Unit)),
            ("precision", PairedMeasures.Precision(quantity.Unit)),
            ("lower-limit-of-agreement", Agreement(quantity.Unit)),
            ("upper-limit-of-agreement", Agreement(quantity.Unit)),
            ("person-mean-absolute-error", absolute),
            ("person-median-absolute-error", absolute),
        ];
    }

    private static IEnumerable<PairedPart> Parts(PairedQuantity quantity, PairedComparison comparison, ReferenceData data, double frequency, Func<double, ReferenceValue> referenceAt)
    {
        if (quantity == PairedQuantity.OxygenSaturation)
            return SaturationRanges.SelectMany(ranges => PairedParts.Of(comparison, ranges.Name, at => ranges.Of(referenceAt(at).Value), [.. ranges.Ranges.Select(range => range.Name)]));
        var byBand = PairedParts.Of(comparison, WithinRecordingStrata.HeartRateBand, at => HeartRateBands.Of(referenceAt(at).Value), HeartRateBands.All);
        if (data.Annotations.Count == 0) return byBand;
        var rhythm = RhythmTimeline.Of(data.Annotations);
        return PairedParts.Of(comparison, WithinRecordingStrata.Rhythm, at => rhythm.At((long)Math.Floor(at * frequency)), []).Concat(byBand);
    }

    private static List<string> Notes(PairedPart all)
    {
        var notes = new List<string>();
        if (all.CountWithoutReference(ReferenceAbsence.ReferencesDiffer) is var differ and > 0)
            notes.Add(FormattableString.Invariant($"{differ} estimates left out by rule: two references differ there"));
        return notes;
    }

    private static string Details(PairedComparison comparison, PairedQuantity quantity)
    {
        var (name, unit) = quantity == PairedQuantity.HeartRate ? ("heart_rate_bpm", "bpm") : ("spo2_percent", "percent");
        var text = new StringBuilder($"at_seconds,{name},reference_{unit},error_{unit},no_reference_because\n", (comparison.Items.Length * 40) + 64);
        foreach (var item in comparison.Items)
            text.Append(CultureInfo.InvariantCulture, $"{item.AtSeconds},{item.Test},{item.Reference},{item.Error},{(item.Absence is { } absence ? Kebab.Case(absence.ToString()) : "")}\n");
        return text.ToString();
    }
}
