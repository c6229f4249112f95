using System.Runtime.CompilerServices;

namespace SaMD.Algorithms.EcgHeartRate.V1_0_0;

/// <summary>
/// Describes a candidate by numbers of order 1 that do not depend on the polarity, the sampling frequency or (but for one) the
/// amplitude: how it stands out of its surroundings, its likeness to the strong candidates around, and its shape.
/// </summary>
internal sealed class QrsFeatures
{
    // Distances, in seconds, between which the surroundings are summed up; the fast band only in the first NearBins of them.
    private static readonly double[] Edges = [0.09, 0.16, 0.24, 0.32, 0.42, 0.55, 0.75, 1.0, 1.4];
    private const int Bins = 8;
    private const int NearBins = 6;

    // The shape: the QRS band over ±120 ms, and the ECG over ±350 ms.
    private const int BandPoints = 25;
    private const double BandStepSeconds = 0.010;
    private const int WidePoints = 29;
    private const double WideStepSeconds = 0.025;

    // Half widths are measured up to here.
    private const double WidestSeconds = 0.3;

    // The one feature that knows the amplitude compares with this height, in the range of noise.
    private const float NoiseHeightMv = 0.1f;

    private const int Levelled = 9;

    /// <summary>How many numbers describe a candidate.</summary>
    internal const int Count = Levelled + 2 * Bins + 2 * NearBins + QrsLikeness.Count + BandPoints + WidePoints;

    private readonly QrsSignals _signals;
    private readonly QrsCandidates _candidates;
    private readonly QrsContext _context;
    private readonly QrsLikeness _likeness;
    private readonly int[] _edges;
    private readonly int _reach;
    private readonly int _widest;
    private readonly float _bandStep;
    private readonly float _wideStep;

    internal QrsFeatures(QrsSignals signals, QrsCandidates candidates, QrsContext context)
    {
        (_signals, _candidates, _context) = (signals, candidates, context);
        _likeness = new QrsLikeness(signals, candidates, context);
        _edges = [.. Edges.Select(s => (int)Math.Round(s * signals.DetectionHz))];
        _reach = _edges[^1];
        _widest = (int)(WidestSeconds * signals.DetectionHz);
        _bandStep = (float)(BandStepSeconds * signals.FrequencyHz);
        _wideStep = (float)(WideStepSeconds * signals.DetectionHz);
    }

    /// <summary>Describes a kept candidate.</summary>
    internal void Describe(int index, Span<float> features)
    {
        ref var candidate = ref _candidates[index];
        var p = (int)(candidate.At - _signals.Origin);
        var o = Levels(candidate, p, features);
        o += Surroundings(p, features[o..]);
        o += _likeness.Describe(index, features[o..]);
        var fiducial = (int)(candidate.Fiducial - 2 * _signals.Origin);
        var sign = candidate.Deflection < 0 ? -1 : 1;
        o += Band(fiducial, sign / (Math.Abs(candidate.Deflection) + 1e-6f), features[o..]);
        Wide(fiducial, sign, features[o..]);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int Levels(in QrsCandidate candidate, int p, Span<float> f)
    {
        f[0] = FeatureMath.Ratio(candidate.Height, _context.Level);
        f[1] = FeatureMath.Ratio(candidate.Height, _context.LowLevel);
        f[2] = FeatureMath.Ratio(candidate.Height, _context.HighLevel);
        f[3] = candidate.FastShare;
        f[4] = _context.FastShare;
        f[5] = FeatureMath.Ratio(candidate.Height, NoiseHeightMv);
        f[6] = FeatureMath.Ratio(_context.LowLevel, _context.HighLevel);
        f[7] = HalfWidth(p, -1);
        f[8] = HalfWidth(p, 1);
        return Levelled;
    }

    // Distance at which the detection function falls to half, in units of 0.25 s.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private float HalfWidth(int p, int direction)
    {
        var k = 1;
        var half = 0.5f * _signals.Detection[p];
        while (k < _widest && _signals.Detection[p + k * direction] > half) k++;
        return (float)(4 * k / _signals.DetectionHz);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int Surroundings(int p, Span<float> f)
    {
        var o = 0;
        var height = _signals.Detection[p];
        var fast = MathF.Sqrt(_signals.FastEnergy[p]);
        ReadOnlySpan<float> before = _signals.Detection.AsSpan(p - _reach - 1, _reach + 1);
        ReadOnlySpan<float> after = _signals.Detection.AsSpan(p, _reach + 1);
        ReadOnlySpan<float> fastBefore = _signals.FastEnergy.AsSpan(p - _reach - 1, _reach + 1);
        ReadOnlySpan<float> fastAfter = _signals.FastEnergy.AsSpan(p, _reach + 1);
        for (var k = 0; k + 1 < _edges.Length; k++)
        {
            var (near, far) = (_edges[k], _edges[k + 1]);
            f[o++] = FeatureMath.Ratio(FeatureMath.Highest(before[^(far + 1)..^near]), height);
            f[o++] = FeatureMath.Ratio(FeatureMath.Highest(after[near..(far + 1)]), height);
            if (k >= NearBins) continue;
            f[o++] = FeatureMath.Ratio(MathF.Sqrt(FeatureMath.Highest(fastBefore[^(far + 1)..^near])), fast);
            f[o++] = FeatureMath.Ratio(MathF.Sqrt(FeatureMath.Highest(fastAfter[near..(far + 1)])), fast);
        }

        return o;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int Band(int fiducial, float scale, Span<float> f)
    {
        for (var k = 0; k < BandPoints; k++)
            f[k] = scale * Interpolation.At(_signals.Band, fiducial + (k - BandPoints / 2) * _bandStep);
        return BandPoints;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Wide(int fiducial, float sign, Span<float> f)
    {
        f = f[..WidePoints];
        var centre = 0.5f * fiducial - 0.25f;
        var mean = 0f;
        for (var k = 0; k < WidePoints; k++) mean += f[k] = Interpolation.At(_signals.Slow, centre + (k - WidePoints / 2) * _wideStep);
        mean /= WidePoints;
        var largest = 1e-6f;
        foreach (var value in f) largest = Math.Max(largest, Math.Abs(value - mean));
        foreach (ref var value in f) value = sign * (value - mean) / largest;
    }
}
