using System.Globalization;
using SaMD.Validation.Evidence;

namespace SaMD.Validation.Planning;

/// <summary>How the output of an execution is compared with the reference. Equal settings are compared once.</summary>
/// <param name="Comparator"><c>beats</c> or <c>heart-rate</c>.</param>
/// <param name="Mode">Mode of the comparator.</param>
/// <param name="StartSeconds">Start of the scored period.</param>
/// <param name="EndSeconds">End of the scored period; <see langword="null"/> for the end of the recording.</param>
/// <param name="MatchWindowSeconds">Largest distance of two beats that match; 0 where the comparator matches none.</param>
/// <param name="WindowSeconds">Length of the window that each reference value is formed over; 0 where there are none.</param>
/// <param name="IntervalSeconds">Time from expected value to value; 0 where there are none.</param>
/// <param name="Annotator">Annotator of the reference.</param>
public sealed record ComparisonSettings(
    string Comparator, string Mode, double StartSeconds, double? EndSeconds, double MatchWindowSeconds, double WindowSeconds,
    double IntervalSeconds, string Annotator)
{
    /// <summary>A short name that tells settings apart in file names: <c>beats-300-end-0.15-atr</c>.</summary>
    public string Slug => Text($"{Comparator}-{StartSeconds}-{(EndSeconds is { } end ? Text($"{end}") : "end")}-{(MatchWindowSeconds > 0 ? MatchWindowSeconds : WindowSeconds)}-{Annotator}");

    /// <summary>The settings as evidence states them.</summary>
    public ComparatorResult ToResult()
    {
        var settings = new List<string> { Text($"start = {StartSeconds} s"), EndSeconds is { } end ? Text($"end = {end} s") : "end = end of the recording" };
        if (MatchWindowSeconds > 0) settings.Add(Text($"match window = {MatchWindowSeconds * 1000} ms"));
        if (WindowSeconds > 0) settings.Add(Text($"reference window = {WindowSeconds} s"));
        if (IntervalSeconds > 0) settings.Add(Text($"expected every {IntervalSeconds} s"));
        return new ComparatorResult(Comparator, Mode, settings);
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
