namespace SaMD.Algorithms.EcgHeartRate.V1_0_0;

/// <summary>Spans in which there is nothing to read: samples that are missing, or all of one value (flat, or held at the converter's limit).</summary>
internal sealed class UnreadableSpans
{
    private readonly double _frequencyHz;
    private readonly int _shortest;
    private readonly List<(double Start, double End)> _closed = [];
    private (double Start, double End) _latest = (-1, -1);
    private long _index;
    private long _runStart;
    private float _value = float.NaN; // equal to no sample: no run is open

    internal UnreadableSpans(double frequencyHz)
    {
        _frequencyHz = frequencyHz;
        _shortest = (int)Math.Ceiling(Tuning.ShortestUnreadableSeconds * frequencyHz);
    }

    /// <summary>Takes the next samples.</summary>
    internal void Process(ReadOnlySpan<float> samples, ReadOnlySpan<bool> valid)
    {
        if (valid.Contains(false)) OneByOne(samples, valid);
        else
            for (var i = 0; i < samples.Length; i += _shortest)
                Whole(samples[i..Math.Min(samples.Length, i + _shortest)], _index + i);
        _index += samples.Length;
    }

    /// <summary>The input has ended, and with it a span.</summary>
    internal void Finish() => Close(_index);

    /// <summary>The spans that have ended since the last call, in seconds.</summary>
    internal IReadOnlyList<(double Start, double End)> TakeClosed()
    {
        if (_closed.Count == 0) return [];
        (double, double)[] spans = [.. _closed];
        _closed.Clear();
        return spans;
    }

    /// <summary>Whether a time of the last seconds lies in a span that has ended or still lasts.</summary>
    internal bool Covers(double seconds) =>
        (seconds > _latest.Start && seconds <= _latest.End)
        || (_index - _runStart >= _shortest && seconds > _runStart / _frequencyHz);

    // In a part of at most the shortest length, only the run that reaches into it and the one that reaches out of it can be
    // long enough, or become so.
    private void Whole(ReadOnlySpan<float> samples, long first)
    {
        var other = samples.IndexOfAnyExcept(_value);
        if (other < 0) return;
        Close(first + other);
        _value = samples[^1];
        _runStart = first + samples.LastIndexOfAnyExcept(_value) + 1;
    }

    private void OneByOne(ReadOnlySpan<float> samples, ReadOnlySpan<bool> valid)
    {
        for (var i = 0; i < samples.Length; i++)
        {
            if (!valid[i] || samples[i] == _value) continue;
            Close(_index + i);
            _value = samples[i];
            _runStart = _index + i;
        }
    }

    private void Close(long end)
    {
        if (end - _runStart >= _shortest) _closed.Add(_latest = (_runStart / _frequencyHz, end / _frequencyHz));
        _runStart = end;
    }
}
