using System.Globalization;

namespace SaMD.Validation.Comparison.Beats;

/// <summary>How beats are compared. The defaults are the protocol of ANSI/AAMI EC57; anything else is a deviation.</summary>
/// <param name="StartSeconds">Start of the scored period, at least 0; what comes before it is not scored. Default 5 minutes.</param>
/// <param name="EndSeconds">End of the scored period, above 0; <see langword="null"/> leaves it to <paramref name="End"/>.</param>
/// <param name="MatchWindowSeconds">Largest distance of two beats that match, at least 0. Default 150 ms.</param>
/// <param name="End">Where the comparison ends when <paramref name="EndSeconds"/> is not given.</param>
public sealed record BeatComparisonSettings(
    double StartSeconds = BeatComparisonSettings.ProtocolStartSeconds,
    double? EndSeconds = null,
    double MatchWindowSeconds = BeatComparisonSettings.ProtocolMatchWindowSeconds,
    ComparisonEnd End = ComparisonEnd.Recording)
{
    /// <summary>Learning period of EC57, in seconds.</summary>
    public const double ProtocolStartSeconds = 300;

    /// <summary>Match window of EC57, in seconds.</summary>
    public const double ProtocolMatchWindowSeconds = 0.15;

    /// <summary>What differs from the protocol, one sentence each; empty for the defaults.</summary>
    public IReadOnlyList<string> Deviations()
    {
        var deviations = new List<string>();
        if (StartSeconds != ProtocolStartSeconds)
            deviations.Add(Text($"scored from {StartSeconds} s on, not from {ProtocolStartSeconds} s"));
        if (EndSeconds is { } end) deviations.Add(Text($"scored up to {end} s, not to the end of the recording"));
        if (EndSeconds is null && End == ComparisonEnd.Reference) deviations.Add("scored up to the last reference annotation");
        if (EndSeconds is null && End == ComparisonEnd.Either) deviations.Add("scored until the reference or the test annotations end");
        if (MatchWindowSeconds != ProtocolMatchWindowSeconds)
            deviations.Add(Text($"beats match within {MatchWindowSeconds} s, not within {ProtocolMatchWindowSeconds} s"));
        return deviations;
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
