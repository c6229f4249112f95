using System.Runtime.CompilerServices;

namespace SaMD.Algorithms.EcgHeartRate.V1_0_0;

/// <summary>Finds the peaks of the detection function and keeps the recent ones, each with its normalised shape.</summary>
internal sealed class QrsCandidates
{
    /// <summary>Points of a kept shape: those that are compared, and two more on each side, so that shapes can be shifted.</summary>
    internal const int ShapeLength = 28;

    /// <summary>Time between two points of a shape.</summary>
    internal const double ShapeStepSeconds = 0.010;

    // Peaks are at least ApartSeconds from each other, so this holds over 20 s of them.
    private const int Capacity = 256;

    // Smoothing takes up to a quarter off the narrowest complexes.
    private const float AmplitudeCorrection = 1.3f;

    private readonly QrsSignals _signals;
    private readonly QrsCandidate[] _items = new QrsCandidate[Capacity];
    private readonly float[] _shapes = new float[Capacity * ShapeLength];
    private readonly int _apart;
    private readonly int _fiducialReach;
    private readonly int _amplitudeReach;
    private readonly float _shapeStep;
    private long _searched;

    internal QrsCandidates(QrsSignals signals)
    {
        _signals = signals;
        _apart = Math.Max(2, (int)(Tuning.ApartSeconds * signals.DetectionHz));
        _fiducialReach = (int)(Tuning.FiducialReachSeconds * signals.FrequencyHz);
        _amplitudeReach = (int)(Tuning.AmplitudeReachSeconds * signals.FrequencyHz);
        _shapeStep = (float)(ShapeStepSeconds * signals.FrequencyHz);
    }

    /// <summary>How many candidates are kept.</summary>
    internal int Count { get; private set; }

    /// <summary>How many candidates were forgotten, from the oldest on.</summary>
    internal long Forgotten { get; private set; }

    /// <summary>A kept candidate, oldest first.</summary>
    internal ref QrsCandidate this[int index] => ref _items[index];

    /// <summary>The QRS-band signal around a kept candidate, scaled to an energy of 1.</summary>
    internal ReadOnlySpan<float> Shape(int index) => _shapes.AsSpan(index * ShapeLength, ShapeLength);

    /// <summary>Finds the peaks that the signals now show.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal void Find()
    {
        unchecked
        {
            ReadOnlySpan<float> d = _signals.Detection;
            var end = (int)(_signals.DetectionEnd - _signals.Origin) - _apart;
            for (var p = (int)(_searched - _signals.Origin); p < end; p++, _searched++)
                if (d[p] > d[p - 1] && d[p] >= d[p + 1] && d[p] >= Tuning.LowestHeightMv && IsPeak(d, p)) Add(p);
        }
    }

    /// <summary>Forgets what lies before a detection sample, once that is worth a move.</summary>
    internal void ForgetBefore(long at)
    {
        var count = 0;
        while (count < Count && _items[count].At < at) count++;
        if (count > Count / 2) Forget(count);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool IsPeak(ReadOnlySpan<float> d, int p)
    {
        for (var k = 2; k <= _apart; k++)
            if (d[p - k] >= d[p] || d[p + k] > d[p]) return false;
        return true;
    }

    private void Add(int p)
    {
        if (Count == Capacity) Forget(Capacity / 2);
        var height = _signals.Detection[p];
        var fiducial = Fiducial(2 * p + 1);
        _items[Count] = new QrsCandidate
        {
            At = _signals.Origin + p,
            Fiducial = 2 * _signals.Origin + fiducial,
            FiducialPart = Vertex(fiducial),
            Height = height,
            FastShare = _signals.FastEnergy[p] / (height * height),
            Deflection = _signals.Band[fiducial],
            Amplitude = Amplitude(2 * p + 1),
        };
        Keep(2 * p + 0.5f, _shapes.AsSpan(Count * ShapeLength, ShapeLength));
        Count++;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int Fiducial(int centre)
    {
        var (best, at) = (-1f, centre);
        for (var k = centre - _fiducialReach; k <= centre + _fiducialReach; k++)
            if (Math.Abs(_signals.Band[k]) > best) (best, at) = (Math.Abs(_signals.Band[k]), k);
        return at;
    }

    // Vertex of the parabola through the three samples around an extremum.
    private float Vertex(int at)
    {
        var (before, here, after) = (_signals.Band[at - 1], _signals.Band[at], _signals.Band[at + 1]);
        var curvature = before - 2 * here + after;
        var part = curvature == 0 ? 0 : 0.5f * (before - after) / curvature;
        return part is >= -0.5f and <= 0.5f ? part : 0;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private float Amplitude(int centre)
    {
        var (low, high) = (float.MaxValue, float.MinValue);
        foreach (var value in _signals.Ecg.AsSpan(centre - _amplitudeReach, 2 * _amplitudeReach + 1))
            (low, high) = (Math.Min(low, value), Math.Max(high, value));
        return AmplitudeCorrection * (high - low);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Keep(float centre, Span<float> shape)
    {
        var energy = float.Epsilon;
        for (var k = 0; k < ShapeLength; k++)
        {
            shape[k] = Interpolation.At(_signals.Band, centre + (k - (ShapeLength - 1) * 0.5f) * _shapeStep);
            energy += shape[k] * shape[k];
        }

        var scale = 1 / MathF.Sqrt(energy);
        foreach (ref var value in shape) value *= scale;
    }

    private void Forget(int count)
    {
        Array.Copy(_items, count, _items, 0, Count - count);
        Array.Copy(_shapes, count * ShapeLength, _shapes, 0, (Count - count) * ShapeLength);
        Count -= count;
        Forgotten += count;
    }
}
