namespace SaMD.Algorithms.Spo2.V1_0_0;

/// <summary>
/// The ratio of ratios of two channels of light, R = (AC/DC of the first) / (AC/DC of the second), and how far it can be relied on.
/// </summary>
/// <remarks>
/// The pulse of the second channel one beat earlier and one beat later is the instrument: R = Σ z·first / Σ z·second with
/// z(t) = second(t − beat) + second(t + beat). It has the pulse in common with both channels and their noise with neither, so that noise
/// does not bend the ratio, as it does the ratio of two amplitudes (upwards or downwards, by the noise of each) and a regression
/// (downwards). Instrumental variables: Reiersøl 1945; Fuller, Measurement Error Models, 1987, section 1.4.
/// </remarks>
/// <param name="Ratio">The ratio.</param>
/// <param name="StandardError">Its standard error, by leaving out each part of the window in turn (Quenouille 1956, doi 10.1093/biomet/43.3-4.353).</param>
/// <param name="PulseSize">Size of the pulse in the second channel, over its steady part: peak to peak of the sine wave with its power.</param>
internal readonly record struct PulseRatio(double Ratio, double StandardError, double PulseSize)
{
    /// <summary>Estimates the ratio of a window.</summary>
    /// <param name="first">Pulsatile part of the first channel.</param>
    /// <param name="second">Pulsatile part of the second channel, from the same window and beat.</param>
    /// <param name="beat">Samples from beat to beat.</param>
    /// <returns>The ratio; <see langword="null"/> where the window is too short for it or holds no pulse.</returns>
    internal static PulseRatio? Of(Pulsation first, Pulsation second, int beat)
    {
        var (from, to) = (second.Margin + beat, second.Values.Length - second.Margin - beat);
        if (to - from < Math.Max(Tuning.Parts, beat)) return null;
        var (numerator, denominator, counts) = (new double[Tuning.Parts], new double[Tuning.Parts], new int[Tuning.Parts]);
        for (var i = from; i < to; i++)
        {
            if (!first.Valid[i] || !second.Valid[i] || !second.Valid[i - beat] || !second.Valid[i + beat]) continue;
            var part = (int)((long)(i - from) * Tuning.Parts / (to - from));
            var instrument = second.Values[i - beat] + second.Values[i + beat];
            numerator[part] += instrument * first.Values[i];
            denominator[part] += instrument * second.Values[i];
            counts[part]++;
        }
        return Combined(numerator, denominator, counts);
    }

    private static PulseRatio? Combined(double[] numerator, double[] denominator, int[] counts)
    {
        double above = 0, below = 0, count = 0;
        for (var part = 0; part < Tuning.Parts; part++)
        {
            above += numerator[part];
            below += denominator[part];
            count += counts[part];
        }
        if (!(below > 0)) return null;
        var without = new double[Tuning.Parts];
        var mean = 0.0;
        for (var part = 0; part < Tuning.Parts; part++)
        {
            if (!(below - denominator[part] > 0)) return null;
            without[part] = (above - numerator[part]) / (below - denominator[part]);
            mean += without[part] / Tuning.Parts;
        }
        var spread = 0.0;
        foreach (var ratio in without) spread += (ratio - mean) * (ratio - mean);
        // The instrument is the sum of two pulses: half of the mean product is the power of one. A sine wave of power p has 2 √(2 p) peak to peak.
        return new PulseRatio(above / below, Math.Sqrt(spread * (Tuning.Parts - 1) / Tuning.Parts), 2 * Math.Sqrt(below / count));
    }
}
