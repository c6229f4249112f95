using System.Numerics;
using SaMD.Algorithms.PpgHeartRate.V1_0_0;

namespace SaMD.Algorithms.PpgHeartRate.V1_1_0;

/// <summary>
/// How strongly the spectra of a window speak for each rate. What movement explains is taken off twice: by least squares before the
/// transform (<see cref="MotionCanceller"/>), and by a Wiener factor on the magnitudes, for what is not linear.
/// </summary>
internal sealed class RateEvidence
{
    private const int Padded = (Tuning.BinCount + 15) / 16 * 16;

    // A pulse's harmonics fall off about as 1/f and baseline as 1/f²: the root of the frequency evens that out.
    private static readonly float[] Slopes = [.. Enumerable.Range(0, Padded).Select(k => (float)Math.Sqrt((Tuning.FirstBin + k) / 60.0))];

    private readonly MotionCanceller _canceller = new();
    private readonly ChannelWindow _left = new();
    private readonly float[] _pulse = new float[Padded];
    private readonly float[] _residual = new float[Padded];
    private readonly float[] _motion = new float[Padded];
    private readonly double[] _evidence = new double[Tuning.RateCount];

    /// <summary>The evidence of each rate, above 0.</summary>
    internal ReadOnlySpan<double> Values => _evidence;

    /// <summary>Makes the evidence of optical channels, which must have a signal, with their spectra made.</summary>
    internal void Make(ReadOnlySpan<ChannelWindow> channels)
    {
        Array.Clear(_pulse);
        foreach (var channel in channels) AddPower(channel, ScaleOf(channel), _pulse);
        Magnitudes(_pulse);
    }

    /// <summary>Takes off what movement explains.</summary>
    /// <param name="channels">The channels that the evidence was made of.</param>
    /// <param name="axes">Axes of the accelerometer.</param>
    /// <param name="axisWindows">Their windows, with their spectra made.</param>
    /// <param name="motionWeight">How much movement there is, 0 to 1.</param>
    /// <param name="end">End of the window.</param>
    internal void TakeOffMotion(ReadOnlySpan<ChannelWindow> channels, ReadOnlySpan<ChannelHistory> axes, ReadOnlySpan<ChannelWindow> axisWindows, double motionWeight, long end)
    {
        Array.Clear(_residual);
        _canceller.Prepare(axes, end);
        foreach (var channel in channels)
        {
            _left.Take(_canceller.Cancel(channel.Samples));
            _left.MakeSpectrum();
            AddPower(_left, ScaleOf(_left), _residual);
        }
        Magnitudes(_residual);
        Array.Clear(_motion);
        foreach (var axis in axisWindows) AddPower(axis, 1, _motion);
        Magnitudes(_motion);
        Suppress((float)motionWeight);
    }

    /// <summary>A rate shows itself by its fundamental and its second harmonic. Where little is left of either, all rates stay about as likely.</summary>
    internal void Combine()
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

    private void Suppress(float motionWeight)
    {
        var share = motionWeight * (float)Tuning.ResidualShare;
        var weight = motionWeight * (float)Tuning.SuppressionWeight;
        for (var k = 0; k < Padded; k += Vector<float>.Count)
        {
            var pulse = ((1 - share) * new Vector<float>(_pulse, k)) + (share * new Vector<float>(_residual, k));
            var kept = pulse / (pulse + (weight * new Vector<float>(_motion, k)) + new Vector<float>((float)Tuning.Nothing));
            (pulse * kept * kept).CopyTo(_pulse, k);
        }
    }

    private static double ScaleOf(ChannelWindow window) => 1 / ((window.Level * window.Level) + Tuning.Nothing);

    private static void AddPower(ChannelWindow window, double scale, float[] sum)
    {
        var power = window.Power;
        for (var k = 0; k < power.Length; k++) sum[k] += (float)(scale * power[k]);
    }

    // Scaled so that the greatest is 1.
    private static void Magnitudes(float[] powers)
    {
        var greatest = Vector<float>.Zero;
        for (var k = 0; k < Padded; k += Vector<float>.Count)
        {
            var magnitude = Vector.SquareRoot(new Vector<float>(powers, k)) * new Vector<float>(Slopes, k);
            magnitude.CopyTo(powers, k);
            greatest = Vector.Max(greatest, magnitude);
        }
        var most = 0f;
        for (var i = 0; i < Vector<float>.Count; i++) most = Math.Max(most, greatest[i]);
        if (!(most > 0)) return;
        for (var k = 0; k < Padded; k += Vector<float>.Count) (new Vector<float>(powers, k) * (1 / most)).CopyTo(powers, k);
    }
}
