using SaMD.Algorithms.PpgHeartRate.V1_0_0;
using SaMD.Contracts;

namespace SaMD.Algorithms.PpgHeartRate.V1_1_0;

/// <summary>One recording's run: grid, spectra, movement, pulses, tracker, estimate.</summary>
internal sealed class PpgHeartRateSession : IAlgorithmSession
{
    private readonly InputGrid[] _grids;
    private readonly double[] _frequencies;
    private readonly ChannelHistory[] _histories;
    private readonly int[] _offsets;
    private readonly WindowReader _reader;
    private long _hop = 1;

    internal PpgHeartRateSession(IReadOnlyList<InputDescription> inputs, int channels)
    {
        _frequencies = [.. inputs.Select(input => input.SamplingFrequencyHz)];
        _grids = [.. _frequencies.Select(frequency => new InputGrid(frequency))];
        _histories = [.. inputs.Select(_ => new ChannelHistory())];
        _offsets = new int[inputs.Count];
        _reader = new WindowReader(_histories, _grids, channels);
    }

    /// <inheritdoc />
    public void Process(SignalBlock block, ICollection<OutputItem> output)
    {
        ArgumentNullException.ThrowIfNull(block);
        ArgumentNullException.ThrowIfNull(output);
        for (var i = 0; i < _grids.Length; i++)
            if (!block[i].Samples.IsEmpty && block[i].FirstSample != _grids[i].Taken)
                throw new ArgumentException($"Sample {block[i].FirstSample} of input {i} came where sample {_grids[i].Taken} was expected.", nameof(block));
        Array.Clear(_offsets);
        // Hop by hop, so that the histories never hold more than they can; what is left waits in them for the next block.
        do Take(block, upToHop: true);
        while (TryReport(output));
        Take(block, upToHop: false);
    }

    /// <inheritdoc />
    public void Finish(ICollection<OutputItem> output)
    {
        ArgumentNullException.ThrowIfNull(output);
        // The last estimate may wait for some samples after its window; where only those are missing it is given without them.
        var end = double.MaxValue;
        for (var i = 0; i < _grids.Length; i++) end = Math.Min(end, _grids[i].Taken / _frequencies[i]);
        if (end < _hop * Tuning.HopSeconds) return;
        for (var i = 0; i < _grids.Length; i++) _grids[i].HoldUntil((_hop * Tuning.HopSamples) - 1, _histories[i]);
        Report(end, output);
    }

    /// <inheritdoc />
    public void Dispose()
    {
    }

    private void Take(SignalBlock block, bool upToHop)
    {
        for (var i = 0; i < _grids.Length; i++)
        {
            var channel = block[i];
            long count = channel.Samples.Length - _offsets[i];
            if (upToHop) count = Math.Min(count, _grids[i].LastSampleFor((_hop * Tuning.HopSamples) - 1) + 1 - _grids[i].Taken);
            if (count <= 0) continue;
            var valid = channel.Valid.IsEmpty ? default : channel.Valid.Slice(_offsets[i], (int)count);
            _grids[i].Take(channel.Samples.Slice(_offsets[i], (int)count), valid, _histories[i]);
            _offsets[i] += (int)count;
        }
    }

    private bool TryReport(ICollection<OutputItem> output)
    {
        foreach (var history in _histories)
            if (history.Count < _hop * Tuning.HopSamples) return false;
        Report(ReportedAt(), output);
        return true;
    }

    // The time of the last sample that the hop waits for.
    private double ReportedAt()
    {
        var last = 0.0;
        for (var i = 0; i < _grids.Length; i++) last = Math.Max(last, _grids[i].LastSampleFor((_hop * Tuning.HopSamples) - 1) / _frequencies[i]);
        return Math.Max(last, _hop * Tuning.HopSeconds);
    }

    private void Report(double reportedAt, ICollection<OutputItem> output)
    {
        var end = _hop * Tuning.HopSamples;
        if (_hop >= Tuning.HopsPerWindow)
        {
            var (rate, confidence) = _reader.Read(end);
            output.Add(new HeartRateOutput(_hop * Tuning.HopSeconds, reportedAt, rate, confidence));
        }
        _hop++;
    }
}
