using SaMD.Algorithms.PpgHeartRate.V1_0_0;

namespace SaMD.Algorithms.PpgHeartRate.V1_1_0;

/// <summary>
/// Whether a window without movement holds a pulse of the rate that was found in it. A heart repeats its shape: either the window
/// repeats itself after one beat, with harmonics that stand out between them, or, in an irregular rhythm, the single pulses are alike and
/// pointed to one side. Noise of any colour has neither: its harmonics are independent, and it looks the same upside down.
/// </summary>
internal sealed class PulseQuality
{
    private readonly double[] _slope = new double[Tuning.WindowSamples];
    private readonly double[] _values = new double[Tuning.WindowSamples];
    private readonly double[] _power = new double[Tuning.BinCount + 1];
    private readonly double[] _slopePower = new double[Tuning.BinCount + 1];

    // Of the central difference, by frequency.
    private static readonly double[] SlopeGains = [.. Enumerable.Range(0, Tuning.BinCount).Select(k =>
        Rounding.Of(4 * Math.Pow(Math.Sin(2 * Math.PI * (Tuning.FirstBin + k) * Tuning.BinHz / Tuning.GridHz), 2)))];

    /// <summary>Whether the window holds pulses of a rate.</summary>
    /// <param name="window">Window of an optical channel, with its spectrum made.</param>
    /// <param name="count">What its pulses say.</param>
    /// <param name="rateBpm">The rate, 30 to 240 beats per minute.</param>
    internal bool IsPulse(ChannelWindow window, PulseCount count, double rateBpm)
    {
        Take(window);
        return (Repeats(rateBpm) && HasHarmonics(rateBpm)) || AreAlike(count, rateBpm);
    }

    private void Take(ChannelWindow window)
    {
        var samples = window.Samples;
        var mean = 0.0;
        foreach (var value in samples) mean += value;
        mean /= samples.Length;
        for (var i = 0; i < samples.Length; i++) _values[i] = samples[i] - mean;
        for (var i = 1; i < samples.Length - 1; i++) _slope[i] = (double)samples[i + 1] - samples[i - 1];
        // Sums up to each bin, so that a range costs one difference.
        for (var k = 0; k < Tuning.BinCount; k++)
        {
            _power[k + 1] = _power[k] + window.Power[k];
            _slopePower[k + 1] = _slopePower[k] + (SlopeGains[k] * window.Power[k]);
        }
    }

    private bool Repeats(double rateBpm)
    {
        var beat = 60 * Tuning.GridHz / rateBpm;
        var to = (int)Math.Ceiling(beat * (1 + QualityTuning.RepetitionReach));
        for (var lag = (int)(beat * (1 - QualityTuning.RepetitionReach)); lag <= to; lag++)
            if (Correlation(_slope, lag) >= QualityTuning.LeastRepetition || Correlation(_values, lag) >= QualityTuning.LeastRepetition) return true;
        return false;
    }

    private static double Correlation(double[] x, int lag)
    {
        double sxx = 0, syy = 0, sxy = 0;
        for (var i = lag; i < x.Length; i++)
        {
            sxx += x[i] * x[i];
            syy += x[i - lag] * x[i - lag];
            sxy += x[i] * x[i - lag];
        }
        return sxy / Math.Sqrt((sxx * syy) + Tuning.Nothing);
    }

    private bool HasHarmonics(double rateBpm)
    {
        var bin = rateBpm / Tuning.BinBpm;
        var (first, second) = (Mean(_power, bin, 4), Mean(_power, 2 * bin, 6));
        var valley = 0.5 * (Mean(_power, 1.5 * bin, 4) + Mean(_power, 2.5 * bin, 4));
        var asked = Math.Clamp((QualityTuning.SecondGoneBpm - rateBpm) / (QualityTuning.SecondGoneBpm - QualityTuning.SecondUntilBpm), 0, 1);
        return HarmonicShare(bin) >= QualityTuning.LeastHarmonicShare
            && second >= asked * QualityTuning.LeastSecondOverValley * valley
            && second >= asked * QualityTuning.LeastSecondOverFirst * first
            && second <= QualityTuning.MostSecondOverFirst * first;
    }

    private double HarmonicShare(double bin)
    {
        var (all, most) = (Sum(_slopePower, Tuning.LowestRateBin, 2 * Tuning.HighestRateBin), 0.0);
        for (var off = -QualityTuning.HarmonicBins / 2; off <= QualityTuning.HarmonicBins / 2; off++)
        {
            var sum = 0.0;
            for (var h = 1; h <= QualityTuning.Harmonics; h++)
            {
                var middle = (int)Math.Round(h * (bin + off));
                sum += Sum(_slopePower, middle - QualityTuning.HarmonicBins, middle + QualityTuning.HarmonicBins);
            }
            most = Math.Max(most, sum);
        }
        return most / (all + Tuning.Nothing);
    }

    private static double Mean(double[] sums, double bin, int reach)
    {
        var middle = (int)Math.Round(bin);
        return Sum(sums, middle - reach, middle + reach) / ((2 * reach) + 1);
    }

    private static double Sum(double[] sums, int fromBin, int toBin) =>
        sums[Math.Clamp(toBin + 1 - Tuning.FirstBin, 0, Tuning.BinCount)] - sums[Math.Clamp(fromBin - Tuning.FirstBin, 0, Tuning.BinCount)];

    private bool AreAlike(PulseCount count, double rateBpm) =>
        count.Likeness >= QualityTuning.LeastLikeness && count.LongestGap <= QualityTuning.LongestGap && count.Regularity >= QualityTuning.LeastRegularity
        && Math.Abs(count.RateBpm - rateBpm) <= Math.Max(QualityTuning.RateReachBpm, QualityTuning.RateReachShare * rateBpm)
        && Math.Abs(Skewness()) is >= QualityTuning.LeastSkewness and <= QualityTuning.MostSkewness;

    private double Skewness()
    {
        double squares = 0, cubes = 0;
        foreach (var value in _values)
        {
            squares += value * value;
            cubes += value * value * value;
        }
        var variance = squares / _values.Length;
        return cubes / _values.Length / ((variance * Math.Sqrt(variance)) + Tuning.Nothing);
    }
}
