namespace SaMD.Algorithms.Tests;

/// <summary>
/// Compares detections with reference times one to one: each reference takes the nearest free detection within 150 ms, in order
/// of time. Simpler than the product's comparator and independent of it.
/// </summary>
internal sealed record BeatMatch(int Matched, int Missed, int Extra)
{
    private const double WindowSeconds = 0.150;

    internal double Sensitivity => Matched / (double)Math.Max(1, Matched + Missed);
    internal double PositivePredictivity => Matched / (double)Math.Max(1, Matched + Extra);

    internal static BeatMatch Of(IReadOnlyList<double> reference, IReadOnlyList<double> detected)
    {
        var (matched, next) = (0, 0);
        foreach (var beat in reference)
        {
            while (next < detected.Count && detected[next] < beat - WindowSeconds) next++;
            if (next >= detected.Count || detected[next] > beat + WindowSeconds) continue;
            while (next + 1 < detected.Count && Math.Abs(detected[next + 1] - beat) < Math.Abs(detected[next] - beat)) next++;
            (matched, next) = (matched + 1, next + 1);
        }

        return new(matched, reference.Count - matched, detected.Count - matched);
    }
}
