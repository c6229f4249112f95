using SaMD.Files;
using SaMD.Validation.Comparison.Paired;
using SaMD.Validation.Datasets.References;
using SaMD.Validation.Planning;
using Agreement = SaMD.Validation.Comparison.Paired.ReferenceAgreement;

namespace SaMD.Validation.Execution;

/// <summary>What a reference says of a time: from beats by the window of the estimate, from measurements by nearest time or by their mean over the window.</summary>
internal static class PairedReference
{
    /// <summary>Least share of a window's measurements that must be there.</summary>
    public const double LeastShareOfWindow = 0.5;

    /// <summary>The rule for measurements in words, for reports.</summary>
    public static string Rule(ComparisonSettings settings) => settings.Options.PairWithinSeconds is { } seconds
        ? FormattableString.Invariant($"the reference value nearest in time, at most {seconds} s away; of two equally near the earlier")
        : "the mean of the reference values in the estimate's window, of which at least half must be there";

    public static Func<double, ReferenceValue> At(ReferenceData data, double samplingFrequencyHz, ComparisonSettings settings)
    {
        var own = Own(data, samplingFrequencyHz, settings);
        return data is { Other: { } other, Reference.Measurement.Agreement: { } agreement }
            ? Agreement.Within(own, Own(other, samplingFrequencyHz, settings), agreement.Within)
            : own;
    }

    private static Func<double, ReferenceValue> Own(ReferenceData data, double samplingFrequencyHz, ComparisonSettings settings)
    {
        if (data.Reference.Measurement is null || data.Reference.Source is DerivedSource)
        {
            var rate = ReferenceHeartRate.FromBeats(data.Annotations, samplingFrequencyHz);
            return at => rate.At(at, settings.WindowSeconds);
        }
        var samples = data.Samples.Select(sample => new Comparison.Paired.ReferenceSample(sample.AtSeconds, sample.Value)).ToList();
        var interval = Interval(samples);
        if (interval is null && settings.Options.PairWithinSeconds is null)
            throw new InputFaultException(
                FaultKind.Configuration, new SourcePlace(data.Reference.Name),
                "The values of this reference stand at no fixed interval, and the mean over a window of them has no meaning: pair by nearest time, with 'pair-within' in the row's options.");
        var series = ReferenceSeries.Of(samples, interval, data.Reference.LagSeconds ?? 0);
        return settings.Options.PairWithinSeconds is { } tolerance
            ? at => series.Nearest(at, tolerance)
            : at => series.WindowMean(at, settings.WindowSeconds, LeastShareOfWindow);
    }

    // Instruments give values at a fixed interval; a missing row is a gap, which the median does not see. Where more than a tenth of the
    // steps that are no gaps depart from the median by more than a tenth of it, there is no interval to speak of.
    private static double? Interval(List<Comparison.Paired.ReferenceSample> samples)
    {
        var steps = samples.Zip(samples.Skip(1), (one, next) => next.AtSeconds - one.AtSeconds).Order().ToList();
        if (steps.Count == 0 || steps[steps.Count / 2] is not (> 0 and var median)) return null;
        var close = steps.Where(step => step <= 1.5 * median).ToList();
        return close.Count(step => Math.Abs(step - median) > median / 10) * 10 <= close.Count ? median : null;
    }
}
