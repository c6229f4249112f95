using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace SaMD.Algorithms.EcgHeartRate.V1_0_0;

/// <summary>Describes a candidate by its likeness to the strong candidates around, and by what stands at its place beside them.</summary>
internal sealed class QrsLikeness
{
    // A shape is compared at five shifts, of −20 to 20 ms.
    private const int Shifts = 5;
    private const int ComparedPoints = QrsCandidates.ShapeLength - Shifts + 1;

    // Candidates closer than this are of one complex.
    private const double OverlapSeconds = 0.15;

    // T and P waves are looked for up to this distance from a complex, give or take the jitter.
    private const double RecurrenceSeconds = 0.8;
    private const double JitterSeconds = 0.05;

    /// <summary>How many numbers describe a candidate.</summary>
    internal const int Count = 5 + 2 * 3;

    private readonly QrsSignals _signals;
    private readonly QrsCandidates _candidates;
    private readonly QrsContext _context;
    private readonly int _overlap;
    private readonly int _recurrence;
    private readonly int _jitter;
    private readonly float[] _sorted = new float[QrsContext.MaxStrong];

    internal QrsLikeness(QrsSignals signals, QrsCandidates candidates, QrsContext context)
    {
        (_signals, _candidates, _context) = (signals, candidates, context);
        _overlap = (int)(OverlapSeconds * signals.DetectionHz);
        _recurrence = (int)(RecurrenceSeconds * signals.DetectionHz);
        _jitter = (int)Math.Round(JitterSeconds * signals.DetectionHz);
    }

    /// <summary>Describes a kept candidate.</summary>
    /// <returns>How many features were written.</returns>
    internal int Describe(int index, Span<float> features)
    {
        var count = Similarity(index, features);
        count += Recurrence(index, -1, features[count..]);
        return count + Recurrence(index, 1, features[count..]);
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
                for (; j > 0 && _sorted[j - 1] < best; j--) _sorted[j] = _sorted[j - 1];
                _sorted[j] = best;
            }

            f[0] = count > 0 ? _sorted[0] : 0;
            f[1] = count > 2 ? _sorted[2] : f[0];
            f[2] = count > 0 ? _sorted[count / 2] : 0;
            f[3] = count > 0 ? _sorted[count - 1] : 0;
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
                // Before the recording there is nothing to compare with; later on the signals reach back far enough.
                var from = Math.Max(p - _jitter, _signals.Before);
                var to = Math.Min(p + _jitter + 1, (int)(_signals.DetectionEnd - _signals.Origin));
                if (from >= to || p < _signals.Before) continue;
                var value = FeatureMath.Highest(detection[from..to]);
                var j = count++;
                for (; j > 0 && _sorted[j - 1] < value; j--) _sorted[j] = _sorted[j - 1];
                _sorted[j] = value;
            }

            f[0] = distance / (float)_recurrence;
            if (count == 0) return 3;
            f[1] = FeatureMath.Ratio(_sorted[count / 2], _candidates[index].Height);
            f[2] = FeatureMath.Ratio(_sorted[count / 4], _candidates[index].Height);
            return 3;
        }
    }
}
