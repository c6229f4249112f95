using System.Globalization;
using SaMD.Contracts;

namespace SaMD.Adapters.Sessions;

/// <summary>The rules that every output item keeps; one that does not is a failure of the algorithm.</summary>
internal static class OutputCheck
{
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
        HeartRateOutput { HeartRateBpm: { } rate } when !(rate > 0 && double.IsFinite(rate)) => $"has a heart rate of {rate} bpm",
        OxygenSaturationOutput { Spo2Percent: { } spo2 } when !(spo2 >= 0 && spo2 <= 100) => $"has an SpO2 of {spo2} %",
        HeartRateOutput { Confidence: { } confidence } when !(confidence is >= 0 and <= 1) => $"has a confidence of {confidence}",
        OxygenSaturationOutput { Confidence: { } confidence } when !(confidence is >= 0 and <= 1) => $"has a confidence of {confidence}",
        OxygenSaturationOutput { PerfusionIndexPercent: { } perfusion } when !(perfusion >= 0 && double.IsFinite(perfusion)) => $"has a perfusion index of {perfusion} %",
        EpisodeOutput episode when !(episode.StartSeconds >= 0 && episode.StartSeconds <= episode.AtSeconds) => $"starts at {episode.StartSeconds} s and ends at {episode.AtSeconds} s",
        ClassificationOutput { Label: null, Inconclusive: null } => "has neither a class nor a reason for being inconclusive",
        ClassificationOutput { Label: not null, Inconclusive: not null } => "has both a class and a reason for being inconclusive",
        ClassificationOutput { } classified when classified.Scores.Concat(classified.Features).Any(value => !double.IsFinite(value.Value)) => "has a score or a feature that is not finite",
        ClassificationOutput { Label: "" } => "has a class without a name",
        _ => null,
    };

    private static string Text(OutputItem item, string what) => $"{item.GetType().Name} {what}";
}
