namespace SaMD.Validation.Comparison.Beats;

/// <summary>
/// The protocol "strip" for recordings of some seconds: scored from the start on, and an event counts only where it lies at least 150 ms
/// from both ends. A beat at the very edge is cut, and its partner may lie outside. Not EC57, whose learning period is five minutes.
/// </summary>
public static class StripProtocol
{
    /// <summary>How far from either end nothing is scored, in seconds: EC57's match window.</summary>
    public const double EdgeSeconds = BeatComparisonSettings.ProtocolMatchWindowSeconds;

    /// <summary>Leaves out the events near the ends. The time of an event is that of its reference beat, else of its test beat.</summary>
    /// <param name="comparison">A comparison from the start of the recording on.</param>
    /// <param name="lengthSamples">Length of the recording in samples; the last sample is one before it.</param>
    public static BeatComparison Apply(BeatComparison comparison, long lengthSamples)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        var edge = (long)((EdgeSeconds * comparison.SamplingFrequencyHz) + 0.5);
        var inside = comparison.Pairs.Where(pair => pair.Sample >= edge && pair.Sample <= lengthSamples - 1 - edge).ToList();
        return comparison with { Pairs = [.. inside], Matrix = BeatMatrix.Count(inside) };
    }
}
