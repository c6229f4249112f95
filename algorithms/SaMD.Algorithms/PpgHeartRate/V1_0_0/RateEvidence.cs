namespace SaMD.Algorithms.PpgHeartRate.V1_0_0;

/// <summary>
/// How strongly the spectra of a window speak for each rate. What movement explains is taken off twice: by least squares before the
/// transform (<see cref="MotionCanceller"/>), and by a Wiener factor on the magnitudes, for what is not linear.
/// </summary>
internal sealed class RateEvidence
{
    // A pulse's harmonics fall off about as 1/f and baseline as 1/f²: the root of the frequency evens that out.
    private static readonly double[] Slopes = [.. Enumerable.Range(0, Tuning.BinCount).Select(k => Math.Sqrt((Tuning.FirstBin + k) / 60.0))];

    private readonly MotionCanceller _canceller = new();
    private readonly WindowSpectrum[] _residuals;
    private readonly double[] _pulse = new double[Tuning.BinCount];
    private readonly double[] _residual = new double[Tuning.BinCount];
    private readonly double[] _motion = new double[Tuning.BinCount];
    private readonly double[] _evidence = new double[Tuning.RateCount];

    internal RateEvidence(int channels) => _residuals = [.. Enumerable.Range(0, channels).Select(_ => new WindowSpectrum())];

    /// <summary>The evidence of each rate, above 0.</summary>
    internal ReadOnlySpan<double> Values => _evidence;

    /// <summary>Makes the evidence of the window that ends before a sample of the grid.</summary>
    /// <param name="channels">Optical channels, which must have a signal, with their spectra made.</param>
    /// <param name="axes">Axes of the accelerometer with their spectra made; none, or three.</param>
    /// <param name="motionWeight">How much movement there is, 0 to 1; 0 without axes.</param>
    /// <param name="end">End of the window.</param>
    internal void Make(ReadOnlySpan<ChannelHistory> channels, ReadOnlySpan<ChannelHistory> axes, double motionWeight, long end)
    {
        Array.Clear(_pulse);
        foreach (var channel in channels) AddPower(channel.Spectrum, ScaleOf(channel.Spectrum), _pulse);
        Magnitudes(_pulse);
        if (motionWeight > 0)
        {
            Cancel(channels, axes, end);
            Suppress(axes, motionWeight);
        }
        Combine();
    }

    private void Cancel(ReadOnlySpan<ChannelHistory> channels, ReadOnlySpan<ChannelHistory> axes, long end)
    {
        Array.Clear(_residual);
        _canceller.Prepare(axes, end);
        for (var c = 0; c < channels.Length; c++)
        {
            var left = _canceller.Cancel(channels[c], end);
            for (var hop = 0; hop < Tuning.HopsPerWindow; hop++) _residuals[c].Add(left.Slice(hop * Tuning.HopSamples, Tuning.HopSamples));
            _residuals[c].Make();
            AddPower(_residuals[c], ScaleOf(_residuals[c]), _residual);
        }
        Magnitudes(_residual);
    }

    private void Suppress(ReadOnlySpan<ChannelHistory> axes, double motionWeight)
    {
        Array.Clear(_motion);
        foreach (var axis in axes) AddPower(axis.Spectrum, 1, _motion);
        Magnitudes(_motion);
        var share = motionWeight * Tuning.ResidualShare;
        for (var k = 0; k < _pulse.Length; k++)
        {
            var pulse = ((1 - share) * _pulse[k]) + (share * _residual[k]);
            var kept = pulse / (pulse + (motionWeight * Tuning.SuppressionWeight * _motion[k]) + Tuning.Nothing);
            _pulse[k] = pulse * kept * kept;
        }
    }

    // A rate shows itself by its fundamental and its second harmonic. Where little is left of either, all rates stay about as likely.
    private void Combine()
    {
        var greatest = Tuning.LeastGreatest;
        for (var i = 0; i < _evidence.Length; i++)
        {
            var k = Tuning.LowestRateBin + i;
            _evidence[i] = _pulse[k - Tuning.FirstBin] + (Tuning.HarmonicWeight * _pulse[(2 * k) - Tuning.FirstBin]);
            greatest = Math.Max(greatest, _evidence[i]);
        }
        for (var i = 0; i < _evidence.Length; i++)
        {
            var share = _evidence[i] / greatest;
            _evidence[i] = Tuning.EvidenceFloor + (share * share);
        }
    }

    private static double ScaleOf(WindowSpectrum spectrum) => 1 / ((spectrum.Level * spectrum.Level) + Tuning.Nothing);

    private static void AddPower(WindowSpectrum spectrum, double scale, double[] sum)
    {
        var power = spectrum.Power;
        for (var k = 0; k < sum.Length; k++) sum[k] += scale * power[k];
    }

    // Scaled so that the greatest is 1.
    private static void Magnitudes(double[] powers)
    {
        var greatest = 0.0;
        for (var k = 0; k < powers.Length; k++) greatest = Math.Max(greatest, powers[k] = Math.Sqrt(powers[k]) * Slopes[k]);
        if (!(greatest > 0)) return;
        var scale = 1 / greatest;
        for (var k = 0; k < powers.Length; k++) powers[k] *= scale;
    }
}
