using System.Runtime.CompilerServices;
namespace SaMD.Algorithms.Dsp.V1;

/// <summary>
/// Lowers the sampling frequency by a whole factor, with a triangular (two moving averages) anti-alias filter. Bridges invalid
/// samples: the last valid level is held, and what follows is shifted to continue from it, so that a gap makes no step.
/// </summary>
/// <remarks>Output k stands for the time of input sample <c>k · factor + factor − 1</c> and is complete <c>factor − 1</c> samples later.</remarks>
internal sealed class Decimator
{
    // A level beyond this is no signal: shifting by it would drown all that follows.
    private const float LargestShift = 1e5f;

    private readonly int _factor;
    private readonly float[] _rising;
    private readonly float[] _falling;
    private int _phase;
    private float _rise;
    private float _fall;
    private float _held;
    private float _shift;
    private float _previousRise;
    private bool _gap = true; // so that the first sample is taken as level 0
    private bool _primed;

    /// <summary>Creates a decimator.</summary>
    /// <param name="factor">Input samples per output sample, at least 1.</param>
    internal Decimator(int factor)
    {
        _factor = factor;
        var scale = 1.0 / ((double)factor * factor);
        _rising = [.. Enumerable.Range(0, factor).Select(i => (float)((i + 1) * scale))];
        _falling = [.. Enumerable.Range(0, factor).Select(i => (float)((factor - 1 - i) * scale))];
    }

    /// <summary>Input samples until the output holds as many samples more.</summary>
    /// <param name="outputs">How many outputs are wanted, at least 1.</param>
    internal int InputsFor(int outputs)
    {
        var groups = _factor == 1 ? outputs : outputs + (_primed ? 0 : 1);
        return groups * _factor - _phase;
    }

    /// <summary>Takes samples.</summary>
    /// <param name="samples">Input samples, finite.</param>
    /// <param name="valid">One flag per sample, or empty when all are valid.</param>
    /// <param name="output">Receives the outputs that become complete; long enough for them.</param>
    /// <returns>How many outputs were written.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal int Process(ReadOnlySpan<float> samples, ReadOnlySpan<bool> valid, Span<float> output)
    {
        unchecked
        {
            var count = 0;
            for (var i = 0; i < samples.Length; i++)
            {
                var value = valid.IsEmpty || valid[i] ? Continued(samples[i]) : Bridged();
                if (_factor == 1)
                {
                    output[count++] = value;
                    continue;
                }

                _rise += _rising[_phase] * value;
                _fall += _falling[_phase] * value;
                if (++_phase < _factor) continue;
                // The falling half of this group completes the output whose rising half was the group before.
                if (_primed) output[count++] = _previousRise + _fall;
                _previousRise = _rise;
                _primed = true;
                _rise = _fall = 0;
                _phase = 0;
            }

            return count;
        }
    }

    private float Continued(float sample)
    {
        if (_gap) _shift = Math.Abs(_held - sample) < LargestShift ? _held - sample : 0;
        _gap = false;
        return _held = sample + _shift;
    }

    private float Bridged()
    {
        _gap = true;
        return _held;
    }
}
