namespace SaMD.Algorithms.PpgHeartRate.V1_0_0;

/// <summary>
/// Brings one input to the common grid of 25 Hz: a triangular filter and decimation by a whole factor to about 25 Hz, then cubic
/// interpolation. Missing samples are bridged: the last level is held, and what follows is shifted to continue from it.
/// </summary>
internal sealed class InputGrid
{
    private const int Kept = 8;

    private readonly double _frequencyHz;
    private readonly int _factor;
    private readonly double[] _rising;
    private readonly double[] _falling;
    private readonly double[] _values = new double[Kept];
    private readonly bool[] _usable = new bool[Kept];
    private long _coarse;
    private long _next;
    private int _phase;
    private int _missing;
    private double _rise;
    private double _fall;
    private double _before;
    private int _missingBefore;
    private double _held;
    private double _shift;
    private bool _gap;
    private bool _started;
    private bool _primed;

    internal InputGrid(double frequencyHz)
    {
        _frequencyHz = frequencyHz;
        _factor = Math.Max(1, (int)Math.Round(frequencyHz / Tuning.GridHz));
        var scale = 1.0 / ((double)_factor * _factor);
        _rising = [.. Enumerable.Range(0, _factor).Select(i => (i + 1) * scale)];
        _falling = [.. Enumerable.Range(0, _factor).Select(i => (_factor - 1 - i) * scale)];
    }

    /// <summary>Samples taken so far.</summary>
    internal long Taken { get; private set; }

    /// <summary>Level that is taken for 0: the first sample that was there.</summary>
    internal double Level { get; private set; }

    /// <summary>Index of the input sample that completes a sample of the grid: cubic interpolation waits for two decimated values after it.</summary>
    internal long LastSampleFor(long grid) => Coarse(grid).Index is var index && _factor == 1 ? index + 2 : ((index + 4) * _factor) - 1;

    /// <summary>Takes samples; the grid's samples that they complete go to the receiver.</summary>
    internal void Take(ReadOnlySpan<float> samples, ReadOnlySpan<bool> valid, ChannelHistory receiver)
    {
        for (var i = 0; i < samples.Length; i++)
        {
            var sample = samples[i];
            var there = (valid.IsEmpty || valid[i]) && Math.Abs(sample) < Tuning.LargestSample;
            Add(there ? Continued(sample) : Bridged(), there, receiver);
        }
        Taken += samples.Length;
    }

    /// <summary>The input has ended: holds the last level until the grid reaches a sample.</summary>
    internal void HoldUntil(long grid, ChannelHistory receiver)
    {
        while (_next <= grid) Add(_held, true, receiver);
    }

    private double Continued(float sample)
    {
        if (!_started) (_started, Level, _shift) = (true, sample, -sample);
        if (_gap) _shift = _held - sample;
        _gap = false;
        return _held = sample + _shift;
    }

    private double Bridged()
    {
        _gap = _started;
        return _held;
    }

    private void Add(double value, bool there, ChannelHistory receiver)
    {
        _rise += _rising[_phase] * value;
        _fall += _falling[_phase] * value;
        if (!there) _missing++;
        if (++_phase < _factor) return;
        // The falling half of this group completes the value whose rising half was the group before.
        if (_factor == 1) Complete(_rise, _missing == 0, receiver);
        else if (_primed) Complete(_before + _fall, _missing + _missingBefore <= _factor / 2, receiver);
        (_before, _missingBefore, _primed) = (_rise, _missing, true);
        (_rise, _fall, _phase, _missing) = (0, 0, 0, 0);
    }

    private void Complete(double value, bool usable, ChannelHistory receiver)
    {
        _values[_coarse % Kept] = value;
        _usable[_coarse % Kept] = usable;
        _coarse++;
        while (Coarse(_next) is var (index, share) && index + 2 < _coarse)
        {
            receiver.Add(Interpolated(index, share), !IsFlat(index) && _usable[Math.Max(0, index) % Kept] && _usable[(index + 1) % Kept]);
            _next++;
        }
    }

    // Where a sample of the grid lies among the decimated ones: value k of those stands for input sample k · factor + factor − 1.
    private (long Index, double Share) Coarse(long grid)
    {
        var place = ((grid / Tuning.GridHz * _frequencyHz) - (_factor - 1)) / _factor;
        var index = (long)Math.Floor(place + 1e-9);
        return (index, Math.Max(0, place - index));
    }

    // Cubic through four values (Lagrange); before the first value stands the first.
    private double Interpolated(long index, double u)
    {
        double a = At(index - 1), b = At(index), c = At(index + 1), d = At(index + 2);
        return (-u * (u - 1) * (u - 2) / 6 * a) + ((u + 1) * (u - 1) * (u - 2) / 2 * b) - ((u + 1) * u * (u - 2) / 2 * c) + ((u + 1) * u * (u - 1) / 6 * d);
    }

    // Nothing that is measured stands still to the last bit: a sensor that is off, or at the converter's limit.
    private bool IsFlat(long index) => At(index) == At(index + 1) && At(index - 1) == At(index + 2) && At(index) == At(index + 2);

    private double At(long index) => _values[Math.Max(0, index) % Kept];
}
