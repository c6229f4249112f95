using System.Globalization;
using System.Text;
using SaMD.Contracts;

namespace SaMD.Adapters.Locking;

/// <summary>
/// Output items as text, one line each, numbers in shortest round-trip form: what the behavioural lock stores and compares.
/// </summary>
public static class OutputText
{
    /// <summary>The text of some items, in their order.</summary>
    /// <param name="items">The items.</param>
    public static string Of(IEnumerable<OutputItem> items)
    {
        var text = new StringBuilder();
        foreach (var item in items) text.Append(Line(item)).Append('\n');
        return text.ToString();
    }

    /// <summary>Kind of output that a line holds: its first word.</summary>
    /// <param name="line">The line.</param>
    public static string KindOf(string line) => line[..Math.Max(0, line.IndexOf(','))];

    private static string Line(OutputItem item) => item switch
    {
        BeatOutput beat => Join("beats", item, beat.Class.ToString()),
        HeartRateOutput rate => Join("heart-rate", item, Number(rate.HeartRateBpm), Number(rate.Confidence)),
        EpisodeOutput episode => Join("episodes", item, Number(episode.StartSeconds), episode.Label),
        OxygenSaturationOutput spo2 => Join("spo2", item, Number(spo2.Spo2Percent), Number(spo2.PerfusionIndexPercent), Number(spo2.Confidence)),
        ClassificationOutput rhythm => Join("classification", item, [rhythm.Label ?? "", rhythm.Inconclusive?.ToString() ?? "", .. Values(rhythm.Scores), .. Values(rhythm.Features)]),
        _ => throw new NotSupportedException($"Output of type {item.GetType().Name} has no text form."),
    };

    private static string Join(string kind, OutputItem item, params string[] values) =>
        string.Join(',', [kind, Number(item.AtSeconds), Number(item.ReportedAtSeconds), .. values]);

    private static IEnumerable<string> Values(IEnumerable<NamedValue> values) => values.Select(value => $"{value.Name}={Number(value.Value)}");

    private static string Number(double? value) => value?.ToString("R", CultureInfo.InvariantCulture) ?? "";
}
