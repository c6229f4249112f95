using SaMD.Algorithms.Dsp.V1;

namespace SaMD.Algorithms.EcgRhythm.V1_0_0;

/// <summary>The ECG of the last <see cref="RhythmTuning.LongestSpanSeconds"/>, brought down to 100 to 199 Hz, in memory that does not grow.</summary>
internal sealed class StripSignal
{
    // A level beyond this is no ECG; the bound keeps every later sum finite.
    private const float LargestMillivolts = 100;

    private const int Piece = 1024;

    private readonly double _inputHz;
    private readonly int _factor;
    private readonly int _kept;
    private readonly Decimator _decimator;
    private readonly float[] _samples;
    private readonly float[] _outputs = new float[Piece + 1];
    private long _origin;
    private int _count;

    /// <summary>Creates an empty strip.</summary>
    /// <param name="frequencyHz">Samples per second of the input, 100 to 1000.</param>
    internal StripSignal(double frequencyHz)
    {
        _inputHz = frequencyHz;
        _factor = Math.Max(1, (int)(frequencyHz / RhythmTuning.LowestWorkingHz));
        _decimator = new Decimator(_factor);
        FrequencyHz = frequencyHz / _factor;
        _kept = (int)Math.Ceiling((RhythmTuning.LongestSpanSeconds + 1) * FrequencyHz);
        _samples = new float[(2 * _kept) + Piece];
    }

    /// <summary>Working samples per second.</summary>
    internal double FrequencyHz { get; }

    /// <summary>Input samples taken so far.</summary>
    internal long Taken { get; private set; }

    /// <summary>Length of the input so far.</summary>
    internal double EndSeconds => Taken / _inputHz;

    /// <summary>The last 61 s of samples, or all, mV; the first sample of the recording is taken as level 0.</summary>
    internal ReadOnlySpan<float> Samples => _samples.AsSpan(First, _count - First);

    // What is held beyond that depends on how the input was cut, and must not be seen.
    private int First => Math.Max(0, _count - _kept);

    /// <summary>Takes the next samples.</summary>
    internal void Append(ReadOnlySpan<float> samples, ReadOnlySpan<bool> valid)
    {
        for (var i = 0; i < samples.Length; i += Piece)
        {
            var length = Math.Min(Piece, samples.Length - i);
            var made = _decimator.Process(samples.Slice(i, length), valid.IsEmpty ? default : valid.Slice(i, length), _outputs);
            Keep(_outputs.AsSpan(0, made));
        }

        Taken += samples.Length;
    }

    /// <summary>Index in <see cref="Samples"/> that stands for a time; may lie outside.</summary>
    /// <param name="seconds">Time from the start of the recording.</param>
    internal int IndexOf(double seconds)
    {
        var input = Math.Round(seconds * _inputHz);
        return (int)(Math.Round((input - (_factor - 1)) / _factor) - _origin - First);
    }

    private void Keep(ReadOnlySpan<float> made)
    {
        if (_count + made.Length > _samples.Length)
        {
            var drop = _count - _kept;
            _samples.AsSpan(drop, _kept).CopyTo(_samples);
            (_origin, _count) = (_origin + drop, _kept);
        }

        foreach (var value in made)
            _samples[_count++] = float.IsNaN(value) ? 0 : Math.Clamp(value, -LargestMillivolts, LargestMillivolts);
    }
}
