using System.Globalization;
using SaMD.Files;
using SaMD.Requirements;
using SaMD.Validation.Evidence;

namespace SaMD.Validation.Planning;

/// <summary>How the output of an execution is compared with the reference. Equal settings are compared once.</summary>
/// <param name="Comparator">Name of the comparator.</param>
/// <param name="Mode">Mode of the comparator.</param>
/// <param name="StartSeconds">Start of the scored period.</param>
/// <param name="EndSeconds">End of the scored period; <see langword="null"/> for the end of the recording.</param>
/// <param name="MatchWindowSeconds">Largest distance of two beats that match; 0 where the comparator matches none.</param>
/// <param name="WindowSeconds">Length of the window that each reference value is formed over; 0 where there are none.</param>
/// <param name="IntervalSeconds">Time from expected value to value; 0 where there are none.</param>
/// <param name="Reference">Name of the dataset's reference.</param>
public sealed record ComparisonSettings(
    string Comparator, string Mode, double StartSeconds, double? EndSeconds, double MatchWindowSeconds, double WindowSeconds,
    double IntervalSeconds, string Reference)
{
    private const int LongestSlug = 120;

    /// <summary>What the row asks for beyond that; its list of negative classes is empty, <see cref="Against"/> has it.</summary>
    public RowOptions Options { get; init; } = RowOptions.None;

    /// <summary>Negative classes, sorted and joined by commas, so that equal settings are equal; empty where there are none.</summary>
    public string Against { get; init; } = "";

    /// <summary>A short name that tells settings apart in file names: <c>beats-300-end-0.15-atr</c>.</summary>
    public string Slug
    {
        get
        {
            var text = Text($"{Comparator}-{StartSeconds}-{(EndSeconds is { } end ? Text($"{end}") : "end")}-{(MatchWindowSeconds > 0 ? MatchWindowSeconds : WindowSeconds)}-{Reference}");
            var options = string.Join(';', OptionWords());
            if (Mode == "corrected") text += "-corrected";
            if (options.Length == 0) return text;
            var full = $"{text}-{options.Replace(" = ", "=", StringComparison.Ordinal).Replace(' ', '-')}";
            return full.Length <= LongestSlug ? full : $"{text}-{Sha256Digest.Of(System.Text.Encoding.UTF8.GetBytes(full))[..16]}";
        }
    }

    /// <summary>The settings as evidence states them.</summary>
    public ComparatorResult ToResult()
    {
        var settings = new List<string> { Text($"start = {StartSeconds} s"), EndSeconds is { } end ? Text($"end = {end} s") : "end = end of the recording" };
        if (MatchWindowSeconds > 0) settings.Add(Text($"match window = {MatchWindowSeconds * 1000} ms"));
        if (WindowSeconds > 0) settings.Add(Text($"reference window = {WindowSeconds} s"));
        if (IntervalSeconds > 0) settings.Add(Text($"expected every {IntervalSeconds} s"));
        return new ComparatorResult(Comparator, Mode, [.. settings, .. OptionWords()]);
    }

    // Each option as "name = value unit", in a fixed order.
    private IEnumerable<string> OptionWords()
    {
        if (Options.Class is { } positive) yield return $"class = {positive}";
        if (Against.Length > 0) yield return $"against = {Against.Replace(",", ", ", StringComparison.Ordinal)}";
        if (Options.InconclusiveAs is { } inconclusive) yield return $"inconclusive = {Kebab.Case(inconclusive.ToString())}";
        if (Options.Prevalence is { } prevalence) yield return Text($"prevalence = {prevalence}");
        if (Options.PairWithinSeconds is { } pair) yield return Text($"paired within = {pair} s");
        if (Options.Range is { } range) yield return Text($"reference from = {range.From} to {range.To}");
        if (Options.Within is { } within) yield return $"within = {WithinWords(within)}";
        if (Options.Match is { } match) yield return $"match = {Kebab.Case(match.ToString())}";
        if (Options.Overlap is { } overlap) yield return Text($"overlap = {overlap}");
        if (Options.EarlySeconds is { } early) yield return Text($"early by at most = {early} s");
        if (Options.LateSeconds is { } late) yield return Text($"late by at most = {late} s");
        if (Options.MergeGapsSeconds is { } gap) yield return Text($"gaps closed below = {gap} s");
        if (Options.ShortestSeconds is { } shortest) yield return Text($"shortest episode = {shortest} s");
        if (Options.Protocol is ScoringProtocol.Strip) yield return "protocol = strip (first and last 150 ms not scored)";
    }

    private static string WithinWords(WithinLimits within) => within switch
    {
        { Absolute: { } absolute, Percent: { } percent } => Text($"the larger of {absolute} and {percent} %"),
        { Absolute: { } absolute } => Text($"{absolute}"),
        _ => Text($"{within.Percent} %"),
    };

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
