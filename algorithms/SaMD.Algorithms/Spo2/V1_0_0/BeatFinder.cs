namespace SaMD.Algorithms.Spo2.V1_0_0;

/// <summary>Finds the time from beat to beat: the shortest time after which the pulse looks nearly as much like itself as it ever does.</summary>
internal static class BeatFinder
{
    /// <summary>The beat in samples.</summary>
    /// <param name="pulse">The pulsatile part of a window, made with <see cref="Tuning.FirstBaselineSeconds"/>.</param>
    /// <param name="samplingFrequencyHz">Samples per second.</param>
    /// <returns>Samples from beat to beat; 0 where nothing repeats.</returns>
    internal static int Find(Pulsation pulse, double samplingFrequencyHz)
    {
        var (shortest, longest) = ((int)Math.Floor(Tuning.ShortestBeatSeconds * samplingFrequencyHz), (int)Math.Ceiling(Tuning.LongestBeatSeconds * samplingFrequencyHz));
        var stride = Math.Max(1, (int)(samplingFrequencyHz / Tuning.SearchHz));
        var likeness = new double[((longest - shortest) / stride) + 3];
        for (var k = 0; k < likeness.Length; k++) likeness[k] = Likeness(pulse, Math.Max(1, shortest + ((k - 1) * stride)), stride);
        var highest = 0.0;
        for (var k = 1; k < likeness.Length - 1; k++)
            if (IsPeak(likeness, k)) highest = Math.Max(highest, likeness[k]);
        if (!(highest > 0)) return 0;
        for (var k = 1; k < likeness.Length - 1; k++)
            if (IsPeak(likeness, k) && likeness[k] >= Tuning.ShorterBeatShare * highest) return shortest + ((k - 1) * stride);
        return 0;
    }

    /// <summary>Correlation of a pulse with itself some samples later, −1 to 1; 0 where there is none.</summary>
    /// <param name="pulse">The pulsatile part of a window.</param>
    /// <param name="lag">Samples later, at least 1.</param>
    /// <param name="stride">Every how many samples it looks.</param>
    internal static double Likeness(Pulsation pulse, int lag, int stride = 1)
    {
        double product = 0, before = 0, after = 0;
        for (var i = pulse.Margin; i < pulse.Values.Length - pulse.Margin - lag; i += stride)
        {
            if (!pulse.Valid[i] || !pulse.Valid[i + lag]) continue;
            var (a, b) = (pulse.Values[i], pulse.Values[i + lag]);
            product += a * b;
            before += a * a;
            after += b * b;
        }
        var power = Math.Sqrt(before) * Math.Sqrt(after);
        return power > 0 ? product / power : 0;
    }

    private static bool IsPeak(double[] likeness, int k) => likeness[k] >= likeness[k - 1] && likeness[k] > likeness[k + 1];
}
