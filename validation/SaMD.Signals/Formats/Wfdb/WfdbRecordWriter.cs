using SaMD.Signals.Formats.Wfdb.SignalFormats;

namespace SaMD.Signals.Formats.Wfdb;

/// <summary>
/// Writes the signal file of a WFDB record block by block, in format 16 or 212, and completes its header with length, initial
/// values and checksums. The same samples give the same bytes, however they are cut into blocks.
/// </summary>
public sealed class WfdbRecordWriter
{
    private readonly Stream _signalFile;
    private readonly WfdbHeader _header;
    private readonly ISignalFormat _format;
    private readonly int[] _pending;
    private readonly uint[] _sums;
    private readonly int?[] _initial;
    private int _count;
    private long _frames;
    private bool _complete;

    /// <summary>Begins a record.</summary>
    /// <param name="signalFile">Where the samples go; it is not disposed.</param>
    /// <param name="header">
    /// The header to complete: at least one signal, all in the same file and format, one sample per frame, no skew, no byte offset.
    /// Its length, initial values and checksums are replaced; a resolution, ADC zero or block size that it does not state become 0.
    /// </param>
    /// <exception cref="ArgumentException">The header asks for what cannot be written; the message says what.</exception>
    public WfdbRecordWriter(Stream signalFile, WfdbHeader header)
    {
        ArgumentNullException.ThrowIfNull(signalFile);
        ArgumentNullException.ThrowIfNull(header);
        (_signalFile, _header, _format) = (signalFile, header, Check(header));
        _sums = new uint[header.Signals.Count];
        _initial = new int?[header.Signals.Count];
        // Whole frames and whole units.
        _pending = new int[Math.Max(1, 4096 / header.Signals.Count) * header.Signals.Count * _format.SamplesPerUnit];
    }

    /// <summary>Writes the next frames from ADC values.</summary>
    /// <param name="frames">How many frames, at least 0.</param>
    /// <param name="samples">
    /// Per signal, at least that many values, each within the format's range; its lowest value says that there is no sample.
    /// </param>
    /// <exception cref="ArgumentException">The signals differ in number or are too short, or a value is out of range.</exception>
    public void WriteAdc(int frames, IReadOnlyList<int[]> samples)
    {
        ArgumentNullException.ThrowIfNull(samples);
        CheckBlock(samples.Count, samples.All(signal => signal.Length >= frames));
        Write(frames, (signal, i) => samples[signal][i]);
    }

    /// <summary>Writes the next frames from physical values, each rounded to the nearest ADC value, halves up.</summary>
    /// <param name="samples">Per signal, the same number of values; one that is not valid is written as the format's mark for that.</param>
    /// <exception cref="ArgumentException">The signals differ in number or length, or a value is beyond what the format holds.</exception>
    public void Write(IReadOnlyList<SampleBuffer> samples)
    {
        ArgumentNullException.ThrowIfNull(samples);
        CheckBlock(samples.Count, samples.All(signal => signal.Count == samples[0].Count));
        Write(samples[0].Count, (signal, i) => Adc(samples[signal], signal, i));
    }

    /// <summary>Ends the signal file.</summary>
    /// <returns>The header with length, initial values and checksums; <see cref="WfdbHeaderWriter"/> makes the header file of it.</returns>
    public WfdbHeader Complete()
    {
        if (!_complete) Flush();
        _complete = true;
        return _header with
        {
            SignalCount = _header.Signals.Count,
            FrameCount = _frames,
            Signals = [.. _header.Signals.Select(Completed)],
        };
    }

    private static ISignalFormat Check(WfdbHeader header)
    {
        if (header.Segments is not null || header.Signals.Count == 0)
            throw new ArgumentException("A record of one segment with at least one signal is expected.");
        if (header.SamplingFrequencyHz is null)
            throw new ArgumentException("A sampling frequency is expected: a length cannot stand in a header without it.");
        var first = header.Signals[0];
        foreach (var signal in header.Signals)
            if (signal.FileName != first.FileName || signal.Format != first.Format
                || signal.SamplesPerFrame is > 1 || signal.Skew is > 0 || signal.ByteOffset is > 0)
                throw new ArgumentException(
                    $"Signals in one file and format, without skew, byte offset and several samples per frame are expected: {signal}");
        return KnownSignalFormats.Find(first.Format) is { CanBeWritten: true } format
            ? format
            : throw new ArgumentException($"Format {first.Format} cannot be written; one of {KnownSignalFormats.WrittenNumbers} is expected.");
    }

    private void CheckBlock(int signals, bool sameLength)
    {
        ObjectDisposedException.ThrowIf(_complete, this);
        if (signals != _sums.Length || !sameLength)
            throw new ArgumentException($"As many samples of each of {_sums.Length} signals are expected.");
    }

    private void Write(int frames, Func<int, int, int> value)
    {
        for (var i = 0; i < frames; i++, _frames++)
            for (var signal = 0; signal < _sums.Length; signal++) Add(signal, value(signal, i));
    }

    private int Lowest => _format.InvalidSample!.Value;

    private void Add(int signal, int value)
    {
        if (value < Lowest || value > -Lowest - 1)
            throw new ArgumentException(
                $"Frame {_frames} of signal {signal} is {value}: "
                + $"format {_format.Number} holds {Lowest} to {-Lowest - 1}.");
        _initial[signal] ??= value;
        _sums[signal] = unchecked(_sums[signal] + (uint)value);
        _pending[_count++] = value;
        if (_count == _pending.Length) Flush();
    }

    // The lowest value of the format is its mark for invalid samples: a physical value must not fall on it.
    private int Adc(SampleBuffer buffer, int signal, int index)
    {
        if (!buffer.AllValid && !buffer.Valid[index]) return Lowest;
        var (gain, baseline) = (_header.Signals[signal].GainOrAssumed, _header.Signals[signal].BaselineOrAssumed);
        var adc = Math.Floor((buffer.Samples[index] * gain) + baseline + 0.5);
        return adc > Lowest && adc < -Lowest
            ? (int)adc
            : throw new ArgumentException(FormattableString.Invariant(
                $"Frame {_frames} of signal {signal} is {buffer.Samples[index]}, {adc} in ADC units: format {_format.Number} cannot hold it."));
    }

    private void Flush()
    {
        var units = (_count + _format.SamplesPerUnit - 1) / _format.SamplesPerUnit;
        _pending.AsSpan(_count, (units * _format.SamplesPerUnit) - _count).Clear();
        var bytes = new byte[units * _format.BytesPerUnit];
        _format.Encode(_pending.AsSpan(0, units * _format.SamplesPerUnit), bytes);
        _signalFile.Write(bytes.AsSpan(0, (int)_format.BytesOf(_count)));
        _count = 0;
    }

    private WfdbSignal Completed(WfdbSignal signal, int index) => signal with
    {
        Gain = signal.IsGainUndefined ? null : signal.Gain ?? 0,
        AdcResolutionBits = signal.AdcResolutionBits ?? 0,
        AdcZero = signal.AdcZero ?? 0,
        InitialValue = _initial[index] ?? 0,
        Checksum = unchecked((short)_sums[index]),
        BlockSize = signal.BlockSize ?? 0,
    };
}
