using SaMD.Contracts;

namespace SaMD.Algorithms.EcgHeartRate.V1_0_0;

/// <summary>One recording's run: candidates, their evidence, the sequence of beats, the rate.</summary>
internal sealed class EcgHeartRateSession : IAlgorithmSession
{
    private readonly double _frequencyHz;
    private readonly int _decisionLag;
    private readonly QrsScanner _scanner;
    private readonly QrsNetwork _network;
    private readonly BeatDecoder _decoder;
    private readonly UnreadableSpans _unreadable;
    private readonly HeartRateSeries _rates;
    private readonly float[] _features = new float[QrsFeatures.Count];
    private readonly QrsCandidate[] _beats = new QrsCandidate[BeatDecoder.MaxPending];
    private long _taken;

    internal EcgHeartRateSession(double frequencyHz, float minimumAmplitude)
    {
        _frequencyHz = frequencyHz;
        _scanner = new QrsScanner(frequencyHz, minimumAmplitude);
        _decisionLag = (int)Math.Round(Tuning.DecisionLagSeconds * _scanner.DetectionHz);
        _network = new QrsNetwork(QrsNetworkWeights.Values);
        _decoder = new BeatDecoder(_scanner.DetectionHz, new RhythmModel(RhythmModelParameters.Values));
        _unreadable = new UnreadableSpans(frequencyHz);
        _rates = new HeartRateSeries(_unreadable);
    }

    /// <inheritdoc />
    public void Process(SignalBlock block, ICollection<OutputItem> output)
    {
        ArgumentNullException.ThrowIfNull(block);
        ArgumentNullException.ThrowIfNull(output);
        var channel = block[0];
        if (!channel.Samples.IsEmpty && channel.FirstSample != _taken)
            throw new ArgumentException($"Sample {channel.FirstSample} came where sample {_taken} was expected.", nameof(block));
        for (var i = 0; i < channel.Samples.Length;)
        {
            var count = Math.Min(_scanner.SamplesToLook, channel.Samples.Length - i);
            Take(channel.Samples.Slice(i, count), channel.Valid.IsEmpty ? default : channel.Valid.Slice(i, count), output);
            i += count;
        }
    }

    /// <inheritdoc />
    public void Finish(ICollection<OutputItem> output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var end = _taken / _frequencyHz;
        _unreadable.Finish();
        _scanner.LookToEnd();
        Decide(frontier: long.MaxValue, end, end, output);
    }

    /// <inheritdoc />
    public void Dispose()
    {
    }

    private void Take(ReadOnlySpan<float> samples, ReadOnlySpan<bool> valid, ICollection<OutputItem> output)
    {
        _unreadable.Process(samples, valid);
        _taken += samples.Length;
        if (!_scanner.Take(samples, valid)) return;
        _scanner.Look();
        var frontier = _scanner.Limit - _decisionLag;
        // A fiducial point lies up to its reach before the peak that was decided on.
        var decided = frontier / _scanner.DetectionHz - Tuning.FiducialReachSeconds - 2 / _scanner.DetectionHz;
        Decide(frontier, decided, (_taken - 1) / _frequencyHz, output);
    }

    private void Decide(long frontier, double decided, double reportedAt, ICollection<OutputItem> output)
    {
        while (_scanner.TryDescribe(_features, out var candidate))
        {
            candidate.Evidence = _network.Evidence(_features);
            _decoder.Add(candidate);
        }

        foreach (var (start, end) in _unreadable.TakeClosed())
            output.Add(new EpisodeOutput(start, end, reportedAt, EpisodeLabels.Unreadable));
        var count = _decoder.Decide(_scanner.Limit, frontier, _beats);
        for (var k = 0; k < count; k++) Report(_beats[k], reportedAt, output);
        _rates.Report(decided, reportedAt, output);
    }

    private void Report(in QrsCandidate beat, double reportedAt, ICollection<OutputItem> output)
    {
        var at = Math.Clamp(_scanner.FiducialSample(beat), 0, _taken - 1) / _frequencyHz;
        _rates.Add(at, beat.Evidence);
        output.Add(new BeatOutput(at, reportedAt, BeatClass.Normal));
    }
}
