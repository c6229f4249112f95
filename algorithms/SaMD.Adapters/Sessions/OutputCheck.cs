using System.Globalization;
using SaMD.Contracts;

namespace SaMD.Adapters.Sessions;

/// <summary>The rules that every output item keeps; one that does not is a failure of the algorithm.</summary>
internal static class OutputCheck
{
    // No heart beats faster by far, and squares of what is smaller stay finite: one absurd value must not end everybody's run.
    private const double HighestHeartRateBpm = 1000;
    private const double HighestPerfusionIndexPercent = 100;
    private const double LargestNumber = 1e12;

    public static void Check(List<OutputItem> items, int from, double inputEndSeconds)
    {
        for (var i = from; i < items.Count; i++)
            if (Fault(items[i], i == 0 ? null : items[i - 1], inputEndSeconds) is { } fault)
                throw new AlgorithmFailureException(string.Create(CultureInfo.InvariantCulture, $"gave an invalid output by {inputEndSeconds:0.###} s of input: {fault}"));
    }

    private static string? Fault(OutputItem item, OutputItem? former, double inputEndSeconds)
    {
        if (item is null) return "an item that is null";
        if (!(item.AtSeconds >= 0 && item.AtSeconds <= inputEndSeconds)) return Text(item, $"speaks of {item.AtSeconds} s, outside the input so far");
        if (!(item.ReportedAtSeconds >= item.AtSeconds)) return Text(item, $"is reported at {item.ReportedAtSeconds} s, before {item.AtSeconds} s that it speaks of");
        if (item.ReportedAtSeconds > inputEndSeconds) return Text(item, $"is reported at {item.ReportedAtSeconds} s, later than the input that was given");
        if (former is not null && item.ReportedAtSeconds < former.ReportedAtSeconds) return Text(item, $"is reported at {item.ReportedAtSeconds} s, after an item reported at {former.ReportedAtSeconds} s");
        return Value(item) is { } value ? Text(item, value) : null;
    }

    private static string? Value(OutputItem item) => item switch
    {
        HeartRateOutput { HeartRateBpm: { } rate } when !(rate is > 0 and <= HighestHeartRateBpm) => $"has a heart rate of {rate} bpm; above 0 and at most {HighestHeartRateBpm} were expected",
        OxygenSaturationOutput { Spo2Percent: { } spo2 } when !(spo2 is >= 0 and <= 100) => $"has an SpO2 of {spo2} %; 0 to 100 were expected",
        HeartRateOutput { Confidence: { } confidence } when !(confidence is >= 0 and <= 1) => $"has a confidence of {confidence}",
        OxygenSaturationOutput { Confidence: { } confidence } when !(confidence is >= 0 and <= 1) => $"has a confidence of {confidence}",
        OxygenSaturationOutput { PerfusionIndexPercent: { } perfusion } when !(perfusion is >= 0 and <= HighestPerfusionIndexPercent) => $"has a perfusion index of {perfusion} %; 0 to {HighestPerfusionIndexPercent} were expected",
        EpisodeOutput episode when !(episode.StartSeconds >= 0 && episode.StartSeconds <= episode.AtSeconds) => $"starts at {episode.StartSeconds} s and ends at {episode.AtSeconds} s",
        ClassificationOutput { Label: null, Inconclusive: null } => "has neither a class nor a reason for being inconclusive",
        ClassificationOutput { Label: not null, Inconclusive: not null } => "has both a class and a reason for being inconclusive",
        ClassificationOutput { } classified when classified.Scores.Concat(classified.Features).Any(value => !(Math.Abs(value.Value) <= LargestNumber)) => $"has a score or a feature that is not finite, or beyond {LargestNumber}",
        ClassificationOutput { Label: "" } => "has a class without a name",
        _ => null,
    };

    private static string Text(OutputItem item, string what) => $"{item.GetType().Name} {what}";
}
