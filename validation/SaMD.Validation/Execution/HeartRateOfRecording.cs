using System.Globalization;
using System.Text;
using SaMD.Files;
using SaMD.Validation.Comparison;
using SaMD.Validation.Comparison.Paired;
using SaMD.Validation.Endpoints;
using SaMD.Validation.Planning;

namespace SaMD.Validation.Execution;

/// <summary>Compares the heart rates of one recording with the rate of its reference beats, for the endpoints <c>hr.*</c>.</summary>
internal static class HeartRateOfRecording
{
    public static RecordingComparison Compare(ComparisonInput input, ReferenceData data, ComparisonSettings settings)
    {
        var reference = data.Annotations;
        var frequency = input.Record.SamplingFrequencyHz;
        var rate = ReferenceHeartRate.FromBeats(reference, frequency);
        var comparison = PairedComparer.Compare(
            [.. (input.Output.HeartRates ?? []).Select(sample => new PairedEstimate(sample.AtSeconds, sample.HeartRateBpm))],
            at => rate.At(at, settings.WindowSeconds),
            new PairedSettings(settings.StartSeconds, Math.Min(settings.EndSeconds ?? double.MaxValue, input.Record.Frames / frequency), settings.IntervalSeconds, PairedTolerance.HeartRate));
        var contributions = Contributions(comparison.Totals, null).ToList();
        if (input.Planned.DividesRecordings)
            foreach (var stratum in PairedStrata.OfHeartRates(comparison, reference, frequency, settings.WindowSeconds))
                contributions.AddRange(Contributions(stratum.Totals, stratum.Stratum));
        return new RecordingComparison(settings, contributions, null, Details(comparison), []);
    }

    private static IEnumerable<Contribution> Contributions(PairedTotals totals, string? stratum)
    {
        yield return Of("hr.within", totals.WithinTolerance);
        yield return Of("hr.availability", totals.Availability);
        yield return new Contribution("hr.mean-error", stratum, totals.SumOfErrors, totals.Pairs);
        yield return new Contribution("hr.mean-absolute-error", stratum, totals.SumOfAbsoluteErrors, totals.Pairs);

        Contribution Of(string endpoint, Ratio ratio) => new(endpoint, stratum, ratio.Numerator, ratio.Denominator);
    }

    private static string Details(PairedComparison comparison)
    {
        var text = new StringBuilder("at_seconds,heart_rate_bpm,reference_bpm,error_bpm,no_reference_because\n", (comparison.Items.Length * 40) + 64);
        foreach (var item in comparison.Items)
            text.Append(CultureInfo.InvariantCulture, $"{item.AtSeconds},{item.Test},{item.Reference},{item.Error},{(item.Absence is { } absence ? Kebab.Case(absence.ToString()) : "")}\n");
        return text.ToString();
    }
}
