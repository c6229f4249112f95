using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace SaMD.Algorithms.EcgHeartRate.V1_0_0;

/// <summary>
/// Describes a candidate by numbers of order 1 that do not depend on the amplitude, the polarity or the sampling frequency:
/// how it stands out of its surroundings, and its shape, alone and against the strong candidates around.
/// </summary>
internal sealed class QrsFeatures
{
    private static readonly double[] Edges = [0.09, 0.16, 0.24, 0.32, 0.42, 0.55, 0.75, 1.0, 1.4];
    private const int NearBins = 6;
    private const int BandPoints = 25;
    private const int WidePoints = 29;
    private const double WideStepSeconds = 0.025;
    private const int Shifts = 5;
    private const int ComparedPoints = QrsCandidates.ShapeLength - Shifts + 1;

    /// <summary>How many numbers describe a candidate.</summary>
    internal const int Count = 9 + 2 * 8 + 2 * NearBins + 5 + 6 + BandPoints + WidePoints;

    private readonly QrsSignals _signals;
    private readonly QrsCandidates _candidates;
    private readonly QrsContext _context;
    private readonly int[] _edges;
    private readonly int _reach;
    private readonly int _widest;
    private readonly int _overlap;
    private readonly int _recurrence;
    private readonly int _jitter;
    private readonly float _bandStep;
    private readonly float _wideStep;
    private readonly float[] _similarity = new float[QrsContext.MaxStrong];

    internal QrsFeatures(QrsSignals signals, QrsCandidates candidates, QrsContext context)
    {
        (_signals, _candidates, _context) = (signals, candidates, context);
        _edges = [.. Edges.Select(s => (int)Math.Round(s * signals.DetectionHz))];
        _reach = _edges[^1];
        _widest = (int)(0.3 * signals.DetectionHz);
        _overlap = (int)(0.15 * signals.DetectionHz);
        _recurrence = (int)(0.8 * signals.DetectionHz);
        _jitter = (int)Math.Round(0.05 * signals.DetectionHz);
        _bandStep = (float)(0.010 * signals.FrequencyHz);
        _wideStep = (float)(WideStepSeconds * signals.DetectionHz);
    }

    /// <summary>Describes a kept candidate.</summary>
    internal void Describe(int index, Span<float> features)
    {
        ref var candidate = ref _candidates[index];
        var p = (int)(candidate.At - _signals.Origin);
        var o = Levels(candidate, p, features);
        o += Surroundings(p, features[o..]);
        o += Similarity(index, features[o..]);
        o += Recurrence(index, -1, features[o..]);
        o += Recurrence(index, 1, features[o..]);
        var scale = (candidate.Deflection < 0 ? -1 : 1) / (Math.Abs(candidate.Deflection) + 1e-6f);
        o += Band((int)(candidate.Fiducial - 2 * _signals.Origin), scale, features[o..]);
        Wide((int)(candidate.Fiducial - 2 * _signals.Origin), candidate.Deflection < 0 ? -1 : 1, features[o..]);
    }

    // a against b, between 0 and 1
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static float Ratio(float a, float b) => a / (a + b + 1e-6f);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int Levels(in QrsCandidate candidate, int p, Span<float> f)
    {
        f[0] = Ratio(candidate.Height, _context.Level);
        f[1] = Ratio(candidate.Height, _context.LowLevel);
        f[2] = Ratio(candidate.Height, _context.HighLevel);
        f[3] = candidate.FastShare;
        f[4] = _context.FastShare;
        f[5] = Ratio(candidate.Height, 0.1f);
        f[6] = Ratio(_context.LowLevel, _context.HighLevel);
        f[7] = HalfWidth(p, -1);
        f[8] = HalfWidth(p, 1);
        return 9;
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
            f[o++] = Ratio(Highest(before[^(far + 1)..^near]), height);
            f[o++] = Ratio(Highest(after[near..(far + 1)]), height);
            if (k >= NearBins) continue;
            f[o++] = Ratio(MathF.Sqrt(Highest(fastBefore[^(far + 1)..^near])), fast);
            f[o++] = Ratio(MathF.Sqrt(Highest(fastAfter[near..(far + 1)])), fast);
        }

        return o;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static float Highest(ReadOnlySpan<float> values)
    {
        var highest = 0f;
        var i = 0;
        if (values.Length >= 8)
        {
            ref var first = ref MemoryMarshal.GetReference(values);
            var four = Vector128.LoadUnsafe(ref first);
            for (i = 4; i <= values.Length - 4; i += 4) four = Vector128.Max(four, Vector128.LoadUnsafe(ref first, (nuint)i));
            highest = Math.Max(Math.Max(four[0], four[1]), Math.Max(four[2], four[3]));
        }

        for (; i < values.Length; i++) if (values[i] > highest) highest = values[i];
        return highest;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int Similarity(int index, Span<float> f)
    {
        unchecked
        {
            var count = 0;
            var shape = _candidates.Shape(index)[(Shifts / 2)..^(Shifts / 2)];
            foreach (var other in _context.Strong)
            {
                if (Math.Abs(_candidates[other].At - _candidates[index].At) < _overlap) continue;
                var best = Best(shape, _candidates.Shape(other));
                var j = count++;
                for (; j > 0 && _similarity[j - 1] < best; j--) _similarity[j] = _similarity[j - 1];
                _similarity[j] = best;
            }

            f[0] = count > 0 ? _similarity[0] : 0;
            f[1] = count > 2 ? _similarity[2] : f[0];
            f[2] = count > 0 ? _similarity[count / 2] : 0;
            f[3] = count > 0 ? _similarity[count - 1] : 0;
            f[4] = count / (float)QrsContext.MaxStrong;
            return 5;
        }
    }

    // The highest correlation over all shifts. Four partial sums, in a fixed order.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static float Best(ReadOnlySpan<float> shape, ReadOnlySpan<float> other)
    {
        ref var first = ref MemoryMarshal.GetReference(shape);
        ref var second = ref MemoryMarshal.GetReference(other);
        var best = -1f;
        for (nuint shift = 0; shift < Shifts; shift++)
        {
            var sums = Vector128<float>.Zero;
            for (nuint k = 0; k < ComparedPoints; k += 4)
                sums += Vector128.LoadUnsafe(ref first, k) * Vector128.LoadUnsafe(ref second, k + shift);
            best = Math.Max(best, sums[0] + sums[1] + (sums[2] + sums[3]));
        }

        return best;
    }

    // A T wave (P wave) follows (precedes) every complex at about the same distance: is there as much at that distance from the others?
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int Recurrence(int index, int direction, Span<float> f)
    {
        unchecked
        {
            (f[0], f[1], f[2]) = (1, 0.5f, 0.5f);
            var at = _candidates[index].At;
            var distance = long.MaxValue;
            var anchor = -1;
            foreach (var other in _context.Strong)
            {
                var d = (at - _candidates[other].At) * -direction;
                if (d > _overlap && d < distance) (distance, anchor) = (d, other);
            }

            if (anchor < 0 || distance > _recurrence) return 3;
            ReadOnlySpan<float> detection = _signals.Detection;
            var count = 0;
            foreach (var other in _context.Strong)
            {
                if (other == anchor) continue;
                var p = (int)(_candidates[other].At - direction * distance - _signals.Origin);
                var from = Math.Max(p - _jitter, _signals.Before);
                var to = Math.Min(p + _jitter + 1, (int)(_signals.DetectionEnd - _signals.Origin));
                if (from >= to || p < _signals.Before) continue;
                var value = Highest(detection[from..to]);
                var j = count++;
                for (; j > 0 && _similarity[j - 1] < value; j--) _similarity[j] = _similarity[j - 1];
                _similarity[j] = value;
            }

            f[0] = distance / (float)_recurrence;
            if (count == 0) return 3;
            f[1] = Ratio(_similarity[count / 2], _candidates[index].Height);
            f[2] = Ratio(_similarity[count / 4], _candidates[index].Height);
            return 3;
        }
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
