using SaMD.Algorithms.EcgHeartRate.V1_0_0;
using SaMD.Contracts;

namespace SaMD.Algorithms.EcgRhythm.V1_0_0;

/// <summary>One recording's run: beats by the detector of <c>ecg-heart-rate@1.0.0</c>, and at the end the class of the last 60 s.</summary>
internal sealed class EcgRhythmSession : IAlgorithmSession
{
    // Beats are known up to 4.1 s late; older ones than this can no longer lie in the span.
    private const double KeptSeconds = RhythmTuning.LongestSpanSeconds + 5;

    private readonly EcgHeartRateSession _detector;
    private readonly StripSignal _signal;
    private readonly List<OutputItem> _items = [];
    private readonly Queue<double> _beats = new();
    private readonly Queue<HeartRateOutput> _rates = new();
    private readonly Queue<EpisodeOutput> _unreadable = new();

    internal EcgRhythmSession(double frequencyHz, float minimumAmplitude)
    {
        _detector = new EcgHeartRateSession(frequencyHz, minimumAmplitude);
        _signal = new StripSignal(frequencyHz);
    }

    /// <inheritdoc />
    public void Process(SignalBlock block, ICollection<OutputItem> output)
    {
        ArgumentNullException.ThrowIfNull(block);
        ArgumentNullException.ThrowIfNull(output);
        _detector.Process(block, _items);
        _signal.Append(block[0].Samples, block[0].Valid);
        Sort();
    }

    /// <inheritdoc />
    public void Finish(ICollection<OutputItem> output)
    {
        ArgumentNullException.ThrowIfNull(output);
        Complete();
        output.Add(RhythmDecision.Of(Strip(), RhythmCurves.Offsets, RhythmCurves.All));
    }

    /// <inheritdoc />
    public void Dispose() => _detector.Dispose();

    /// <summary>Takes what the detector still has to say: the input has ended.</summary>
    internal void Complete()
    {
        _detector.Finish(_items);
        Sort();
    }

    /// <summary>The span that is classified at the end of the input.</summary>
    internal Strip Strip()
    {
        var end = _signal.EndSeconds;
        var start = Math.Max(0, end - RhythmTuning.LongestSpanSeconds);
        return new Strip(
            start,
            end,
            [.. _beats.Where(at => at >= start)],
            [.. _rates.Where(rate => rate.AtSeconds >= start).Select(rate => rate.Confidence ?? 0)],
            [.. _unreadable.Where(span => span.AtSeconds > start).Select(span => (span.StartSeconds, span.AtSeconds))],
            _signal);
    }

    private void Sort()
    {
        foreach (var item in _items)
        {
            if (item is BeatOutput beat) _beats.Enqueue(beat.AtSeconds);
            else if (item is HeartRateOutput rate) _rates.Enqueue(rate);
            else if (item is EpisodeOutput episode) _unreadable.Enqueue(episode);
        }

        _items.Clear();
        var kept = _signal.EndSeconds - KeptSeconds;
        while (_beats.TryPeek(out var at) && at < kept) _beats.Dequeue();
        while (_rates.TryPeek(out var rate) && rate.AtSeconds < kept) _rates.Dequeue();
        while (_unreadable.TryPeek(out var span) && span.AtSeconds < kept) _unreadable.Dequeue();
    }
}
