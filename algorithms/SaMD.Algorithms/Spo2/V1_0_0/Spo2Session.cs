using SaMD.Contracts;

namespace SaMD.Algorithms.Spo2.V1_0_0;

/// <summary>One recording: a reading each second of input time, or the statement that there is none.</summary>
internal sealed class Spo2Session : IAlgorithmSession
{
    private readonly double _samplingFrequencyHz;
    private readonly LightWindow[] _light;
    private readonly ISensor _sensor;
    private readonly int _windowSamples;
    private long _next = 1;

    /// <summary>Opens a session.</summary>
    /// <param name="channels">How many channels there are.</param>
    /// <param name="samplingFrequencyHz">Samples per second of each.</param>
    /// <param name="sensor">Makes the sensor for windows of so many samples.</param>
    internal Spo2Session(int channels, double samplingFrequencyHz, Func<int, ISensor> sensor)
    {
        _samplingFrequencyHz = samplingFrequencyHz;
        _windowSamples = (int)Math.Round(Tuning.WindowSeconds * samplingFrequencyHz);
        _light = [.. Enumerable.Range(0, channels).Select(_ => new LightWindow(_windowSamples))];
        _sensor = sensor(_windowSamples);
    }

    /// <inheritdoc />
    public void Process(SignalBlock block, ICollection<OutputItem> output)
    {
        ArgumentNullException.ThrowIfNull(block);
        ArgumentNullException.ThrowIfNull(output);
        var samples = Check(block);
        for (var taken = 0; taken < samples;)
        {
            var due = SignalBlock.FirstSampleAt(_next * Tuning.IntervalSeconds, _samplingFrequencyHz);
            var count = (int)Math.Min(samples - taken, due - _light[0].Count);
            for (var i = 0; i < _light.Length; i++) _light[i].Append(block[i], taken, count);
            taken += count;
            if (_light[0].Count == due) output.Add(Next());
        }
    }

    /// <inheritdoc />
    public void Finish(ICollection<OutputItem> output)
    {
        // Each reading was given as soon as its second was whole; a last second that is not whole has none.
    }

    /// <inheritdoc />
    public void Dispose()
    {
        // Memory only.
    }

    private int Check(SignalBlock block)
    {
        if (block.ChannelCount != _light.Length) throw new ArgumentException($"The block has {block.ChannelCount} channels; {_light.Length} were expected.", nameof(block));
        for (var i = 0; i < _light.Length; i++)
        {
            if (block[i].FirstSample != _light[i].Count && block[i].Samples.Length > 0)
                throw new ArgumentException($"Channel {i} starts at sample {block[i].FirstSample}; {_light[i].Count} was expected.", nameof(block));
            if (block[i].Samples.Length != block[0].Samples.Length)
                throw new ArgumentException($"Channel {i} has {block[i].Samples.Length} samples and channel 0 {block[0].Samples.Length}; as many were expected.", nameof(block));
        }
        return block[0].Samples.Length;
    }

    private OxygenSaturationOutput Next()
    {
        // Of a frequency like 29.97 Hz the last sample of a second may lie a rounding before its end.
        var at = Math.Min(_next++ * Tuning.IntervalSeconds, _light[0].Count / _samplingFrequencyHz);
        if (_light[0].Count < _windowSamples) return new OxygenSaturationOutput(at, at, null, null, null);
        foreach (var channel in _light) channel.Cut();
        var reading = _sensor.Read(_light, at);
        return new OxygenSaturationOutput(at, at, reading.Spo2Percent, reading.PerfusionIndexPercent, reading.Confidence);
    }
}
